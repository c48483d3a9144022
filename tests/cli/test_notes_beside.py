from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_notes import WORDS, noted
from tests.support.command_line import ROOT, verifyimg
from tests.support.report_files import checked


def again(folder: Path, name: str, form: str) -> tuple[str, str]:
    """What is written beside the notes, and what is said."""
    photo = str(ROOT / "fixtures" / "gknb" / "photo.jpg")
    claim = ("--claimed-date", "2023-08-29/2023-09-06")
    output = str(folder / name)
    ran = verifyimg("check", photo, *claim, "--format", form, "--output", output, "--no-archive")
    return Path(output).read_text(encoding="utf-8"), ran.err


@pytest.mark.parametrize(
    ("name", "form"),
    [("report.html", "html"), ("report.md", "markdown"), ("report.json", "json")],
)
def test_a_report_shows_the_notes_that_lie_beside_it(tmp_path: Path, name: str, form: str) -> None:
    noted(checked(tmp_path, cases=("gknb",)), "set", "TIM010", *WORDS)
    text, said = again(tmp_path, name, form)
    assert WORDS[WORDS.index("--note") + 1] in text
    assert "report.notes.json: 1 note on findings, shown with them" in said


def test_without_notes_nothing_is_said(tmp_path: Path) -> None:
    text, said = again(tmp_path, "report.json", "json")
    assert '"note": {' not in text and "notes.json" not in said


def test_notes_that_are_not_ours_are_an_error_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "report.notes.json").write_text("[]", encoding="ascii")
    output = str(tmp_path / "report.html")
    photo = str(ROOT / "fixtures" / "gknb" / "photo.jpg")
    ran = verifyimg("check", photo, "--format", "html", "--output", output)
    assert ran.code == 2
    assert "report.notes.json: it is not verifyimg-notes/1" in ran.err

from __future__ import annotations

import json
from pathlib import Path

from tests.support.command_line import Ran, verifyimg
from tests.support.report_files import checked

WORDS = ("--status", "explained", "--note", "the clock was slow", "--by", "A. Karimova")


def noted(report: Path, *words: str) -> Ran:
    return verifyimg("notes", str(report), *words)


def test_a_report_has_no_notes_at_first(tmp_path: Path) -> None:
    report = checked(tmp_path)
    assert "no notes yet" in noted(report, "show").out
    assert not (tmp_path / "report.notes.json").exists()


def test_a_note_is_kept_beside_the_report_with_who_and_when(tmp_path: Path) -> None:
    report = checked(tmp_path)
    before = report.read_bytes()
    assert noted(report, "set", "claimed-date-differs", *WORDS).code == 0
    assert report.read_bytes() == before
    (row,) = json.loads((tmp_path / "report.notes.json").read_text())["notes"]
    assert (row["code"], row["by"], row["at"]) == ("TIM010", "A. Karimova", "2024-01-31T12:00:00Z")
    assert "explained, by A. Karimova, 31 January 2024 12:00 UTC" in noted(report, "show").out


def test_an_earlier_note_stays(tmp_path: Path) -> None:
    report = checked(tmp_path)
    noted(report, "set", "TIM010", *WORDS)
    noted(report, "set", "TIM010", "--status", "confirmed", "--note", "n", "--by", "B")
    assert noted(report, "show").out.count("TIM010") == 2

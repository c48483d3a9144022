from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_notes import WORDS, noted
from tests.support.report_files import checked

CASES = ("gknb", "honest")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "REPORT show"),
        (("set",), "REPORT show"),
        (("list",), "REPORT show"),
        (("set", "XXX999", *WORDS), "no such rule"),
        (("set", "TIM045", *WORDS), "no such finding"),
        (("set", "TIM010", "--status", "guilty", "--note", "n", "--by", "b"), "no such choice"),
        (("set", "TIM010", "--note", "n", "--by", "b"), "--status is missing"),
        (("set", "TIM010", "--status", "open", "--by", "b"), "--note is missing"),
        (("set", "TIM010", "--status", "open", "--note", "n", "--by", " "), "--by is missing"),
        (("set", "TIM010", "--status", "open", "--note", "n" * 5000, "--by", "b"), "at most"),
        (("set", "TIM010", "--file", "none.jpg", *WORDS), "no such file"),
    ],
)
def test_what_cannot_be_noted_is_wrong_usage(
    tmp_path: Path, words: tuple[str, ...], why: str
) -> None:
    ran = noted(checked(tmp_path), *words)
    assert ran.code == 2
    assert why in ran.err
    assert not (tmp_path / "report.notes.json").exists()


def test_among_several_files_one_has_to_be_named(tmp_path: Path) -> None:
    report = checked(tmp_path, cases=CASES)
    assert "2 such files" in noted(report, "set", "TIM001", *WORDS).err
    assert noted(report, "set", "TIM001", "--file", "gknb.jpg", *WORDS).code == 0

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command_line import ROOT, verifyimg

PHOTO = str(ROOT / "fixtures/gknb/photo.jpg")
SAID = ("--by", "A. B.", "--reason", "looked at it")


@pytest.fixture
def report(tmp_path: Path) -> str:
    """A report with a conflict; its path."""
    path = str(tmp_path / "report.json")
    options = ("--claimed-date", "2023-09-06", "--no-pixels", "--format", "json")
    verifyimg("check", PHOTO, "--no-archive", *options, "--output", path)
    return path


def test_what_somebody_stands_for_is_written_down(report: str) -> None:
    ran = verifyimg("baseline", "init", report, *SAID)
    (entry,) = json.loads(ran.out)["accepted"]
    assert (ran.code, ran.lines) == (0, ["verifyimg: 1 finding accepted by A. B."])
    assert (entry["code"], entry["by"], entry["on"]) == ("TIM010", "A. B.", "2024-01-31")


def test_the_day_can_be_given(report: str) -> None:
    ran = verifyimg("baseline", "init", report, *SAID, "--at-time", "2020-02-03T00:00:00Z")
    assert json.loads(ran.out)["accepted"][0]["on"] == "2020-02-03"


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (("--select", "TIM001"), []),
        (("--select", "date-present", "--at-least", "info"), ["TIM001"]),
    ],
)
def test_findings_can_be_chosen(report: str, arguments: tuple[str, ...], codes: list[str]) -> None:
    ran = verifyimg("baseline", "init", report, *SAID, *arguments)
    assert [one["code"] for one in json.loads(ran.out)["accepted"]] == codes


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--reason", "x"), "--by is missing"),
        (("--by", "x"), "--reason is missing"),
        (("--by", " ", "--reason", "x"), "--by is missing"),
        ((*SAID, "--at-least", "high"), "no such choice"),
        ((*SAID, "--select", "nope"), "no such rule"),
        ((*SAID, "another.json"), "name one report"),
    ],
)
def test_nobody_accepts_anything_without_a_name_and_a_reason(
    report: str, arguments: tuple[str, ...], said: str
) -> None:
    ran = verifyimg("baseline", "init", report, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_the_report_itself_is_never_written(report: str) -> None:
    before = Path(report).read_bytes()
    assert verifyimg("baseline", "init", report, *SAID, "--output", report).code == 2
    assert Path(report).read_bytes() == before

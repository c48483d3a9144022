from __future__ import annotations

import pytest

from tests.support.subjects import camera_date, run, subject
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(subject(camera_date()), id="an ordinary date"),
    pytest.param(
        subject(camera_date("2012-01-01 00:03:41", doubts=["default_clock"])), id="a default"
    ),
]

SPEAKS = [
    pytest.param(
        subject(
            camera_date(),
            camera_date(
                "2002-12-08 12:00:00",
                key="ExifIFD:CreateDate",
                meaning="digitised",
                doubts=["firmware_constant"],
            ),
        ),
        "The file says 8 December 2002 12:00 (ExifIFD:CreateDate, no zone), a constant",
        id="beside the true date",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_other_dates_are_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM021", given)
    assert (findings, outcome.outcome) == ((), "clear")


def test_without_a_camera_date_it_is_not_applicable() -> None:
    _, outcome = run("TIM021", subject())
    assert outcome.outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_the_constant_is_ignored_and_never_blamed(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM021", given)
    assert (finding.severity, finding.strength) == ("info", "strong")
    assert words in finding.message
    assert [tag.key for tag in finding.evidence] == ["ExifIFD:CreateDate"]

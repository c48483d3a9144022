from __future__ import annotations

import pytest

from tests.support.subjects import camera_date, run, subject, unreadable
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(subject(camera_date()), id="an ordinary date"),
    pytest.param(
        subject(camera_date("2012-01-01 00:03:41")), id="New Year's night that the clues trust"
    ),
    pytest.param(
        subject(
            camera_date(
                "2002-12-08 12:00:00",
                key="ExifIFD:CreateDate",
                meaning="digitised",
                doubts=["firmware_constant"],
            )
        ),
        id="a constant of the firmware",
    ),
    pytest.param(subject(unreadable("0000:00:00 00:00:00")), id="a date that cannot be read"),
]

SPEAKS = [
    pytest.param(
        subject(camera_date("2012-01-01 00:03:41", doubts=["default_clock"])),
        ("concern", "moderate"),
        "The file says 1 January 2012 00:03 (ExifIFD:DateTimeOriginal, no zone), which is not "
        "relied on because there is the doubt default_clock. It neither supports nor contradicts",
        id="a default",
    ),
    pytest.param(
        subject(
            camera_date("2012-01-01 00:03:41", doubts=["default_clock"]),
            camera_date(
                "2012-01-01 00:03:41",
                doubts=["default_clock"],
                key="ExifIFD:CreateDate",
                meaning="digitised",
            ),
        ),
        ("concern", "moderate"),
        "(ExifIFD:DateTimeOriginal, ExifIFD:CreateDate, no zone)",
        id="a default in two fields",
    ),
    pytest.param(
        subject(camera_date("2005-01-01 00:00:00", doubts=["default_clock", "low_confidence"])),
        ("note", "weak"),
        "1 January 2005 00:00",
        id="a default of low confidence",
    ),
]


def test_one_clock_is_one_finding() -> None:
    later = camera_date(
        "2012-01-01 00:05:00",
        doubts=["default_clock"],
        key="ExifIFD:CreateDate",
        meaning="digitised",
    )
    unset = camera_date("2012-01-01 00:03:41", doubts=["default_clock"])
    (finding,), _ = run("TIM020", subject(unset, later))
    assert "00:03 (ExifIFD:DateTimeOriginal, no zone) and 1 January 2012 00:05" in finding.message


@pytest.mark.parametrize("given", SILENT)
def test_a_date_that_is_no_default_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM020", given)
    assert (findings, outcome.outcome) == ((), "clear")


def test_without_a_camera_date_it_is_not_applicable() -> None:
    _, outcome = run("TIM020", subject())
    assert outcome.outcome == "not_applicable"


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS)
def test_a_default_is_reported(given: Subject, weight: tuple[str, str], words: str) -> None:
    (finding,), _ = run("TIM020", given)
    assert (finding.severity, finding.strength) == weight
    assert words in finding.message

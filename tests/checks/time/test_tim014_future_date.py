from __future__ import annotations

import pytest

from tests.support.subjects import camera_date, gps_time, run, subject
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(subject(camera_date(), gps_time()), id="dates of the past"),
    pytest.param(
        subject(camera_date("2000-01-01 00:00:00", doubts=["default_clock"])),
        id="a date with another doubt",
    ),
    pytest.param(
        subject(camera_date("2026-11-20 20:00:00")), id="today, ahead by no more than a zone"
    ),
]

SPEAKS = [
    pytest.param(
        subject(camera_date("2038-01-19 03:14:07", doubts=["future"])),
        "19 January 2038 03:14 (ExifIFD:DateTimeOriginal, no zone), which is after the time of "
        "this examination",
        id="the camera's date",
    ),
    pytest.param(
        subject(gps_time("2038-01-19 03:14:07", doubts=["future"])),
        "19 January 2038 03:14 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp)",
        id="a GPS time",
    ),
    pytest.param(
        subject(
            camera_date(
                "2106-02-07 06:28:15",
                doubts=["future"],
                meaning="written",
                about="file",
                key="IFD0:ModifyDate",
            )
        ),
        "(IFD0:ModifyDate, no zone)",
        id="the date of the last change",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_date_of_the_past_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM014", given)
    assert (findings, outcome.outcome) == ((), "clear")


def test_without_a_date_it_is_not_applicable() -> None:
    _, outcome = run("TIM014", subject())
    assert outcome.outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_date_in_the_future_is_a_concern(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM014", given)
    assert (finding.severity, finding.strength, finding.against) == ("concern", "weak", "file")
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.subjects import camera_date, gps_time, run, subject
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(subject(gps_time()), id="an ordinary time"),
    pytest.param(subject(gps_time(doubts=["gps_differs"])), id="a time with another doubt"),
]

SPEAKS = [
    pytest.param(
        subject(camera_date(), gps_time("1980-01-06 00:00:00", doubts=["gps_epoch"])),
        "6 January 1980 00:00 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp), which a receiver without",
        id="the epoch of GPS",
    ),
    pytest.param(
        subject(gps_time("1970-01-01 00:00:00", doubts=["gps_epoch"])),
        "1 January 1970 00:00 UTC",
        id="the epoch of Unix",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_other_times_are_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM044", given)
    assert (findings, outcome.outcome) == ((), "clear")


def test_without_a_gps_time_it_is_not_applicable() -> None:
    _, outcome = run("TIM044", subject(camera_date()))
    assert outcome.outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_an_epoch_is_a_note(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM044", given)
    assert (finding.severity, finding.strength) == ("note", "moderate")
    assert words in finding.message

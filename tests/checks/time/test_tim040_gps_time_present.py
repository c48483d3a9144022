from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import camera_date, gps_time, run, subject
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(subject(), id="nothing"),
    pytest.param(subject(camera_date()), id="a camera date only"),
    pytest.param(
        subject(replace(gps_time(doubts=["invalid"]), window=None)), id="one that cannot be read"
    ),
]

SPEAKS = [
    pytest.param(
        subject(camera_date(), gps_time()),
        "moderate",
        "17 May 2020 09:03 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp). That clock is independent of "
        "the camera's; it can be older than the picture.",
        id="a GPS time",
    ),
    pytest.param(
        subject(gps_time("1980-01-06 00:00:00", doubts=["gps_epoch"])),
        "none",
        "It is not relied on, because there is the doubt gps_epoch.",
        id="one in doubt",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_without_a_readable_gps_time_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM040", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_a_gps_time_is_reported(given: Subject, strength: str, words: str) -> None:
    (finding,), _ = run("TIM040", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.diagnosed import diagnosed
from tests.support.subjects import camera_date, gps_time, run, subject
from verifyimg.clues.gps_rollover import without_rollover
from verifyimg.model.subject import Subject

CAMERA = camera_date("2023-06-04 15:07:12", zone="+05:00")


def beside_camera(gps: str) -> Subject:
    """A camera's date and a GPS time, judged as the clues judge them."""
    return subject(CAMERA, without_rollover(gps_time(gps), [CAMERA]))


SILENT = [
    pytest.param(beside_camera("2023-06-04 10:07:12"), id="the same time"),
    pytest.param(beside_camera("2003-06-04 10:07:12"), id="twenty years"),
    pytest.param(subject(gps_time(doubts=["gps_epoch"])), id="a time with another doubt"),
]

SPEAKS = [
    pytest.param(
        beside_camera("2003-10-19 10:07:12"),
        "19 October 2003 10:07 UTC (GPS:GPSDateStamp, GPS:GPSTimeStamp). It is not relied on, "
        "because it lies 1,024 weeks before the camera's date, as that of a receiver does whose "
        "week counter began anew; 1,024 weeks later is 4 June 2023 10:07 UTC. That date is "
        "proposed, not applied",
        id="1,024 weeks",
    ),
    pytest.param(
        beside_camera("1984-03-04 10:07:12"),
        "2,048 weeks later is 4 June 2023 10:07 UTC",
        id="2,048 weeks",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_other_times_are_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM043", diagnosed(given))
    assert (findings, outcome.outcome) == ((), "clear")


def test_without_a_gps_time_it_is_not_applicable() -> None:
    _, outcome = run("TIM043", subject(camera_date()))
    assert outcome.outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_rollover_is_a_note_that_proposes_a_date(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM043", diagnosed(given))
    assert (finding.severity, finding.strength) == ("note", "moderate")
    assert words in finding.message


def test_the_two_clocks_are_not_compared_then() -> None:
    findings, outcome = run("TIM041", beside_camera("2003-10-19 10:07:12"))
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert "week counter" in outcome.reason

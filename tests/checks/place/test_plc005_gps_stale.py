from __future__ import annotations

import pytest

from tests.support.rule_subjects import place, run
from tests.support.subjects import camera_date, gps_time, subject
from verifyimg.clues.stale_fix import reckoned_with_age
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject

FIX = gps_time("2020-05-17 09:03:21")


def taken(reading: str, fix: Clue = FIX) -> Subject:
    """A picture in Dushanbe with its fix, judged as the clues judge it."""
    camera = camera_date(reading, zone="+05:00")
    return subject(camera, fix, reckoned_with_age(place(38.56, 68.77), [camera, fix]))


SILENT = [
    pytest.param(taken("2020-05-17 14:03:21"), id="the same time"),
    pytest.param(taken("2020-05-17 14:13:00"), id="less than ten minutes"),
    pytest.param(taken("2020-05-17 13:03:21"), id="a fix from later"),
]

SPEAKS = [
    pytest.param(
        taken("2020-05-17 14:23:21"),
        "38.560000, 68.770000, but the GPS time is 20 minutes older than the camera's date: the "
        "position may be one from before. It is held against a claim with an error of 40.3 km.",
        id="twenty minutes",
    ),
    pytest.param(taken("2020-05-18 14:03:21"), "24 hours older", id="a day"),
    pytest.param(taken("2020-05-18 14:03:21"), "an error of 100 km", id="a day, the largest error"),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_fresh_fix_is_no_finding(given: Subject) -> None:
    findings, outcome = run("PLC005", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(
    "given", [subject(camera_date(), FIX), subject(camera_date(), place(38.56, 68.77))]
)
def test_without_position_and_gps_time_it_is_not_applicable(given: Subject) -> None:
    _, outcome = run("PLC005", given)
    assert outcome.outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_stale_fix_is_a_note(given: Subject, words: str) -> None:
    (finding,), _ = run("PLC005", given)
    assert (finding.severity, finding.against, finding.aspect) == ("note", "file", "place")
    assert words in finding.message

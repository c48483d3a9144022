from __future__ import annotations

import pytest

from tests.support.subjects import (
    against,
    camera_date,
    claimed_date,
    compared,
    gps_time,
    run,
    subject,
)
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Relation
from verifyimg.model.subject import Subject

DAY = claimed_date("2023-09-06 00:00:00", "2023-09-06 23:59:59")
QUARTER = claimed_date("2023-07-01 00:00:00", "2023-09-30 23:59:59")


def claimed(clue: Clue, claim: Claim = DAY, relation: Relation = "outside") -> Subject:
    return against(claim, compared(clue, relation, days=-89))


SILENT = [
    pytest.param(claimed(camera_date("2023-06-09 11:20:05"), relation="fits"), id="it fits"),
    pytest.param(claimed(camera_date("2023-06-10 11:20:05")), id="another day"),
    pytest.param(claimed(camera_date("2022-06-09 11:20:05")), id="another year"),
    pytest.param(claimed(camera_date("2023-09-13 11:20:05")), id="the 13th of a month"),
    pytest.param(claimed(camera_date("2023-09-09 11:20:05")), id="day and month alike"),
]

NOT_APPLICABLE = [
    pytest.param(subject(camera_date("2023-06-09 11:20:05")), id="nothing claimed"),
    pytest.param(claimed(camera_date("2023-06-09 11:20:05"), QUARTER), id="a claim of months"),
    pytest.param(
        claimed(camera_date("2023-06-09 11:20:05", doubts=["before_device"])), id="a date in doubt"
    ),
    pytest.param(claimed(gps_time("2023-06-09 11:20:05")), id="GPS, which nobody sets"),
]

SPEAKS = [
    pytest.param(
        claimed(camera_date("2023-06-09 11:20:05")),
        "With day and month exchanged that would be 6 September 2023 11:20, inside the claimed 6 "
        "September 2023.",
        id="inside",
    ),
    pytest.param(
        claimed(camera_date("2023-07-09 00:20:05")), "7 September 2023 00:20", id="half an hour off"
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_date_that_exchanging_does_not_help_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM023", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_where_it_would_mean_nothing_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM023", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_date_that_exchanging_brings_inside_is_a_note(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM023", given)
    assert (finding.severity, finding.strength, finding.against) == ("note", "weak", "claim")
    assert words in finding.message

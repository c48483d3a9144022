from __future__ import annotations

import pytest

from tests.support.subjects import bound, camera_date, device, gps_time, run, subject
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

MADE = bound("not_before", "2018-11-24", storage="maker_note", margin_days=1, strength="strong")
EARLIER = bound("not_before", "2010-11-24", storage="maker_note", margin_days=1)
RELEASED = bound("not_before", "2018-11-24", of=device())
LONG_BEFORE = camera_date("2016-05-17 14:03:21", doubts=["before_manufacture"])
UNSET = camera_date("2016-01-01 00:00:00", doubts=["default_clock", "before_manufacture"])

SILENT: dict[str, Subject] = {
    "taken later": subject(MADE, camera_date("2020-05-17 14:03:21")),
    "taken on the day": subject(MADE, camera_date("2018-11-24 00:10:00")),
    "a GPS time of before": subject(
        MADE, camera_date("2020-05-17 14:03:21"), gps_time("2016-01-01 00:00:00")
    ),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no camera date": subject(MADE),
    "nothing of its making": subject(LONG_BEFORE),
    "a release, not a making": subject(RELEASED, LONG_BEFORE),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "years before": (subject(MADE, LONG_BEFORE), "conflict", "The two cannot both be right."),
    "the latest of two days counts": (
        subject(EARLIER, MADE, LONG_BEFORE),
        "conflict",
        "a source of 2018-11-24",
    ),
    "a clock that was not set": (subject(MADE, UNSET), "note", "not relied on anyway"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_picture_of_a_camera_that_existed_is_clear(given: Subject) -> None:
    findings, outcome = run("TIM034", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_both_dates_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM034", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_picture_of_before_its_camera_contradicts_itself(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("TIM034", given)[0]
    assert finding.severity == severity
    assert words in finding.message

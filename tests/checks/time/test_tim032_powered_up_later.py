from __future__ import annotations

import pytest

from tests.support.second_readings import power_up, trailer, with_readings
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

DATE = camera_date("2023-09-02 14:03:21", zone="+05:00")

SILENT: dict[str, Subject] = {
    "an hour before": with_readings(power_up(DATE, "agrees", hours=-1)),
    "years before": with_readings(power_up(DATE, "differs", days=-1000)),
    "less than a zone after": with_readings(power_up(DATE, "zone_only", hours=1)),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no second record": subject(DATE),
    "a trailer": with_readings(trailer(DATE, "differs", days=4)),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "days after": (
        with_readings(power_up(DATE, "differs", days=4)),
        "concern",
        "that its camera was switched on 4 days after that",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_power_up_before_the_picture_is_clear(given: Subject) -> None:
    findings, outcome = run("TIM032", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_power_up_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM032", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_power_up_after_the_picture_is_a_concern(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("TIM032", given)[0]
    assert finding.severity == severity
    assert words in finding.message

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.evidence import evidence
from tests.support.rule_subjects import claimed_date, run, subject
from verifyimg.clues.embedded_profile import profile_bounds
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

CLAIM = claimed_date("2020-09-06 00:00:00", "2020-09-06 23:59:59")


def profile(date: str) -> Subject:
    found = evidence({"ICC-header:ProfileDateTime": date})
    return replace(subject(*profile_bounds(found), claim=CLAIM), tags=tuple(found.tags))


SILENT: dict[str, Subject] = {
    "the profile of all years": profile("1998:02:09 06:49:00"),
    "the claimed day": profile("2020:09:06 12:00:00"),
    "the day after, in some zone": profile("2020:09:07 12:00:00"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no profile": subject(claim=CLAIM),
    "nothing claimed": replace(profile("2022:01:01 00:00:00"), claim=subject().claim),
    "a date of zeros": profile("0000:00:00 00:00:00"),
    "a date ahead of us": profile("2031:01:01 00:00:00"),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a year later": (
        profile("2022:01:01 00:00:00"),
        "note",
        (
            "a colour profile made on 1 January 2022 (ICC-header:ProfileDateTime), after the "
            "claimed 6 September 2020. So this file was written after that"
        ),
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_profile_of_before_is_clear(given: Subject) -> None:
    findings, outcome = run("TIM008", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_profile_or_a_claim_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM008", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_later_profile_dates_the_file(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("TIM008", given)[0]
    assert finding.severity == severity
    assert words in finding.message

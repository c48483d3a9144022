from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run, subject
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity


def tables(day: str) -> Subject:
    return replace(subject(), knowledge=day)


SILENT: dict[str, Subject] = {
    "of the day": tables("2026-11-20"),
    "of half a year ago": tables("2026-05-25"),
    "of a day to come": tables("2027-05-25"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "a day that is not known": subject(),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "of last year": (
        tables("2025-11-20"),
        "note",
        "The tables of facts are of 20 November 2025, 1 year before",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_recent_tables_are_clear(given: Subject) -> None:
    findings, outcome = run("CLM007", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_tables_of_no_day_are_not_judged(given: Subject) -> None:
    findings, outcome = run("CLM007", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_old_tables_are_a_note(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("CLM007", given)[0]
    assert finding.severity == severity
    assert words in finding.message

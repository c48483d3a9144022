from __future__ import annotations

import pytest

from tests.support.file_clues import program, release
from tests.support.subjects import EVENT, bound, camera_date, run, subject
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

OLD, NEW = release("2019-02-07", text="iOS 12.1.4"), release("2023-07-24", text="iOS 16.6")

SILENT: dict[str, Subject] = {
    "a system of the year": subject(NEW, claim=EVENT),
    "two years old": subject(release("2021-09-01"), claim=EVENT),
    "a system of after the claim": subject(release("2025-01-01"), claim=EVENT),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "nothing claimed": subject(OLD),
    "no system": subject(camera_date(), claim=EVENT),
    "a mark of a platform": subject(bound("not_before", "2014-11-13", about="file"), claim=EVENT),
    "an old program of a desk": subject(program("iOS 12.1.4"), OLD, claim=EVENT),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "four years old": (
        subject(OLD, claim=EVENT),
        "note",
        "unusual for a phone that is kept up to date, and no contradiction",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_recent_system_is_clear(given: Subject) -> None:
    findings, outcome = run("TIM036", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_system_or_a_claim_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM036", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_an_old_system_is_unusual_and_no_more(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("TIM036", given)[0]
    assert finding.severity == severity
    assert words in finding.message

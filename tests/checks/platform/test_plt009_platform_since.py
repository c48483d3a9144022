from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.named_files import clues_of, file_named
from tests.support.subjects import claimed_date, run, subject
from verifyimg.clues.features import feature_bounds
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

PUBLISHED = Claim(published_at=claimed_date("2010-01-01 00:00:00", "2010-01-01 23:59:59").date)


def profile(description: str, claim: Claim | None = None) -> Subject:
    found = file_named("p.jpg", {"ICC_Profile:ProfileDescription": description}, blocks=["EXIF"])
    return subject(*clues_of(found), *feature_bounds(found), claim=claim)


NOT_APPLICABLE: dict[str, Subject] = {
    "another profile": profile("Display P3"),
    "nothing": subject(),
    "a trace without a beginning": replace(profile("c2"), clues=profile("c2").clues[:1]),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "Facebook's small one": (
        profile("c2"),
        "info",
        "a trace of a platform. So this copy was written after that",
    ),
    "published before it existed": (
        profile("c2", PUBLISHED),
        "note",
        "not the copy that was published",
    ),
}


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_known_beginning_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT009", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_beginning_bounds_the_copy(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("PLT009", given)[0]
    assert finding.severity == severity
    assert words in finding.message

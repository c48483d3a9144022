from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.evidence import evidence
from tests.support.file_clues import release
from tests.support.subjects import EVENT, run, subject
from verifyimg.clues.embedded_profile import profile_bounds
from verifyimg.clues.features import feature_bounds
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

OLD = replace(EVENT, original=True)
NEW = {"ExifIFD:ExifVersion": "0310"}


def having(*names: dict[str, str], claim: Claim | None = None) -> Subject:
    fields = {key: value for one in names for key, value in one.items()}
    found = evidence(fields)
    return subject(*feature_bounds(found), *profile_bounds(found), claim=claim)


NOT_APPLICABLE: dict[str, Subject] = {
    "nothing of the kind": subject(),
    "a program alone": subject(release("2020-01-01")),
    "a profile alone": having({"ICC-header:ProfileDateTime": "2022:01:01 00:00:00"}),
    "a version that is not in the table": having({"ExifIFD:ExifVersion": "9999"}),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "without a claim": (
        having(NEW),
        "info",
        "The file has EXIF 3.1, which exists since January 2026 (ExifIFD:ExifVersion)",
    ),
    "a claim that is of no original": (having(NEW, claim=EVENT), "info", "the scene may be older"),
    "an original of before": (
        having(NEW, claim=OLD),
        "conflict",
        "contradicts the claim of an original of 29 August to 6 September 2023",
    ),
    "the youngest counts": (
        having({"ExifIFD:ExifVersion": "0220"}, {"JUMBF:JUMDLabel": "c2pa"}),
        "info",
        "Content Credentials",
    ),
    "an original of after": (
        having({"ExifIFD:ExifVersion": "0232"}, claim=OLD),
        "info",
        "EXIF 2.32",
    ),
}


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_known_feature_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM038", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_feature_bounds_the_file_and_contradicts_an_original_alone(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("TIM038", given)[0]
    assert finding.severity == severity
    assert words in finding.message

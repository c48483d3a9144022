from __future__ import annotations

import pytest

from tests.support.fields import CANON, EXPOSED, NOT_READ, TAKEN, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

TYPED = {**CANON, **TAKEN}

SILENT: dict[str, Subject] = {
    "with settings": holding({**TYPED, **EXPOSED}),
    "with the maker's block": holding(TYPED, state="camera_direct"),
    "without a date": holding(CANON),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "a block that was not read": holding(TYPED, problems=[NOT_READ]),
    "no maker": holding(TAKEN),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "three fields alone": (holding(TYPED), "note", "no settings of the picture"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_camera_s_fields_are_clear(given: Subject) -> None:
    findings, outcome = run("DEV036", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_was_not_read_is_not_missing(given: Subject) -> None:
    findings, outcome = run("DEV036", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_three_fields_alone_are_a_note(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV036", given)[0]
    assert finding.severity == severity
    assert words in finding.message

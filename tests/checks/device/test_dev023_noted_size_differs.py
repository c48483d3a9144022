from __future__ import annotations

import pytest

from tests.support.fields import CANON, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Value
from verifyimg.model.words import Severity


def noted(wide: Value, high: Value, size: tuple[int, int] | None) -> Subject:
    return holding({"ExifIFD:ExifImageWidth": wide, "ExifIFD:ExifImageHeight": high}, size=size)


SILENT: dict[str, Subject] = {
    "the same": noted(5616, 3744, (5616, 3744)),
    "turned": noted(5616, 3744, (3744, 5616)),
    "padded": noted(5616, 3744, (5616, 3760)),
    "nothing noted": holding(CANON, size=(10, 10)),
    "zeros": noted(0, 0, (100, 80)),
    "words": noted("wide", "high", (100, 80)),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "a size that was not read": noted(5616, 3744, None),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "resized": (noted(5616, 3744, (1200, 800)), "note", "it was resized after it was taken"),
    "cropped": (noted(5616, 3744, (3744, 3744)), "note", "cropped, or cut and resized, after"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_the_noted_size_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV023", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_size_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV023", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_another_size_is_a_note(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV023", given)[0]
    assert finding.severity == severity
    assert words in finding.message

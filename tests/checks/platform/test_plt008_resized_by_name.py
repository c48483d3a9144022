from __future__ import annotations

import pytest

from tests.support.fields import holding
from tests.support.rule_subjects import run, subject
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity


def named(name: str, size: tuple[int, int] | None = None) -> Subject:
    return holding({"System:FileName": name}, size=size)


SILENT: dict[str, Subject] = {
    "another name": named("IMG_1234.jpg"),
    "a size that is not the picture's": named("protest-1024x683.jpg", (1024, 700)),
    "nothing before it": named("-1024x683.jpg"),
    "no size": named("room-12x.jpg"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no name": subject(),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a size": (named("protest-1024x683.jpg", (1024, 683)), "info", "as protest.jpg."),
    "scaled": (named("a-b-scaled.jpeg"), "info", "as a-b.jpeg."),
    "a size of a picture that was not read": (named("x-150x150.png"), "info", "x.png"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_other_names_are_clear(given: Subject) -> None:
    findings, outcome = run("PLT008", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_a_name_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT008", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_the_larger_picture_s_name_is_proposed(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("PLT008", given)[0]
    assert finding.severity == severity
    assert words in finding.message

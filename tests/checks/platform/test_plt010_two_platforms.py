from __future__ import annotations

import pytest

from tests.support.named_files import sized, subject_named
from tests.support.rule_subjects import run, subject
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

WHATSAPP, MARK = "IMG-20200517-WA0007.jpg", {"IPTC:SpecialInstructions": "FBMD01000a9b0d0000"}

SILENT: dict[str, Subject] = {
    "one platform": subject_named(WHATSAPP),
    "sizes that many share": subject_named("p.jpg", sized(1280, 960)),
    "a name and a size": subject_named(WHATSAPP, sized(1280, 960)),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "none": subject(),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a name and a mark": (subject_named(WHATSAPP, MARK), "info", "in which order is not told"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_traces_of_one_are_clear(given: Subject) -> None:
    findings, outcome = run("PLT010", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_traces_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("PLT010", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_two_platforms_are_named_without_an_order(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("PLT010", given)[0]
    assert finding.severity == severity
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, subject
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.subject import Subject


def met(*messages: str, kind: ProblemKind = "refused") -> Subject:
    return subject(problems=[Problem(reader="pixels", kind=kind, message=one) for one in messages])


SILENT = {
    "no problem": subject(),
    "damage": met("broken", kind="damaged"),
    "what we do not read": met("not read", kind="unsupported"),
}

SPEAKS = {
    "too many pixels": (met("too many pixels"), "note", "too many pixels"),
    "many limits": (met("a", "b", "c", "d", "d"), "note", "a; b; c, and 1 more limit"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR020", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR020", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

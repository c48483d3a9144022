from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, subject
from tests.support.typed import credit, named
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject

SMITH = Claim(credit="John Smith")
SMITH_AFP = Claim(credit="John Smith/AFP")

SILENT = {
    "the same": named(SMITH, credit("John Smith")),
    "with an agency": named(SMITH, credit("© 2020 John Smith/Getty Images")),
    "one of several": named(SMITH, credit("Agency"), credit("J. SMITH", "IFD0:Artist")),
    "the agency alone": named(SMITH_AFP, credit("AFP", "IPTC:Credit")),
    "one that fits and one in another alphabet": named(SMITH, credit("Джон"), credit("John Smith")),
}

NOT_APPLICABLE = {
    "nothing claimed": (named(Claim(), credit("John Smith")), "no credit was claimed"),
    "nobody credited": (subject(claim=SMITH), "names nobody as its author"),
    "another alphabet": (named(SMITH, credit("Джон Смит")), "different alphabets"),
    "only words around a name": (named(SMITH, credit("All rights reserved")), "names nobody"),
}

SPEAKS = {
    "another person": named(SMITH, credit("Jane Doe")),
    "another person of the same agency": named(
        SMITH_AFP, credit("Jane Doe"), credit("AFP", "IPTC:Credit")
    ),
    "another agency": named(Claim(credit="Reuters"), credit("AFP", "IPTC:Credit")),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("CLM003", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "reason"), NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject, reason: str) -> None:
    findings, outcome = run("CLM003", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")
    assert reason in outcome.reason


@pytest.mark.parametrize("looked_at", SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject) -> None:
    (finding,), _ = run("CLM003", looked_at)
    assert (finding.severity, finding.against, finding.aspect) == ("concern", "claim", "origin")
    assert finding.strength == "weak"


def test_the_finding_quotes_the_fields_that_differ_and_the_claim() -> None:
    (finding,), _ = run("CLM003", SPEAKS["another person of the same agency"])
    assert finding.message == (
        'The file credits "Jane Doe" (IPTC:By-line); the claim credits "John Smith/AFP". Anyone '
        "can write a name into a file."
    )


def test_many_fields_are_counted() -> None:
    (finding,), _ = run("CLM003", named(SMITH, *(credit(f"Jane Doe{'x' * n}") for n in range(9))))
    assert "and 6 more fields; the claim" in finding.message

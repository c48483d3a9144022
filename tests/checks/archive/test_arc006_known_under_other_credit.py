from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import stated
from tests.support.matches import BYTES_ALONE, known, match, published
from tests.support.subjects import run, subject
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject

JANE = match(published(credit="Jane Doe"))
JOHN = Claim(credit="John Smith")
BY_JOHN = replace(stated("IPTC:DateCreated", "2020-05-17"), meaning="credit", text="John Smith")

SILENT = {
    "a picture that no archive has": known(claim=JOHN),
    "an entry without a credit": known(match(published()), claim=JOHN),
    "the same name": known(JANE, claim=Claim(credit="Doe, Jane")),
    "the same name in one of two entries": known(
        JANE, match(published(credit="John Smith")), claim=JOHN
    ),
    "a name in another alphabet": known(match(published(credit="Джон Смит")), claim=JOHN),
}

NOT_APPLICABLE = {
    "no archive": subject(claim=JOHN),
    "nobody credited": known(JANE),
    "nothing but bytes looked for": known(claim=JOHN, look=BYTES_ALONE),
}

SPEAKS = {
    "another name than the claimed one": (
        known(JANE, claim=JOHN),
        ("concern", "moderate"),
        'with the credit "Jane Doe"; the claim credits "John Smith". Both are what somebody typed.',
    ),
    "another name than the file's": (
        known(JANE, others=[BY_JOHN]), ("note", "moderate"), "the file credits somebody else",
    ),
    "another name on a stranger's list": (
        known(match(published(credit="Jane Doe", added_by="import x")), claim=JOHN),
        ("concern", "weak"),
        "Jane Doe",
    ),
}  # fmt: skip


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_no_other_name_is_no_finding(given: Subject) -> None:
    findings, outcome = run("ARC006", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_what_cannot_be_compared_is_not_clear(given: Subject) -> None:
    assert run("ARC006", given)[1].outcome == "not_applicable"


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS.values(), ids=SPEAKS)
def test_another_name_is_told(given: Subject, weight: tuple[str, str], words: str) -> None:
    (finding,), _ = run("ARC006", given)
    assert (finding.severity, finding.strength) == weight
    assert words in finding.message

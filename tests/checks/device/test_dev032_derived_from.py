from __future__ import annotations

import pytest

from tests.support.fields import CANON, ORIGINAL, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

PARENT = {"XMP-xmpMM:DerivedFromDocumentID": "xmp.did:1"}
SAME = {"XMP-xmpMM:OriginalDocumentID": "uuid:AB-CD", "XMP-xmpMM:DocumentID": "xmp.did:abcd"}
OTHER = {"XMP-xmpMM:OriginalDocumentID": "uuid:AB-CD", "XMP-xmpMM:DocumentID": "xmp.did:ef"}
PARTS = {"XMP-xmpMM:IngredientsDocumentID": "xmp.did:2"}

SILENT: dict[str, Subject] = {
    "a camera's file": holding(CANON),
    "its own original": holding(SAME),
    "an original without a document": holding(
        {"XMP-xmpMM:OriginalDocumentID": "x"}, claim=ORIGINAL
    ),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a parent": (holding(PARENT), "note", "it was derived from another document"),
    "another original": (holding(OTHER), "note", "its original is another document"),
    "parts of others": (holding(PARTS), "note", "parts of other documents were placed into it"),
    "ancestors": (holding({"XMP-photoshop:DocumentAncestors": "x"}), "note", "it has 1 ancestor"),
    "a parent of what is claimed to be an original": (
        holding(PARENT, claim=ORIGINAL),
        "concern",
        "not the original that it is claimed to be",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_document_without_ancestors_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV032", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_ancestors_are_a_note_unless_an_original_is_claimed(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("DEV032", given)[0]
    assert finding.severity == severity
    assert words in finding.message

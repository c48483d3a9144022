from __future__ import annotations

import pytest

from tests.support.fields import CANON, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

SILENT: dict[str, Subject] = {
    "a camera": holding(CANON),
    "a caption": holding({"IPTC:Caption-Abstract": "A man hands out leaflets."}),
    "a plain right": holding({"XMP-dc:Rights": "(c) 2020 A. Photographer"}),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a handout": (
        holding({"IPTC:SpecialInstructions": "HANDOUT - EDITORIAL USE ONLY"}),
        "info",
        '"HANDOUT - EDITORIAL USE ONLY" (IPTC:SpecialInstructions)',
    ),
    "an embargo": (
        holding({"XMP-photoshop:Instructions": "Embargoed until 5 May"}),
        "info",
        "Embargoed",
    ),
    "terms for training": (
        holding({"XMP-plus:DataMining": "DMI-PROHIBITED"}),
        "info",
        "DMI-PROHIBITED",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_fields_without_terms_are_clear(given: Subject) -> None:
    findings, outcome = run("CLM005", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_terms_are_quoted(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("CLM005", given)[0]
    assert finding.severity == severity
    assert words in finding.message

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.fields import CANON, holding
from tests.support.file_clues import program
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

BLOCK = {"Photoshop:XResolution": "72", "Photoshop:IPTCDigest": "ab" * 16}

SILENT: dict[str, Subject] = {
    "none": holding(CANON),
    "one of Photoshop's own": holding(BLOCK, program()),
    "its own format": holding(BLOCK, form="PSD"),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "one of nobody's": (holding(BLOCK), "note", "no field names that program"),
    "beside another program": (
        holding(BLOCK, program("GIMP 2.10")),
        "note",
        "no field names that program",
    ),
    "an export for the web": (holding({"Ducky:Quality": 60}), "note", "(Ducky:Quality)"),
    "a caption that was changed": (
        replace(holding(BLOCK, program()), captions_changed=True),
        "note",
        "changed after a program stored the sum",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_photoshop_s_own_block_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV033", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_block_of_nobody_s_is_a_note(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV033", given)[0]
    assert finding.severity == severity
    assert words in finding.message

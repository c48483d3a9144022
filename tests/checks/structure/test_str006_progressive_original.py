from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, tag
from tests.support.structures import ORIGINAL, built, coding
from verifyimg.model.subject import Subject

TAGS = [tag("IFD0:Make", "NIKON")]

SILENT = {"a baseline JPEG": built("EXIF", tags=TAGS, encoding=coding(), claim=ORIGINAL)}

NOT_APPLICABLE = {
    "no claim": built("EXIF", tags=TAGS, encoding=coding(progressive=True)),
    "no camera": built("EXIF", encoding=coding(progressive=True), claim=ORIGINAL),
    "no JPEG": built("EXIF", tags=TAGS, claim=ORIGINAL),
}

SPEAKS = {
    "a progressive JPEG": (
        built("EXIF", tags=TAGS, encoding=coding(progressive=True), claim=ORIGINAL),
        "note",
        "progressive JPEG of 10 scans",
    )
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR006", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("STR006", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR006", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, tag
from tests.support.structures import built, coding
from verifyimg.model.subject import Subject

MAKE = tag("IFD0:Make", "Canon")


def camera(*kinds: str, comment: str = "") -> Subject:
    tags = [MAKE, *([tag("File:Comment", comment)] if comment else [])]
    return built(*kinds, tags=tags, encoding=coding())


SILENT = {
    "EXIF first": camera("EXIF", "JFIF"),
    "a comment of a person": camera("EXIF", comment="Coppuccino"),
    "a comment of a camera": camera("EXIF", comment="AppleMark"),
}

NOT_APPLICABLE = {
    "no camera": built("Adobe", encoding=coding()),
    "no JPEG": built("EXIF", tags=[MAKE]),
}

SPEAKS = {
    "JFIF first": (camera("JFIF", "EXIF"), "info", "some cameras do"),
    "Adobe": (camera("EXIF", "Adobe"), "note", "Adobe's encoder"),
    "save for web": (camera("EXIF", "Ducky"), "note", "Save for Web"),
    "gd": (camera("EXIF", comment="CREATOR: gd-jpeg v1.0"), "note", "gd-jpeg"),
    "ffmpeg": (camera("JFIF", "EXIF", comment="Lavc58.54.100"), "note", "Lavc58"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR005", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("STR005", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR005", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

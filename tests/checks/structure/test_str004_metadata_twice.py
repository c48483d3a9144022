from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run
from tests.support.structures import at, built
from verifyimg.model.subject import Subject

DATE, CAPTION = "ExifIFD:DateTimeOriginal", "IFD0:ImageDescription"

SILENT = {
    "one block": built("JFIF", "EXIF", "XMP"),
    "a field twice in one block": built("EXIF", tags=[at(DATE, "2020", 10), at(DATE, "2023", 20)]),
    "two profiles": built("EXIF", "ICC", "ICC"),
}


def of_format(looked_at: Subject, name: str) -> Subject:
    return replace(looked_at, image=replace(looked_at.image, format=name))


NOT_APPLICABLE = {
    "a structure that was not read": built(),
    "two pictures in one file": of_format(built("EXIF", "EXIF"), "HEIC"),
}

SPEAKS = {
    "the same twice": (
        built("EXIF", "EXIF", tags=[at(DATE, "2020", 10), at(DATE, "2020", 1_010)]),
        "note",
        "do not contradict each other",
    ),
    "another caption": (
        built("EXIF", "EXIF", tags=[at(CAPTION, "a", 10), at(CAPTION, "b", 1_010)]),
        "note",
        '"a" (IFD0:ImageDescription) and "b"',
    ),
    "another date": (
        built("EXIF", "EXIF", tags=[at(DATE, "2020", 10), at(DATE, "2023", 1_010)]),
        "concern",
        '"2020" (ExifIFD:DateTimeOriginal) and "2023"',
    ),
    "two packets of XMP": (built("XMP", "scan", "XMP"), "note", "2 blocks of XMP"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR004", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("STR004", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR004", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.support.evidence import made
from tests.support.rule_subjects import place, run
from tests.support.structures import at, built
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag


def tags_of(fields: Mapping[str, str | float]) -> tuple[Tag, ...]:
    return tuple(made(key, value) for key, value in fields.items())


OWN = {"IFD0:Make": "Canon", "IFD0:Model": "Canon EOS 5D"}


def copied(**fields: str | float) -> Subject:
    """The tags of a camera, and what XMP has in their place."""
    named = {f"XMP-tiff:{name}": value for name, value in fields.items()}
    return replace(built("EXIF", "XMP"), tags=tags_of({**OWN, **named}))


def placed(latitude: float, longitude: float) -> Subject:
    """A position in Dushanbe, and one in XMP."""
    told = {"XMP-exif:GPSLatitude": latitude, "XMP-exif:GPSLongitude": longitude}
    return replace(built("EXIF", "XMP"), tags=tags_of(told), clues=(place(38.56, 68.77),))


DATE, CAPTION = "ExifIFD:DateTimeOriginal", "IFD0:ImageDescription"

SILENT = {
    "one block": built("JFIF", "EXIF", "XMP"),
    "a field twice in one block": built("EXIF", tags=[at(DATE, "2020", 10), at(DATE, "2023", 20)]),
    "two profiles": built("EXIF", "ICC", "ICC"),
    "the same device in XMP": copied(Make="Canon", Model="Canon EOS 5D"),
    "a name without its beginning": copied(Model="EOS 5D"),
    "a maker's first word": replace(
        copied(), tags=tags_of({"IFD0:Make": "NIKON CORPORATION", "XMP-tiff:Make": "Nikon"})
    ),
    "nothing in XMP": copied(Model=""),
    "the same place in XMP": placed(38.5604, 68.7702),
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
    "another model in XMP": (
        copied(Make="Canon", Model="Canon EOS 5D Mark II"),
        "concern",
        '"Canon EOS 5D" (IFD0:Model) in EXIF and "Canon EOS 5D Mark II" (XMP-tiff:Model)',
    ),
    "another maker in XMP": (copied(Make="SONY"), "concern", '"SONY" (XMP-tiff:Make)'),
    "another place in XMP": (placed(10.5, 100.5), "concern", "(XMP-exif:GPSLatitude)"),
    "another model, in a format of several pictures": (
        of_format(copied(Model="ILCE-7M4"), "HEIC"),
        "concern",
        "ILCE-7M4",
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

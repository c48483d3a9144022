from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run, subject, tag
from verifyimg.model.subject import Subject


def named(name: str, found: str | None) -> Subject:
    looked_at = subject()
    image = replace(looked_at.image, format=found)
    return replace(looked_at, image=image, tags=(tag("System:FileName", name),))


SILENT = {
    "a JPEG": named("photo.JPG", "JPEG"),
    "a raw file that is called TIFF": named("scan.tif", "DNG"),
    "a HEIF picture": named("IMG_1.HEIC", "HEIF"),
}

NOT_APPLICABLE = {
    "no name": subject(),
    "no suffix": named("photo", "JPEG"),
    "a suffix of no format": named("photo.large", "JPEG"),
    "a file of no format": named("photo.jpg", None),
}

SPEAKS = {
    "a WebP that is called JPEG": (named("a.jpg", "WEBP"), "note", "it is a WEBP"),
    "a HEIC that is called JPEG": (named("a.jpeg", "HEIC"), "note", "it is a HEIC"),
    "a JPEG that is called PNG": (named("a.png", "JPEG"), "note", '"a.png"'),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR008", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("STR008", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR008", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

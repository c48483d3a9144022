from __future__ import annotations

import pytest

from tests.support.rule_subjects import run, tag
from tests.support.structures import built
from verifyimg.model.structure import SecondFormat
from verifyimg.model.subject import Subject

ZIP = SecondFormat(name="ZIP", offset=812, reason="a directory of ZIP stands at its end")

SILENT = {
    "a picture": built("EXIF"),
    "a film behind it": built(tags=[tag("Trailer:MP4")]),
    "an address in a caption": built(tags=[tag("IFD0:ImageDescription", "see <www.example.org>")]),
    "less than in a caption": built(tags=[tag("File:Comment", "x < y, <b>bold</b>")]),
    "a word of scripts": built(tags=[tag("File:Comment", "about javascript and php")]),
}

SPEAKS = {
    "a directory of ZIP": (built(second=[ZIP]), "concern", "ZIP from byte 812"),
    "an archive behind it": (built(tags=[tag("Trailer:SevenZip")]), "concern", "7z behind"),
    "a script in the comment": (
        built(tags=[tag("File:Comment", "<?php system($_GET[0]); ?>")]),
        "concern",
        "<?php",
    ),
    "a page in EXIF": (
        built(tags=[tag("IFD0:Model", "<SCRIPT src=//example.org>")]),
        "concern",
        "IFD0:Model",
    ),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR003", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR003", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

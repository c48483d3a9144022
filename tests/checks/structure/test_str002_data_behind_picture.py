from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run, subject, tag
from verifyimg.model.image import Preview
from verifyimg.model.subject import Subject


def behind(*names: str) -> Subject:
    tags = [replace(tag(f"Trailer:{name}"), text="1,000 bytes") for name in names]
    return replace(subject(), tags=tuple(tags))


def film() -> Subject:
    preview = Preview(kind="motion photo", block="trailer", offset=1042, length=9, mime="video/mp4")
    return replace(behind("MP4"), previews=(preview,))


SILENT = {
    "nothing behind it": subject(),
    "a tag of another group": replace(subject(), tags=(tag("File:ZIP"),)),
}

SPEAKS = {
    "a film of a phone": (film(), "info", "a film (MP4: motion photo) of 1,000 bytes"),
    "records of a phone": (behind("Samsung"), "info", "Samsung phone"),
    "padding": (behind("Padding"), "info", "padding"),
    "unknown data": (behind("Unknown"), "note", "do not know"),
    "text": (behind("Text"), "note", "text of 1,000 bytes"),
    "an archive": (behind("ZIP"), "concern", "a ZIP archive of 1,000 bytes"),
    "an archive behind a film": (behind("MP4", "RAR"), "concern", "a RAR archive"),
    "very many pieces": (behind(*["Text"] * 12), "note", "4 more"),
}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR002", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR002", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

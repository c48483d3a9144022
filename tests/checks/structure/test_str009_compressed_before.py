from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.rule_subjects import run
from tests.support.structures import built, coding
from verifyimg.model.compression import Compression, EarlierQuality
from verifyimg.model.subject import Subject

EARLIER = EarlierQuality(quality=75, gain=0.5)


def measured(*, told: bool = True, earlier: EarlierQuality | None = None) -> Subject:
    seen = Compression(earlier=earlier, told_quality=told)
    return replace(built("EXIF", encoding=coding()), compression=seen)


SILENT = {"one compression": measured()}

NOT_APPLICABLE = {
    "pixels left out": replace(measured(earlier=EARLIER), pixels=False),
    "no JPEG": built("PNG header"),
    "nothing measured": built("EXIF", encoding=coding()),
    "colours of another kind": measured(told=False),
}

SPEAKS = {"two compressions": (measured(earlier=EARLIER), "note", "about 75, before")}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("STR009", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("STR009", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("STR009", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.rule_subjects import run
from tests.support.structures import built, coding
from verifyimg.model.subject import Subject

SILENT = {"tables of another coder": built("EXIF", encoding=coding(exact=False))}

NOT_APPLICABLE = {"no JPEG": built("EXIF")}

SPEAKS = {"the usual tables": (built("EXIF", encoding=coding()), "info", "setting 92, 4:4:4")}


@pytest.mark.parametrize("looked_at", SILENT.values(), ids=SILENT)
def test_silent(looked_at: Subject) -> None:
    findings, outcome = run("DEV021", looked_at)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("DEV021", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("DEV021", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

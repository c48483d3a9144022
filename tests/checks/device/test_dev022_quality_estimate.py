from __future__ import annotations

import pytest

from tests.support.rule_subjects import run
from tests.support.structures import built, coding
from verifyimg.model.subject import Subject

NOT_APPLICABLE = {
    "no JPEG": built("EXIF"),
    "tables of no setting": built("EXIF", encoding=coding(quality=None, exact=False)),
}

SILENT: dict[str, Subject] = {}
"""Every JPEG has an estimate, or none can be made."""

SPEAKS = {
    "exactly": (built("EXIF", encoding=coding()), "info", "exactly 92 of 100"),
    "about": (built("EXIF", encoding=coding(exact=False)), "info", "about 92 of 100"),
}


@pytest.mark.parametrize("looked_at", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_not_applicable(looked_at: Subject) -> None:
    findings, outcome = run("DEV022", looked_at)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("looked_at", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_speaks(looked_at: Subject, severity: str, words: str) -> None:
    (finding,), outcome = run("DEV022", looked_at)
    assert (finding.severity, outcome.outcome) == (severity, "found")
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.fields import CANON, EXPOSED, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

AI = {"XMP-iptcExt:DigitalSourceType": "http://cv.iptc.org/x/trainedAlgorithmicMedia"}
TAKEN = {"XMP-iptcExt:DigitalSourceType": "http://cv.iptc.org/x/digitalCapture"}
SCREEN = {"ExifIFD:UserComment": "Screenshot"}

SILENT: dict[str, Subject] = {
    "a photograph": holding(EXPOSED),
    "one that says it was taken": holding({**EXPOSED, **TAKEN}),
    "another comment": holding({**EXPOSED, "ExifIFD:UserComment": "a screenshot of"}),
    "one setting alone": holding({"ExifIFD:ExposureTime": 0.1, **SCREEN}),
    "a JPEG of that size": holding({**CANON, **EXPOSED}, size=(1170, 2532)),
    "a PNG of another size": holding({**CANON, **EXPOSED}, size=(1170, 2531), form="PNG"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no settings": holding(SCREEN),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a screen": (
        holding({**EXPOSED, **SCREEN}),
        "note",
        '"Screenshot" (ExifIFD:UserComment), as pictures do that no camera took',
    ),
    "a generated one": (holding({**EXPOSED, **AI}), "note", "are of another picture"),
    "a PNG of a phone's size": (
        holding(
            {**CANON, **EXPOSED, "PNG:ImageWidth": 1170, "PNG:ImageHeight": 2532},
            size=(1170, 2532),
            form="PNG",
        ),
        "note",
        '"1170" (PNG:ImageWidth)',
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_pictures_of_cameras_are_clear(given: Subject) -> None:
    findings, outcome = run("DEV029", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_settings_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV029", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_settings_beside_such_marks_are_a_note(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("DEV029", given)[0]
    assert finding.severity == severity
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.fields import CANON, IPHONE, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

SILENT: dict[str, Subject] = {
    "one exposure": holding({"ExifIFD:CompositeImage": 1}),
    "not known": holding({"ExifIFD:CompositeImage": 0}),
    "a custom process": holding({**IPHONE, "ExifIFD:CustomRendered": 1}),
    "another maker's number": holding({**CANON, "ExifIFD:CustomRendered": 6}),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a composite": (
        holding({"ExifIFD:CompositeImage": 3}),
        "info",
        "a composite picture taken in one go",
    ),
    "a panorama": (holding({"XMP-GPano:ProjectionType": "equirectangular"}), "info", "a panorama"),
    "Apple's portrait": (holding({**IPHONE, "ExifIFD:CustomRendered": 8}), "info", "a portrait"),
    "a gain map beside it": (
        holding({"ExifIFD:CompositeImage": 2, "XMP-hdrgm:Version": "1.0"}),
        "info",
        "a composite picture and a gain map",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_one_exposure_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV034", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_several_exposures_are_no_edit(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV034", given)[0]
    assert finding.severity == severity
    assert words in finding.message

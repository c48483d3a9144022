from __future__ import annotations

import pytest

from tests.support.fields import EXPOSED, IPHONE, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Value
from verifyimg.model.words import Severity


def lens(info: str, focal: Value = 50, aperture: Value = 4) -> Subject:
    setting = {"ExifIFD:FocalLength": focal, "ExifIFD:FNumber": aperture}
    return holding({**EXPOSED, **setting, "ExifIFD:LensInfo": info})


def phone(name: str) -> Subject:
    return holding({**IPHONE, **EXPOSED, "ExifIFD:LensModel": name})


SILENT: dict[str, Subject] = {
    "no lens": holding(EXPOSED),
    "inside its range": lens("24 70 2.8 2.8"),
    "rounded at the end": lens("24 70 2.8 2.8", focal=72),
    "an unknown range": lens("0 0 0 0"),
    "undefined apertures": lens("24 70 undef undef", aperture=1),
    "a part only": lens("24 70"),
    "fractions of nothing": lens("undef undef undef undef"),
    "an iPhone's own lens": phone("iPhone 12 back dual wide camera 4.2mm f/1.6"),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no settings": holding(IPHONE),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a longer focal length": (
        lens("24 70 4 4", focal=135),
        "concern",
        '"135" (ExifIFD:FocalLength), and that is more than its lens can do',
    ),
    "a wider aperture": (lens("24 70 4 4", aperture=1.4), "concern", "(ExifIFD:FNumber)"),
    "a foreign lens": (phone("EF50mm f/1.8 STM"), "concern", "has no lens but its own"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_what_a_lens_can_do_is_clear(given: Subject) -> None:
    findings, outcome = run("DEV005", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_settings_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV005", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_what_it_cannot_do_is_a_concern(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV005", given)[0]
    assert finding.severity == severity
    assert words in finding.message

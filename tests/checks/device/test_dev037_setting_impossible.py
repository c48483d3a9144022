from __future__ import annotations

import pytest

from tests.support.fields import CANON, EXPOSED, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Value
from verifyimg.model.words import Severity


def setting(name: str, value: Value) -> Subject:
    return holding({**EXPOSED, f"ExifIFD:{name}": value})


SILENT: dict[str, Subject] = {
    "ordinary ones": holding(EXPOSED),
    "two sensitivities": setting("ISO", "200 0"),
    "a night of an hour": setting("ExposureTime", 3600),
    "four stops": setting("ExposureCompensation", -4),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "none": holding(CANON),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "no lens to ask": (setting("FNumber", 0), "note", "no camera has such a setting"),
    "an unknown time": (setting("ExposureTime", "undef"), "note", "ExposureTime"),
    "a sensitivity of nothing": (setting("ISO", 0), "note", "ISO"),
    "words": (setting("ISO", "high"), "concern", "ISO"),
    "a time of years": (setting("ExposureTime", 4294967295), "concern", "ExposureTime"),
    "a sign taken for none": (
        setting("ExposureCompensation", 15.4),
        "note",
        "ExposureCompensation",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_settings_of_cameras_are_clear(given: Subject) -> None:
    findings, outcome = run("DEV037", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_settings_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV037", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_impossible_settings_are_a_concern_and_unknown_ones_a_note(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("DEV037", given)[0]
    assert finding.severity == severity
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.fields import EXPOSED, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity


def shaped(wide: int, high: int) -> Subject:
    return holding(EXPOSED, size=(wide, high))


SILENT: dict[str, Subject] = {
    "4 to 3": shaped(4000, 3000),
    "3 to 2": shaped(3744, 5616),
    "16 to 9": shaped(1920, 1080),
    "1 to 1": shaped(1080, 1080),
    "5 to 4": shaped(1280, 1024),
    "3:2, padded to 1": shaped(1200, 807),
    "a small preview": shaped(300, 111),
    "a panorama that says so": holding(
        {**EXPOSED, "XMP-GPano:ProjectionType": "cylindrical"}, size=(9000, 1200)
    ),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no camera": holding({}, size=(2731, 1200)),
    "no size": holding(EXPOSED),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "a crop": (shaped(2731, 1200), "note", "2.28 to 1"),
    "upright": (shaped(1000, 2900), "note", "may have been cut off"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_shapes_that_cameras_take_are_clear(given: Subject) -> None:
    findings, outcome = run("DEV025", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_camera_or_size_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV025", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_another_shape_hints_at_a_crop(given: Subject, severity: Severity, words: str) -> None:
    finding, *_ = run("DEV025", given)[0]
    assert finding.severity == severity
    assert words in finding.message

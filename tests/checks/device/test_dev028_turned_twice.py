from __future__ import annotations

import pytest

from tests.support.fields import EXPOSED, holding
from tests.support.rule_subjects import run
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity


def turned(orientation: int, size: tuple[int, int], noted: tuple[int, int] = (0, 0)) -> Subject:
    sides = {"ExifIFD:ExifImageWidth": noted[0], "ExifIFD:ExifImageHeight": noted[1]}
    return holding({**EXPOSED, **sides, "IFD0:Orientation": orientation}, size=size)


SILENT: dict[str, Subject] = {
    "lying, to be turned": turned(6, (4032, 3024)),
    "lying, as it is": turned(1, (4032, 3024)),
    "standing, and noted so": turned(1, (3024, 4032), (3024, 4032)),
    "standing upside down": turned(3, (3024, 4032)),
    "no orientation": holding(EXPOSED, size=(3024, 4032)),
}

NOT_APPLICABLE: dict[str, Subject] = {
    "no settings": holding({"IFD0:Orientation": 6}, size=(3024, 4032)),
    "no size": holding(EXPOSED),
}

SPEAKS: dict[str, tuple[Subject, Severity, str]] = {
    "standing, to be turned": (
        turned(6, (3024, 4032)),
        "note",
        "is to be turned by a quarter all the same",
    ),
    "standing, noted lying": (
        turned(1, (3024, 4032), (4032, 3024)),
        "note",
        "the camera noted it lying",
    ),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_pictures_as_cameras_store_them_are_clear(given: Subject) -> None:
    findings, outcome = run("DEV028", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_camera_or_size_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("DEV028", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS.values(), ids=SPEAKS)
def test_a_picture_turned_by_a_program_is_a_note(
    given: Subject, severity: Severity, words: str
) -> None:
    finding, *_ = run("DEV028", given)[0]
    assert finding.severity == severity
    assert words in finding.message

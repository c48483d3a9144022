from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.evidence import made
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.subject import Subject


def alone(key: str, value: str | int) -> Subject:
    """One file with a date and this tag, examined alone."""
    return replace(subject(camera_date()), alone=True, tags=(made(key, value),))


SILENT = {
    "a name that no camera gives": alone("System:FileName", "photo.jpg"),
    "a counter that does not count": alone("Nikon:ShutterCount", 0),
}
NOT_APPLICABLE = {
    "one of several": replace(alone("System:FileName", "DSC_0412.JPG"), alone=False),
    "no date": replace(subject(), alone=True),
}
SPEAKS = {
    "a name": (alone("System:FileName", "DSC_0412.JPG"), "(DSC_0407 to DSC_0417)"),
    "the first of its numbers": (alone("System:FileName", "IMG_0002.JPG"), "IMG_0001 to IMG_0007"),
    "a counter": (alone("Nikon:ShutterCount", 48857), "(Nikon:ShutterCount 48852 to 48862)"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_a_file_without_a_number_has_no_known_neighbours(given: Subject) -> None:
    findings, outcome = run("GRP004", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_it_is_asked_of_one_file_alone_with_a_date(given: Subject) -> None:
    assert run("GRP004", given)[1].outcome == "not_applicable"


@pytest.mark.parametrize(("given", "words"), SPEAKS.values(), ids=SPEAKS)
def test_the_numbers_around_the_picture_are_named(given: Subject, words: str) -> None:
    (finding,), _ = run("GRP004", given)
    assert (finding.severity, finding.strength) == ("info", "none")
    assert words in finding.message

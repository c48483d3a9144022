from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import stated
from tests.support.matches import known, match, published, sighting
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.claim import Claim
from verifyimg.model.subject import Subject

TAKEN = camera_date("2023-09-02 10:00:00")
BY_JOHN = replace(stated("IPTC:DateCreated", "2020-05-17"), meaning="credit", text="John Smith")
CREDITED = match(published(credit="Jane Doe"), how="pixels")


def noted(date: str, basis: str = "metadata") -> Subject:
    return known(match(sighting(date, basis), how="pixels"), others=[TAKEN])


SILENT = {
    "a picture that no archive has": known(),
    "the same bytes": known(match(published(), how="bytes")),
    "a copy that was saved again": known(match(published())),
}

NOT_APPLICABLE = {
    "no archive": subject(),
    "pixels left out": replace(known(CREDITED), image=subject().image),
}

SPEAKS = {
    "other bytes": (known(match(published(), how="pixels")), ("note", "strong"), "were rewritten"),
    "the same date by its metadata": (noted("2023-09-02"), ("note", "strong"), "were rewritten"),
    "a date by its metadata that a zone explains": (
        noted("2023-09-02T03:00:00"), ("note", "strong"), "were rewritten",
    ),
    "a date that does not come from metadata": (
        noted("2020-05-18", "published"), ("note", "strong"), "were rewritten",
    ),
    "another date by its metadata": (
        noted("2020-05-17"),
        ("conflict", "moderate"),
        ("noted there with the date 2020-05-17; this file says 2 September 2023 10:00 "
        "(ExifIFD:DateTimeOriginal, no zone). One of the two dates was written over the other."),
    ),
    "another credit than the file's": (
        known(CREDITED, others=[BY_JOHN]), ("concern", "weak"), 'credited there to "Jane Doe"',
    ),
    "another credit than the claimed one, which is ARC006's": (
        known(CREDITED, claim=Claim(credit="J. Smith")), ("note", "strong"), "were rewritten",
    ),
}  # fmt: skip


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_other_pixels_or_the_same_file_are_no_finding(given: Subject) -> None:
    findings, outcome = run("STR019", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE.values(), ids=NOT_APPLICABLE)
def test_without_pixels_or_an_archive_it_is_not_applicable(given: Subject) -> None:
    assert run("STR019", given)[1].outcome == "not_applicable"


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS.values(), ids=SPEAKS)
def test_the_same_pixels_in_another_file_are_told(
    given: Subject, weight: tuple[str, str], words: str
) -> None:
    (finding,), _ = run("STR019", given)
    assert (finding.severity, finding.strength) == weight
    assert words in finding.message

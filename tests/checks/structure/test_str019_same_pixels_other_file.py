from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import stated
from tests.support.matches import known, match, published, sighting
from tests.support.sets import LOOKS, Files, looked_over, told, traces
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


DAY, LATER = "2020-05-17 14:03:00", "2023-09-02 14:03:00"
SAME = {"pixel_sha256": "1" * 64, "looks": LOOKS[0]}
SILENT_SET = {
    "other pixels": [traces("a.jpg", DAY, pixel_sha256="1"), traces("b.jpg", LATER)],
    "one file twice": [traces("a.jpg", DAY, **SAME), traces("a.jpg", DAY, **SAME)],
}
SPEAKS_SET = {
    "another date": (
        [traces("a.jpg", DAY, **SAME), traces("b.jpg", LATER, **SAME)],
        ("conflict", "very_strong"),
        "a.jpg says 17 May 2020 14:03 and b.jpg says 2 September 2023 14:03.",
    ),
    "hours that a zone explains": (
        [traces("a.jpg", DAY, **SAME), traces("b.jpg", "2020-05-17 20:03:00", **SAME)],
        ("note", "very_strong"),
        "were rewritten",
    ),
    "another author": (
        [
            traces("a.jpg", DAY, {"IFD0:Artist": "Jane Doe"}, **SAME),
            traces("b.jpg", DAY, {"IFD0:Artist": "John Smith"}, **SAME),
        ],
        ("concern", "very_strong"),
        'They name different authors: "Jane Doe" and "John Smith".',
    ),
    "an even surface, which many pictures are": (
        [traces("a.jpg", DAY, pixel_sha256="1"), traces("b.jpg", LATER, pixel_sha256="1")],
        ("note", "weak"),
        "exactly the same pixels",
    ),
}


@pytest.mark.parametrize("files", SILENT_SET.values(), ids=SILENT_SET)
def test_a_set_without_rewritten_copies_has_no_finding(files: Files) -> None:
    assert looked_over("STR019", files).findings == ()


@pytest.mark.parametrize(("files", "said", "words"), SPEAKS_SET.values(), ids=SPEAKS_SET)
def test_files_of_a_set_are_held_against_each_other(
    files: Files, said: tuple[str, str], words: str
) -> None:
    severity, strength, message = told("STR019", files)
    assert (severity, strength) == said
    assert words in message

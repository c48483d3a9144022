from __future__ import annotations

import pytest

from tests.support.file_clues import exif, of_xmp, stated
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject

TAKEN = camera_date("2020-05-17 14:03:21")
COPY, STATED = "XMP-exif:DateTimeOriginal", "XMP-photoshop:DateCreated"
SCANNED = exif("ExifIFD:CreateDate", "2021-02-03 10:11:12", "digitised")


def digitised(reading: str) -> Clue:
    return of_xmp("XMP-exif:DateTimeDigitized", reading, meaning="digitised", clock="typed")


def created(reading: str) -> Clue:
    return of_xmp("XMP-xmp:CreateDate", reading, meaning="written")


SILENT = [
    pytest.param(subject(TAKEN, stated(COPY, "2020-05-17 14:03:21")), id="a copy"),
    pytest.param(subject(TAKEN, stated(COPY, "2020-05-17 09:03:21")), id="a copy in UTC"),
    pytest.param(subject(TAKEN, stated(COPY, "2020-05-17 14:04:00")), id="without seconds"),
    pytest.param(subject(TAKEN, stated(STATED, "2020-05-17")), id="the day stated"),
    pytest.param(subject(TAKEN, stated(STATED, "2020-05-17 14:25:00")), id="a clock's error"),
    pytest.param(subject(TAKEN, created("2020-05-17 16:03:21")), id="made in another zone"),
    pytest.param(subject(TAKEN, SCANNED, digitised("2021-02-03 10:11:12")), id="a scan, twice"),
    pytest.param(subject(TAKEN, digitised("2021-02-03 10:11:12")), id="a scan, in XMP alone"),
]

NOT_APPLICABLE = [
    pytest.param(subject(TAKEN), id="no XMP"),
    pytest.param(subject(stated(STATED, "2019-01-01")), id="no date of the camera"),
    pytest.param(subject(TAKEN, of_xmp("XMP-xmp:ModifyDate", "2021-01-01 00:00:00")), id="a save"),
]

SPEAKS = [
    pytest.param(
        subject(TAKEN, stated(COPY, "2019-02-03 10:00:00")),
        "concern",
        "17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone) in EXIF and 3 February 2019 10:00 "
        "(XMP-exif:DateTimeOriginal, no zone) in XMP, 1 year 3 months before that. The latter is "
        "by its definition a copy of the camera's date.",
        id="a copy that was changed",
    ),
    pytest.param(
        subject(TAKEN, stated(COPY, "2020-05-17 14:05:00")), "concern", "99 seconds", id="minutes"
    ),
    pytest.param(
        subject(TAKEN, stated(STATED, "2018-04-19")), "concern", "often typed", id="another year"
    ),
    pytest.param(
        subject(TAKEN, stated(STATED, "2020-05-17 20:40:00")), "note", "6 hours", id="hours"
    ),
    pytest.param(
        subject(TAKEN, SCANNED, digitised("2020-05-17 14:03:21")),
        "concern",
        "3 February 2021 10:11 (ExifIFD:CreateDate, no zone) in EXIF and 17 May 2020 14:03",
        id="another day of digitising",
    ),
    pytest.param(
        subject(TAKEN, created("2020-06-01 10:11:12")), "note", "digital file", id="an export"
    ),
    pytest.param(
        subject(TAKEN, created("2020-01-01 10:11:12")), "concern", "before that", id="made before"
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_dates_that_agree_or_differ_by_zones_are_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM005", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_both_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM005", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS)
def test_each_date_is_judged_by_its_definition(given: Subject, severity: str, words: str) -> None:
    (finding,), _ = run("TIM005", given)
    assert (finding.severity, finding.against) == (severity, "file")
    assert words in finding.message


def test_every_date_that_differs_is_reported() -> None:
    findings, _ = run(
        "TIM005", subject(TAKEN, stated(STATED, "2018-04-19"), created("2021-01-01 10:11:12"))
    )
    assert [finding.severity for finding in findings] == ["concern", "note"]

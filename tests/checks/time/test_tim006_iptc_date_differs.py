from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.file_clues import exif, stated
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject

TAKEN = camera_date("2020-05-17 14:03:21")
CREATED, DIGITAL = "IPTC:DateCreated", "IPTC:DigitalCreationDate"
SCANNED = exif("ExifIFD:CreateDate", "2021-03-12 11:02:40", "digitised")


def digital(day: str) -> Clue:
    return replace(stated(DIGITAL, day), meaning="digitised")


SILENT = [
    pytest.param(subject(TAKEN, stated(CREATED, "2020-05-17")), id="the same day"),
    pytest.param(subject(TAKEN, stated(CREATED, "2020-05-17 09:03:21")), id="in UTC"),
    pytest.param(subject(TAKEN, stated(CREATED, "2020-05-17 14:20:00")), id="a clock's error"),
    pytest.param(
        subject(TAKEN, SCANNED, digital("2021-03-12")), id="digitised on the day of digitising"
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(TAKEN), id="no IPTC"),
    pytest.param(subject(stated(CREATED, "2020-05-17")), id="no date of the camera"),
    pytest.param(
        subject(TAKEN, stated("IPTC:Caption-Abstract", "2018-05-17")), id="a date in a caption"
    ),
]

SPEAKS = [
    pytest.param(
        subject(TAKEN, stated(CREATED, "2024-02-26")),
        "concern",
        "26 February 2024 (IPTC:DateCreated, no zone) in IPTC, 3 years 9 months after that",
        id="years later",
    ),
    pytest.param(subject(TAKEN, stated(CREATED, "2020-05-18")), "note", "9 hours", id="next day"),
    pytest.param(subject(TAKEN, stated(CREATED, "2020-05-15")), "concern", "38 hours", id="38 h"),
    pytest.param(
        subject(TAKEN, SCANNED, digital("2019-01-01")), "concern", "12 March 2021", id="scan"
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_date_on_the_same_day_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM006", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_both_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM006", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS)
def test_more_than_a_day_is_a_concern_and_less_a_note(
    given: Subject, severity: str, words: str
) -> None:
    (finding,), _ = run("TIM006", given)
    assert (finding.severity, finding.strength, finding.against) == (severity, "weak", "file")
    assert words in finding.message

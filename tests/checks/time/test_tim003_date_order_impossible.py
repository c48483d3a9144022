from __future__ import annotations

import pytest

from tests.support.file_clues import exif, saved
from tests.support.subjects import camera_date, run, subject, unreadable
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject


def digitised(reading: str, *, zone: str | None = None) -> Clue:
    return exif("ExifIFD:CreateDate", reading, "digitised", zone=zone)


TAKEN = camera_date("2020-05-17 14:03:21")
ZONED = camera_date("2020-05-17 14:03:21", zone="+05:00")

SILENT = [
    pytest.param(subject(TAKEN, digitised("2020-05-17 14:03:21"), saved()), id="all alike"),
    pytest.param(subject(TAKEN, saved("2020-05-17 09:03:21")), id="saved in UTC"),
    pytest.param(subject(TAKEN, saved("2020-05-16 12:03:21")), id="26 hours before"),
    pytest.param(subject(TAKEN, saved("2023-01-01 00:00:00")), id="saved years later"),
    pytest.param(subject(TAKEN, digitised("2021-05-17 14:03:21")), id="digitised later"),
    pytest.param(
        subject(ZONED, saved("2020-05-17 14:03:19", zone="+05:00")), id="two seconds before"
    ),
    pytest.param(
        subject(ZONED, saved("2020-05-17 09:03:21", zone="+00:00")), id="the same in another zone"
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(saved()), id="no date of the picture"),
    pytest.param(subject(TAKEN), id="one date"),
    pytest.param(subject(unreadable("0000"), saved()), id="an unreadable date"),
    pytest.param(
        subject(TAKEN, camera_date("2002-12-08 12:00:00", doubts=["firmware_constant"],
                                   key="ExifIFD:CreateDate", meaning="digitised")),
        id="the constant that phones write",
    ),
    pytest.param(
        subject(camera_date("1970-01-01 00:00:00", doubts=["default_clock"]), saved()),
        id="a clock that was never set",
    ),
]  # fmt: skip

SPEAKS = [
    pytest.param(
        subject(TAKEN, saved("2018-01-18 04:27:28")),
        "and saved 2 years 3 months before that, on 18 January 2018 04:27 (IFD0:ModifyDate, no "
        "zone). Both cannot be right.",
        id="saved years before",
    ),
    pytest.param(
        subject(TAKEN, saved("2020-05-16 12:03:20")), "26 hours before that", id="beyond all zones"
    ),
    pytest.param(
        subject(TAKEN, digitised("2019-05-17 14:03:21")), "and made digital 1 year", id="digitised"
    ),
    pytest.param(
        subject(ZONED, saved("2020-05-17 14:03:11", zone="+05:00")),
        "and saved 10 seconds before that",
        id="ten seconds, zones known",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_an_order_that_zones_explain_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM003", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_two_sound_dates_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM003", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_picture_saved_before_it_was_taken_is_a_concern(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM003", given)
    assert (finding.severity, finding.strength, finding.against) == ("concern", "moderate", "file")
    assert words in finding.message

from __future__ import annotations

import pytest

from tests.support.file_clues import of_xmp, saved
from tests.support.subjects import camera_date, run, subject
from verifyimg.model.subject import Subject

TAKEN = camera_date("2020-05-17 14:03:21")
ZONED = camera_date("2020-05-17 14:03:21", zone="+05:00")
MODIFIED = "XMP-xmp:ModifyDate"

SILENT = [
    pytest.param(subject(TAKEN, saved()), id="saved with the picture"),
    pytest.param(subject(TAKEN, saved("2020-05-17 14:04:21")), id="a minute later"),
    pytest.param(subject(TAKEN, saved("2020-05-17 19:03:21")), id="a zone"),
    pytest.param(subject(TAKEN, saved("2019-01-01 00:00:00")), id="before"),
    pytest.param(
        subject(TAKEN, of_xmp("XMP-xmp:CreateDate", "2021-01-01 00:00:00", meaning="written")),
        id="the date of the resource",
    ),
    pytest.param(
        subject(TAKEN, of_xmp(MODIFIED, "2031-01-01 00:00:00", doubts=["future"])),
        id="a date in doubt",
    ),
]

NOT_APPLICABLE = [
    pytest.param(subject(TAKEN), id="no date of saving"),
    pytest.param(subject(saved()), id="no date of the picture"),
    pytest.param(
        subject(camera_date("1970-01-01 00:00:00", doubts=["default_clock"]), saved()),
        id="a clock that was never set",
    ),
]

SPEAKS = [
    pytest.param(
        subject(TAKEN, saved("2023-12-06 10:36:34")),
        "saved on 6 December 2023 10:36 (IFD0:ModifyDate, no zone), 3 years 6 months after 17 May "
        "2020 14:03",
        id="years later",
    ),
    pytest.param(
        subject(TAKEN, saved(), of_xmp(MODIFIED, "2020-05-19 08:00:00", zone="+05:00")),
        "saved on 19 May 2020 08:00 +05:00 (XMP-xmp:ModifyDate)",
        id="by XMP alone",
    ),
    pytest.param(
        subject(TAKEN, saved("2021-01-01 00:00:00"), of_xmp(MODIFIED, "2022-01-01 00:00:00")),
        "1 January 2022",
        id="the last of two",
    ),
    pytest.param(
        subject(ZONED, saved("2020-05-17 19:03:21", zone="+05:00")),
        "5 hours after",
        id="five hours, zones known",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_what_a_camera_writes_by_itself_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM004", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize("given", NOT_APPLICABLE)
def test_without_both_dates_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM004", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "words"), SPEAKS)
def test_a_later_save_is_a_note_about_the_origin(given: Subject, words: str) -> None:
    (finding,), _ = run("TIM004", given)
    assert (finding.severity, finding.against, finding.aspect) == ("note", "file", "origin")
    assert words in finding.message

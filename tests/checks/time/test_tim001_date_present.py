from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.subjects import camera_date, gps_time, run, subject, unreadable
from verifyimg.model.clue import POWER_UP
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(subject(), id="no clue at all"),
    pytest.param(subject(gps_time()), id="a GPS time only"),
    pytest.param(
        subject(camera_date(key="IFD0:ModifyDate", meaning="written", about="file")),
        id="a date of the file only",
    ),
    pytest.param(subject(unreadable("2020:13:45 10:00:00")), id="a date that cannot be read"),
]

SPEAKS = [
    pytest.param(
        subject(camera_date()),
        "moderate",
        (
            "The file says that the picture was taken on 17 May 2020 14:03",
            "(ExifIFD:DateTimeOriginal, no zone). The camera wrote no zone, so that is some moment",
            "from 17 May 2020 00:03 to 18 May 2020 02:03 UTC",
        ),
        id="a date without a zone",
    ),
    pytest.param(
        subject(camera_date(zone="+05:00")),
        "moderate",
        ("17 May 2020 14:03 +05:00 (ExifIFD:DateTimeOriginal)", "The zone is in the file"),
        id="a date with a zone",
    ),
    pytest.param(
        subject(camera_date(meaning="digitised", key="ExifIFD:CreateDate", strength="weak")),
        "weak",
        ("was made digital on 17 May 2020 14:03 (ExifIFD:CreateDate, no zone)",),
        id="a date of digitising",
    ),
    pytest.param(
        subject(camera_date("2000-01-01 00:00:00", doubts=["default_clock"])),
        "none",
        ("It is not relied on, because there is the doubt default_clock.",),
        id="a date in doubt",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_without_a_readable_camera_date_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM001", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_a_camera_date_is_reported(given: Subject, strength: str, words: tuple[str, ...]) -> None:
    (finding,), _ = run("TIM001", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert [word for word in words if word not in finding.message] == []


def test_dates_that_read_the_same_are_one_finding() -> None:
    both = subject(camera_date(), camera_date(key="ExifIFD:CreateDate", meaning="digitised"))
    (finding,), _ = run("TIM001", both)
    assert "(ExifIFD:DateTimeOriginal, ExifIFD:CreateDate, no zone)" in finding.message
    assert [tag.key for tag in finding.evidence] == [
        "ExifIFD:DateTimeOriginal",
        "ExifIFD:CreateDate",
    ]


def test_dates_that_differ_are_a_finding_each() -> None:
    later = camera_date("2021-01-02 03:04:05", key="ExifIFD:CreateDate", meaning="digitised")
    findings, _ = run("TIM001", subject(camera_date(), later))
    assert len(findings) == 2


def test_a_power_up_is_no_date_of_the_picture() -> None:
    power_up = replace(camera_date("2020-05-17 13:58:07", key=POWER_UP), storage="maker_note")
    findings, _ = run("TIM001", subject(camera_date(), power_up))
    assert [finding.clues for finding in findings] == [(camera_date(),)]

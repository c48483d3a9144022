from __future__ import annotations

import pytest

from tests.support.subjects import camera_date, gps_time, run, subject, unreadable
from verifyimg.model.subject import Subject

SILENT = [
    pytest.param(subject(camera_date()), id="a date"),
    pytest.param(subject(camera_date(zone="+05:00"), gps_time()), id="two clocks"),
    pytest.param(
        subject(camera_date("2038-01-19 03:14:07", doubts=["future"])), id="a date in the future"
    ),
]

SPEAKS = [
    pytest.param(
        subject(unreadable("    :  :     :  :  ")),
        ("info", "none"),
        "leaves ExifIFD:DateTimeOriginal blank, which by the standard means unknown",
        id="blanks",
    ),
    pytest.param(subject(unreadable("")), ("info", "none"), "means unknown", id="nothing"),
    pytest.param(
        subject(unreadable("0000:00:00 00:00:00")),
        ("note", "weak"),
        'says "0000:00:00 00:00:00" (ExifIFD:DateTimeOriginal), which is zeros',
        id="zeros",
    ),
    pytest.param(
        subject(
            unreadable("0000:00:00 00:00:00"),
            unreadable("0000:00:00 00:00:00", key="IFD0:ModifyDate", meaning="written"),
        ),
        ("note", "weak"),
        "(ExifIFD:DateTimeOriginal, IFD0:ModifyDate), which is zeros",
        id="zeros in two fields",
    ),
    pytest.param(
        subject(unreadable(" "), unreadable(" ", key="ExifIFD:CreateDate", meaning="digitised")),
        ("info", "none"),
        "leaves ExifIFD:DateTimeOriginal and ExifIFD:CreateDate blank",
        id="blanks in two fields",
    ),
    pytest.param(
        subject(unreadable("2020:13:45 10:00:00", key="IFD0:ModifyDate", meaning="written")),
        ("note", "weak"),
        'says "2020:13:45 10:00:00" (IFD0:ModifyDate), which is no date: there is the doubt',
        id="a month 13",
    ),
    pytest.param(
        subject(unreadable("2019:01:01 24:04:20")),
        ("note", "weak"),
        "the hour 0 of the same day. It neither supports nor contradicts any date",
        id="an hour 24 left unread",
    ),
    pytest.param(
        subject(camera_date("2019-01-01 00:04:20", raw="2019:01:01 24:04:20")),
        ("note", "weak"),
        "the hour 0 of the same day. It is read that way",
        id="an hour 24 read as 0",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_a_readable_date_is_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM002", given)
    assert (findings, outcome.outcome) == ((), "clear")


def test_without_a_date_it_is_not_applicable() -> None:
    _, outcome = run("TIM002", subject())
    assert (outcome.outcome, outcome.reason) == ("not_applicable", "the file holds no date")


@pytest.mark.parametrize(("given", "weight", "words"), SPEAKS)
def test_a_field_without_a_date_is_reported(
    given: Subject, weight: tuple[str, str], words: str
) -> None:
    (finding,), _ = run("TIM002", given)
    assert (finding.severity, finding.strength) == weight
    assert words in finding.message


def test_a_long_text_is_cut_in_the_message() -> None:
    (finding,), _ = run("TIM002", subject(unreadable("x" * 1024)))
    assert len(finding.message) < 250

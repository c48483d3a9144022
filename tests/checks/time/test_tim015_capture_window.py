from __future__ import annotations

import pytest

from tests.support.subjects import (
    EVENT,
    bound,
    camera_date,
    device,
    gps_time,
    run,
    subject,
    unreadable,
)
from verifyimg.model.subject import Subject

RELEASE = bound("not_before", "2019-02-27", of=device("Samsung", "SM-G973F"))

SILENT = [
    pytest.param(subject(), id="nothing"),
    pytest.param(subject(unreadable("0000:00:00 00:00:00")), id="a date that cannot be read"),
    pytest.param(
        subject(camera_date(key="IFD0:ModifyDate", meaning="written", about="file")),
        id="a date of the file",
    ),
    pytest.param(
        subject(bound("not_before", "2019-02-27", about="file")), id="a bound of the file"
    ),
]

SPEAKS = [
    pytest.param(
        subject(camera_date()),
        "moderate",
        "The file says 17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone) by the camera's "
        "clock. Nothing else in it bounds the time of the scene.",
        id="a declared date only",
    ),
    pytest.param(
        subject(RELEASE),
        "moderate",
        "The file holds no readable date of the camera's clock. Independent of that clock, the "
        "scene was not before 27 January 2019: a source of 2019-02-27 (IFD0:Make, IFD0:Model).",
        id="a bound only",
    ),
    pytest.param(
        subject(camera_date(strength="weak"), RELEASE, claim=EVENT),
        "weak",
        "(IFD0:Make, IFD0:Model). Claimed is 29 August to 6 September 2023.",
        id="both, and a claim",
    ),
    pytest.param(
        subject(camera_date(doubts=["default_clock"])),
        "none",
        "which is not relied on because there is the doubt default_clock.",
        id="a declared date in doubt",
    ),
    pytest.param(
        subject(camera_date("2017-01-01 10:00:00"), RELEASE),
        "moderate",
        "The camera's date lies outside that: the clock was wrong",
        id="declared before bounded",
    ),
    pytest.param(
        subject(bound("not_after", "2018-05-03"), RELEASE, gps_time("2010-01-01 00:00:00")),
        "moderate",
        "not before 27 January 2019: a source of 2019-02-27 (IFD0:Make, IFD0:Model) and not after "
        "3 May 2018: a source of 2018-05-03 (System:FileName). These two bounds exclude each other",
        id="bounds that exclude each other",
    ),
]


@pytest.mark.parametrize("given", SILENT)
def test_without_a_time_of_the_scene_it_is_not_applicable(given: Subject) -> None:
    findings, outcome = run("TIM015", given)
    assert (findings, outcome.outcome) == ((), "not_applicable")


@pytest.mark.parametrize(("given", "strength", "words"), SPEAKS)
def test_the_windows_are_reported(given: Subject, strength: str, words: str) -> None:
    (finding,), _ = run("TIM015", given)
    assert (finding.severity, finding.strength) == ("info", strength)
    assert words in finding.message


def test_only_the_contradictory_pair_is_named() -> None:
    earlier = bound("not_before", "2016-02-01", of=device("Samsung", "SM-G930F"))
    (finding,), _ = run("TIM015", subject(earlier, RELEASE, bound("not_after", "2018-05-03")))
    assert finding.clues == (RELEASE, bound("not_after", "2018-05-03"))


@pytest.mark.parametrize("clock", ["2020-05-17 14:03:21", "2020-05-17 13:58:00"])
def test_a_camera_clock_minutes_behind_gps_is_not_outside_its_bounds(clock: str) -> None:
    (finding,), _ = run("TIM015", subject(camera_date(clock, zone="+05:00"), gps_time()))
    assert "not before 17 May 2020: 17 May 2020 09:03 UTC" in finding.message
    assert "outside" not in finding.message


def test_bounds_in_doubt_are_left_out() -> None:
    low = bound("not_before", "2024-05-01", doubts=["low_confidence"])
    (finding,), _ = run("TIM015", subject(camera_date(), low))
    assert "Nothing else in it bounds" in finding.message

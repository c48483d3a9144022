from __future__ import annotations

import pytest

from tests.support.subjects import camera_date, gps_time, run, subject, unreadable
from verifyimg.model.clue import DoubtKind
from verifyimg.model.subject import Subject


def clocks(
    camera: str, gps: str = "2020-05-17 09:03:21", *, zone: str | None = None, differs: bool = False
) -> Subject:
    doubts: list[DoubtKind] = ["gps_differs"] if differs else []
    return subject(camera_date(camera, zone=zone, doubts=doubts), gps_time(gps))


SILENT = [
    pytest.param(clocks("2020-05-17 14:03:21", zone="+05:00"), id="the same moment in UTC"),
    pytest.param(clocks("2020-05-17 14:06:00", zone="+05:00"), id="three minutes of drift"),
    pytest.param(clocks("2020-05-17 05:33:21", zone="-03:30"), id="west of Greenwich"),
]

NOT_APPLICABLE = [
    pytest.param(
        subject(camera_date(), gps_time("2020-05-17 01:03:21", doubts=["no_fix"])),
        "there is the doubt no_fix",
        id="hours from what a receiver without a fix knew",
    ),
    pytest.param(
        subject(camera_date(), gps_time("2020-05-10", seconds=86_399, doubts=["no_fix"])),
        "there is the doubt no_fix",
        id="a day without a time, and no fix",
    ),
    pytest.param(subject(camera_date()), "the file holds no GPS time", id="no GPS time"),
    pytest.param(
        subject(gps_time()), "the file holds no date of the camera's clock", id="no camera date"
    ),
    pytest.param(
        subject(camera_date("2012-01-01 00:03:41", doubts=["default_clock"]), gps_time()),
        "there is the doubt default_clock",
        id="an unset clock",
    ),
    pytest.param(
        subject(camera_date(), gps_time("1980-01-06 00:00:00", doubts=["gps_epoch"])),
        "there is the doubt gps_epoch",
        id="a receiver without a fix",
    ),
    pytest.param(
        subject(unreadable(""), gps_time()), "there is the doubt invalid", id="an unreadable date"
    ),
]

SPEAKS = [
    pytest.param(
        clocks("2020-05-17 14:03:21"),
        "info",
        "17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone) and 17 May 2020 09:03 UTC "
        "(GPS:GPSDateStamp, GPS:GPSTimeStamp). The two agree if the camera's clock was set to the "
        "zone +05:00.",
        id="an inferred zone",
    ),
    pytest.param(clocks("2020-05-17 14:49:00"), "info", "zone +05:45", id="a quarter-hour zone"),
    pytest.param(clocks("2020-05-17 23:05:00"), "info", "zone +14:00", id="the easternmost zone"),
    pytest.param(clocks("2020-05-16 21:03:21"), "info", "zone -12:00", id="the westernmost zone"),
    pytest.param(
        clocks("2020-05-17 14:08:21"),
        "note",
        "The nearest zone, +05:00, leaves the camera's clock 5 minutes ahead.",
        id="five minutes ahead",
    ),
    pytest.param(
        clocks("2020-05-17 13:43:21", zone="+05:00"),
        "note",
        "The camera's clock was 20 minutes behind with its zone reckoned in.",
        id="twenty minutes behind in UTC",
    ),
    pytest.param(
        clocks("2020-05-17 16:33:21", zone="+05:00"),
        "concern",
        "2 hours ahead with its zone reckoned in. They are not both the time of the picture",
        id="hours ahead in UTC",
    ),
    pytest.param(
        clocks("2020-05-19 14:03:21"),
        "concern",
        "No time zone explains the difference; the nearest, +14:00, leaves it 39 hours ahead.",
        id="beyond all zones",
    ),
    pytest.param(
        clocks("2017-05-17 14:03:21", differs=True),
        "concern",
        "No time zone explains the difference; the nearest, -12:00, leaves it 2 years 11 months",
        id="years apart, and doubted for it",
    ),
]


def test_what_a_receiver_without_a_fix_wrote_is_told_beyond_all_zones() -> None:
    given = subject(camera_date(), gps_time("2017-05-17 09:03:21", doubts=["no_fix"]))
    (finding,), _ = run("TIM041", given)
    assert (finding.severity, finding.strength) == ("concern", "weak")
    assert "A receiver without a fix writes what it last knew" in finding.message


def test_gps_time_in_the_future_is_held_against_the_camera_s_clock() -> None:
    given = subject(camera_date(), gps_time("2037-05-17 09:03:21", doubts=["future"]))
    (finding,), _ = run("TIM041", given)
    assert finding.severity == "concern"


@pytest.mark.parametrize("given", SILENT)
def test_clocks_that_agree_in_utc_are_no_finding(given: Subject) -> None:
    findings, outcome = run("TIM041", given)
    assert (findings, outcome.outcome) == ((), "clear")


@pytest.mark.parametrize(("given", "reason"), NOT_APPLICABLE)
def test_without_two_usable_clocks_it_is_not_applicable(given: Subject, reason: str) -> None:
    findings, outcome = run("TIM041", given)
    assert (findings, outcome.outcome, outcome.reason) == ((), "not_applicable", reason)


@pytest.mark.parametrize(("given", "severity", "words"), SPEAKS)
def test_clocks_that_differ_are_reported(given: Subject, severity: str, words: str) -> None:
    (finding,), _ = run("TIM041", given)
    assert (finding.severity, finding.strength) == (severity, "moderate")
    assert words in finding.message

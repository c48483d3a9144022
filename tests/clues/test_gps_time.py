from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.evidence import NOW, evidence, gps_clock
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.gps_time import gps_times
from verifyimg.model.clue import Clue


def only(found: Evidence) -> Clue:
    (clue,) = gps_times(found)
    return clue


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(evidence({}), id="nothing"),
        pytest.param(evidence({"GPS:GPSTimeStamp": "05:21:32"}), id="a time of day alone"),
        pytest.param(evidence({"ExifIFD:DateTimeOriginal": "2020:05:17"}), id="another date"),
    ],
)
def test_without_a_gps_date_there_is_no_gps_time(found: Evidence) -> None:
    assert list(gps_times(found)) == []


def test_gps_time_is_a_capture_on_its_own_clock_in_utc() -> None:
    clue = only(gps_clock("2023:09:04", "05:21:32"))
    moment = datetime(2023, 9, 4, 5, 21, 32)
    assert (clue.meaning, clue.about, clue.clock) == ("captured", "scene", "gps")
    assert (clue.text, clue.strength) == ("2023:09:04 05:21:32 UTC", "weak")
    assert [tag.key for tag in clue.tags] == ["GPS:GPSDateStamp", "GPS:GPSTimeStamp"]
    assert clue.trusted
    assert clue.window is not None
    assert clue.window.earliest == clue.window.latest == moment.replace(tzinfo=UTC)
    assert (clue.window.local, clue.window.zone) == (moment, "UTC")
    assert clue.window.zone_source == "GPS:GPSTimeStamp"


@pytest.mark.parametrize(
    ("time", "second"), [("05:21:32.5", 32), ("5:21:07", 7), ("05:21:59.999999", 59)]
)
def test_fractions_of_a_second_are_cut(time: str, second: int) -> None:
    window = only(gps_clock("2023:09:04", time, raw="5/1 21/1 65/2")).window
    assert window is not None
    assert window.local == datetime(2023, 9, 4, 5, 21, second)


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(gps_clock("2023:09:04"), id="no time"),
        pytest.param(gps_clock("2023:09:04", "00:00:00", raw="0/0 0/0 0/0"), id="0/0"),
        pytest.param(gps_clock("2023:09:04", "05:21:00", raw="5/1 21/1 0/0"), id="0/0 seconds"),
        pytest.param(gps_clock("2023:09:04", "05:21:00", raw="5/1 21/1"), id="two parts"),
    ],
)
def test_a_date_without_a_time_is_the_whole_day(found: Evidence) -> None:
    clue = only(found)
    assert (clue.text, clue.trusted) == ("2023:09:04 UTC", True)
    assert clue.window is not None
    assert clue.window.earliest == datetime(2023, 9, 4, tzinfo=UTC)
    assert clue.window.latest == datetime(2023, 9, 4, 23, 59, 59, tzinfo=UTC)


def test_a_date_stamp_with_a_time_behind_it_is_read_to_the_day() -> None:
    assert only(gps_clock("2023:09:04 05:21", "06:00:00")).text == "2023:09:04 06:00:00 UTC"


@pytest.mark.parametrize("date", ["", "0000:00:00", "    :  :  ", "2023:13:04", "junk", None])
def test_a_date_that_cannot_be_read_is_still_a_clue(date: str | None) -> None:
    clue = only(gps_clock(date, "05:21:32"))
    assert (clue.window, clue.strength) == (None, "none")
    assert [doubt.kind for doubt in clue.doubts] == ["invalid"]


@pytest.mark.parametrize("time", ["25:00:00", "05:61:00", "-5:00:00"])
def test_a_time_of_day_that_is_none_makes_the_time_invalid(time: str) -> None:
    assert [doubt.kind for doubt in only(gps_clock("2023:09:04", time)).doubts] == ["invalid"]


DOUBTS = [
    pytest.param("1980:01:07", [], id="the second day of GPS"),
    pytest.param("2026:11:21", [], id="within a day of the examination"),
    pytest.param("1980:01:06", ["gps_epoch"], id="the first day of GPS"),
    pytest.param("1970:01:01", ["gps_epoch"], id="before GPS"),
    pytest.param("2026:11:22", ["future"], id="more than a day ahead"),
    pytest.param("9999:12:31", ["future"], id="the end of time"),
    pytest.param("0001:01:01", ["gps_epoch"], id="the beginning of time"),
]


@pytest.mark.parametrize(("date", "doubts"), DOUBTS)
def test_a_receiver_without_a_fix_is_doubted(date: str, doubts: list[str]) -> None:
    assert [doubt.kind for doubt in only(gps_clock(date, "05:21:32")).doubts] == doubts


def test_the_last_day_of_the_calendar_can_be_the_day_of_the_examination() -> None:
    now = NOW.replace(year=9999, month=12, day=31)
    assert only(evidence({"GPS:GPSDateStamp": "9999:12:31"}, now=now)).trusted

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.clues.exif_dates import DateReading, DateUnreadable, read_date, read_offset

NO_DATE = [
    pytest.param("", "it is blank, which means unknown", id="nothing"),
    pytest.param(" ", "it is blank, which means unknown", id="a space"),
    pytest.param("    :  :     :  :  ", "it is blank, which means unknown", id="the standard's"),
    pytest.param("0000:00:00 00:00:00", "it is blank, which means unknown", id="zeros"),
    pytest.param("0000-00-00", "it is blank, which means unknown", id="zeros of a day"),
    pytest.param("0000:01:01 00:00:00", "there is no such day", id="year 0"),
    pytest.param("2020:13:17 14:03:21", "there is no such day", id="month 13"),
    pytest.param("2020:00:17 14:03:21", "there is no such day", id="month 0"),
    pytest.param("2020:02:31 14:03:21", "there is no such day", id="31 February"),
    pytest.param("2021:02:29 14:03:21", "there is no such day", id="29 February of a short year"),
    pytest.param("2020:05:00 14:03:21", "there is no such day", id="day 0"),
    pytest.param("2020:05:17 25:03:21", "there is no such time of day", id="hour 25"),
    pytest.param("2020:05:17 14:60:21", "there is no such time of day", id="minute 60"),
    pytest.param("2020:05:17 14:03:61", "there is no such time of day", id="second 61"),
    pytest.param("17:05:2020 14:03:21", "it is not written as a date", id="day first"),
    pytest.param("05/17/2020", "it is not written as a date", id="month first"),
    pytest.param("20:05:17 14:03:21", "it is not written as a date", id="two-digit year"),
    pytest.param("20200517", "it is not written as a date", id="no separators"),
    pytest.param("2020:05", "it is not written as a date", id="a month"),
    pytest.param("2020:05:  ", "it is not written as a date", id="day unknown"),
    pytest.param("2020:05:17 14", "it is not written as a date", id="hours only"),
    pytest.param("2020:05:17 2:03:21 PM", "it is not written as a date", id="text after"),
    pytest.param("2020:05:17 14:03:21 GMT", "it is not written as a date", id="a zone by name"),
    pytest.param("x2020:05:17 14:03:21", "it is not written as a date", id="text before"),
    pytest.param("2020:05:17 14:03:21\0\0", "it is not written as a date", id="NULs"),
    pytest.param("٢٠٢٠:٠٥:١٧ ١٤:٠٣:٢١", "it is not written as a date", id="Arabic digits"),
    pytest.param("２０２０:05:17 14:03:21", "it is not written as a date", id="wide digits"),
    pytest.param("Sunday", "it is not written as a date", id="a word"),
    pytest.param("None", "it is not written as a date", id="no value"),
]

MOMENTS = [
    pytest.param("2020:05:17 14:03:21", id="as the standard has it"),
    pytest.param("  2020:05:17 14:03:21  ", id="spaces around"),
    pytest.param("2020-05-17 14:03:21", id="hyphens"),
    pytest.param("2020/05/17 14:03:21", id="slashes"),
    pytest.param("2020.05.17 14.03.21", id="points"),
    pytest.param("2020-05-17T14:03:21", id="ISO 8601"),
    pytest.param("2020:05:17  14:03:21", id="two spaces"),
    pytest.param("2020:5:17 14:3:21", id="no leading zeros"),
    pytest.param("2020:05:17 14:03:21.417", id="a fraction"),
    pytest.param("2020:05:17 14:03:21,417", id="a fraction behind a comma"),
    pytest.param("2020:05:17 14:03:21 +99:99", id="a zone that is none"),
]

ZONED = [
    pytest.param("2020:05:17 14:03:21+05:00", 300, id="a zone"),
    pytest.param("2020:05:17 14:03:21 +0530", 330, id="a zone without its colon"),
    pytest.param("2020:05:17 14:03:21-03:30", -210, id="a western zone"),
    pytest.param("2020-05-17T14:03:21Z", 0, id="Z"),
    pytest.param("2020-05-17T14:03:21.417+14:00", 840, id="a fraction and a zone"),
]

OFFSETS = [
    pytest.param("+05:00", 300, id="east"),
    pytest.param("-05:00", -300, id="west"),
    pytest.param("+0530", 330, id="no colon"),
    pytest.param(" +05:45 ", 345, id="spaces around"),
    pytest.param("Z", 0, id="Z"),
    pytest.param("+00:00", 0, id="zero"),
    pytest.param("-00:00", 0, id="minus zero"),
    pytest.param("+14:00", 840, id="eastmost"),
    pytest.param("-12:00", -720, id="westmost"),
]

NO_OFFSETS = [
    "", "   ", "   :  ", "+99:99", "+14:01", "-12:01", "+05:60", "+5", "05:00", "UTC", "+٠٥:٠٠",
    "+05:00x", "None", "300",
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), NO_DATE)
def test_what_is_no_date_is_not_guessed(text: str, reason: str) -> None:
    reading = read_date(text)
    assert isinstance(reading, DateUnreadable)
    assert (reading.reason, reading.blank) == (reason, "blank" in reason)


@pytest.mark.parametrize("text", NO_OFFSETS)
def test_what_is_no_offset_is_none(text: str) -> None:
    assert read_offset(text) is None


@pytest.mark.parametrize("text", MOMENTS)
def test_a_date_is_read_in_every_usual_form(text: str) -> None:
    moment = datetime(2020, 5, 17, 14, 3, 21)
    assert read_date(text) == DateReading(start=moment, end=moment)


@pytest.mark.parametrize(("text", "minutes"), ZONED)
def test_a_zone_behind_the_time_is_kept(text: str, minutes: int) -> None:
    reading = read_date(text)
    assert isinstance(reading, DateReading)
    assert reading.start == reading.end == datetime(2020, 5, 17, 14, 3, 21)
    assert reading.offset == timedelta(minutes=minutes)


@pytest.mark.parametrize(("text", "minutes"), OFFSETS)
def test_an_offset_is_read(text: str, minutes: int) -> None:
    assert read_offset(text) == timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["2020:05:17", "2020-05-17 ", "2020:05:17   :  :  "])
def test_a_date_without_a_time_is_the_whole_day(text: str) -> None:
    assert read_date(text) == DateReading(
        start=datetime(2020, 5, 17),
        end=datetime(2020, 5, 17, 23, 59, 59),
        remark="no time of day",
    )


def test_a_date_without_a_time_keeps_its_zone() -> None:
    reading = read_date("2020-05-17+05:00")
    assert isinstance(reading, DateReading)
    assert reading.offset == timedelta(hours=5)


@pytest.mark.parametrize("text", ["2020:05:17 14:03", "2020:05:17 14:03:  "])
def test_a_time_without_seconds_is_the_whole_minute(text: str) -> None:
    assert read_date(text) == DateReading(
        start=datetime(2020, 5, 17, 14, 3), end=datetime(2020, 5, 17, 14, 3, 59)
    )


def test_hour_24_is_hour_0_of_the_day_that_is_written() -> None:
    reading = read_date("2019:01:01 24:04:20")
    assert isinstance(reading, DateReading)
    assert reading.start == datetime(2019, 1, 1, 0, 4, 20)
    assert reading.remark == "hour 24 is read as hour 0 of the same day"


def test_a_leap_second_is_no_error() -> None:
    reading = read_date("2016:12:31 23:59:60")
    assert isinstance(reading, DateReading)
    assert reading.start == datetime(2016, 12, 31, 23, 59, 59)


@pytest.mark.parametrize("text", ["0001:01:01", "9999:12:31", "9999:12:31 23:59:59"])
def test_the_ends_of_time_are_dates(text: str) -> None:
    assert isinstance(read_date(text), DateReading)


DIGITS = st.text(st.sampled_from("0123456789:/.- TZ+٣9"), max_size=30)


@given(st.one_of(st.text(max_size=40), DIGITS))
def test_no_text_raises(text: str) -> None:
    reading = read_date(text)
    assert isinstance(reading, DateUnreadable) or reading.start <= reading.end
    offset = read_offset(text)
    assert offset is None or timedelta(hours=-12) <= offset <= timedelta(hours=14)


@given(st.datetimes())
def test_every_moment_survives_being_written(moment: datetime) -> None:
    text = f"{moment.year:04}:{moment:%m:%d %H:%M:%S}"
    assert read_date(text) == DateReading(
        start=moment.replace(microsecond=0), end=moment.replace(microsecond=0)
    )

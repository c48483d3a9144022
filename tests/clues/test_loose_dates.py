from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.clues.exif_dates import DateReading, DateUnreadable
from verifyimg.clues.loose_dates import read_loose, without_midnight

UNREADABLE = ["", "0000", "2020:13", "2020:00", "last year", "0-00-00T00:00:00-05:00", "20200517"]

READ = [
    ("2020", datetime(2020, 1, 1), datetime(2020, 12, 31, 23, 59, 59), None),
    ("2020:02", datetime(2020, 2, 1), datetime(2020, 2, 29, 23, 59, 59), None),
    ("2020-05-17", datetime(2020, 5, 17), datetime(2020, 5, 17, 23, 59, 59), None),
    ("2020:05:17 14:03", datetime(2020, 5, 17, 14, 3), datetime(2020, 5, 17, 14, 3, 59), None),
    (
        "2020:05:17 14:03:21.41",
        datetime(2020, 5, 17, 14, 3, 21),
        datetime(2020, 5, 17, 14, 3, 21),
        None,
    ),
    (
        "2020:05:17 14:03:21+05:00",
        datetime(2020, 5, 17, 14, 3, 21),
        datetime(2020, 5, 17, 14, 3, 21),
        5,
    ),
    ("2020:05:17 14:03:21Z", datetime(2020, 5, 17, 14, 3, 21), datetime(2020, 5, 17, 14, 3, 21), 0),
    (
        "2022:08:24T22:07:07+02:00",
        datetime(2022, 8, 24, 22, 7, 7),
        datetime(2022, 8, 24, 22, 7, 7),
        2,
    ),
]


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_no_date_is_told(text: str) -> None:
    assert isinstance(read_loose(text), DateUnreadable)


@pytest.mark.parametrize(("text", "start", "end", "hours"), READ)
def test_a_date_is_read_as_far_as_it_goes(
    text: str, start: datetime, end: datetime, hours: int | None
) -> None:
    offset = None if hours is None else timedelta(hours=hours)
    found = read_loose(text)
    assert isinstance(found, DateReading)
    assert (found.start, found.end, found.offset) == (start, end, offset)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    found = read_loose(text)
    assert isinstance(found, DateUnreadable) or found.start <= found.end


def test_midnight_sharp_is_read_as_the_whole_day() -> None:
    found = read_loose("2015:01:22 00:00:00+00:00")
    assert isinstance(found, DateReading)
    day = without_midnight(found)
    assert (day.start, day.end, day.offset) == (
        datetime(2015, 1, 22),
        datetime(2015, 1, 22, 23, 59, 59),
        None,
    )


@pytest.mark.parametrize("text", ["2015:01:22 00:00:01", "2015:01:22", "2015"])
def test_any_other_time_stays(text: str) -> None:
    found = read_loose(text)
    assert isinstance(found, DateReading)
    assert without_midnight(found) == found

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.model.gap_shapes import Fits, shape_of_days, shape_of_hours, swapped

TARGET = datetime(2023, 9, 6, 14, 0)


def near(target: datetime = TARGET) -> Fits:
    return lambda right, tolerance: abs(right - target) <= tolerance


@pytest.mark.parametrize(
    "apart",
    [
        timedelta(minutes=7),
        timedelta(hours=1, minutes=7),
        timedelta(hours=14, minutes=30),
        timedelta(days=2),
        timedelta(days=9),
    ],
)
def test_not_every_difference_of_hours_has_a_shape(apart: timedelta) -> None:
    assert shape_of_hours(TARGET + apart, near()) is None


@pytest.mark.parametrize(
    ("apart", "words", "cause"),
    [
        (timedelta(hours=1), "one hour", "summer time"),
        (timedelta(hours=-1, minutes=2), "one hour", "summer time"),
        (timedelta(hours=12), "twelve hours", "morning and afternoon"),
        (timedelta(hours=-24), "one day", "one day off"),
        (timedelta(hours=3), "3 hours, as between two time zones", "another zone"),
        (timedelta(hours=-5, minutes=-45), "5.75 hours, as between", "another zone"),
        (timedelta(hours=14), "14 hours", "another zone"),
    ],
)
def test_hours_have_their_shapes(apart: timedelta, words: str, cause: str) -> None:
    shape = shape_of_hours(TARGET + apart, near())
    assert shape is not None
    assert words in shape.words
    assert cause in shape.cause


@pytest.mark.parametrize(
    "reading",
    [
        datetime(2023, 9, 6, 12, 0),
        datetime(2022, 9, 7, 14, 0),
        datetime(2020, 5, 17, 14, 0),
        datetime(1990, 9, 6, 14, 0),
        datetime(2004, 1, 20, 14, 0),
    ],
)
def test_not_every_long_difference_has_a_shape(reading: datetime) -> None:
    assert shape_of_days(reading, near()) is None


@pytest.mark.parametrize(
    ("reading", "words"),
    [
        (datetime(2022, 9, 6, 14, 20), "one year to the day"),
        (datetime(2024, 9, 6, 13, 40), "one year to the day"),
        (datetime(2016, 9, 6, 14, 0), "7 years to the day"),
        (datetime(2023, 8, 6, 14, 0), "one month to the day"),
        (datetime(2023, 10, 6, 14, 0), "one month to the day"),
        (TARGET - timedelta(days=7168), "1,024 weeks"),
    ],
)
def test_years_months_and_weeks_have_their_shapes(reading: datetime, words: str) -> None:
    shape = shape_of_days(reading, near())
    assert shape is not None
    assert shape.words == words


def test_a_month_is_tried_only_where_it_means_something() -> None:
    assert shape_of_days(datetime(2023, 8, 6, 14, 0), near(), months=False) is None


@pytest.mark.parametrize(
    ("reading", "other"),
    [
        (datetime(2023, 6, 9, 11, 20), datetime(2023, 9, 6, 11, 20)),
        (datetime(2023, 9, 13), None),
        (datetime(2023, 9, 9), None),
    ],
)
def test_day_and_month_are_exchanged_where_that_is_another_day(
    reading: datetime, other: datetime | None
) -> None:
    assert swapped(reading) == other


@given(st.datetimes(), st.datetimes())
def test_no_date_breaks_it(reading: datetime, target: datetime) -> None:
    for shape in (shape_of_hours(reading, near(target)), shape_of_days(reading, near(target))):
        assert shape is None or shape.cause

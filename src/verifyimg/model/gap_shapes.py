"""The shapes that wrongly set clocks leave: a zone, an hour, half a day, a day, a month, a year.

A shape is tried by setting the clock right and looking whether the date then lies where it
should. What fits may still be chance: a shape is an explanation and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from verifyimg.model.clock_difference import AGREEMENT, QUARTER
from verifyimg.model.noun import noun

CLOCK_ERROR = timedelta(minutes=30)
"""What the drift of a camera's clock leaves beside a shape."""
MOST_YEARS = 20
ROLLOVER = timedelta(days=1024 * 7)
"""A GPS receiver counts 1,024 weeks and begins anew (IS-GPS-200, 3.3.4)."""

_AN_HOUR, _HALF_A_DAY, _A_DAY = timedelta(hours=1), timedelta(hours=12), timedelta(days=1)
_LARGEST_ZONE = timedelta(hours=14)


Kind = Literal["zone", "summer_time", "half_day", "day", "month", "year", "years", "gps_rollover"]


@noun
class Shape:
    """One way in which a clock can be set wrong."""

    kind: Kind
    words: str
    """What the difference is, to stand behind "that is": `one year to the day`."""
    cause: str
    """What leaves such a difference, as an innocent explanation."""
    right: datetime | None = None
    """The reading as it would be with the clock set right."""


Fits = Callable[[datetime, timedelta], bool]
"""Whether a reading lies where it should, give or take a tolerance."""


def shape_of_hours(reading: datetime, fits: Fits) -> Shape | None:
    """The shape that a difference of hours has: an hour, half a day, a whole day, a zone."""
    for shape, by in _HOURS:
        right = _either(reading, by, fits)
        if right is not None:
            return replace(shape, right=right)
    return _zone(reading, fits)


def shape_of_days(reading: datetime, fits: Fits, *, months: bool = True) -> Shape | None:
    """The shape of a long difference: years to the day, a month, the weeks of GPS.

    Months are tried only where the target is narrow enough for a fit to mean something.
    """
    tried = [*_years(reading), *(_month(reading) if months else ())]
    tried += [(_WEEKS, _moved(reading, ROLLOVER)), (_WEEKS, _moved(reading, -ROLLOVER))]
    fitting = (replace(s, right=right) for s, right in tried if right and fits(right, CLOCK_ERROR))
    return next(fitting, None)


def swapped(reading: datetime) -> datetime | None:
    """The reading with its day and month exchanged; None where that is no other day."""
    if reading.day > 12 or reading.day == reading.month:
        return None
    return reading.replace(month=reading.day, day=reading.month)


def _either(reading: datetime, by: timedelta, fits: Fits) -> datetime | None:
    moved = (_moved(reading, by), _moved(reading, -by))
    return next((right for right in moved if right is not None and fits(right, AGREEMENT)), None)


def _zone(reading: datetime, fits: Fits) -> Shape | None:
    for number in range(1, _LARGEST_ZONE // QUARTER + 1):
        right = _either(reading, number * QUARTER, fits)
        if right is not None:
            hours = number * QUARTER / _AN_HOUR
            words = f"{hours:g} hours, as between two time zones" if hours != 1 else "one hour"
            cause = "a clock left on the time of another zone"
            return Shape(kind="zone", words=words, cause=cause, right=right)
    return None


def _years(reading: datetime) -> Iterator[tuple[Shape, datetime | None]]:
    for number in range(1, MOST_YEARS + 1):
        for years in (number, -number):
            yield _years_shape(number), _in_year(reading, reading.year + years)


def _years_shape(number: int) -> Shape:
    if number == 1:
        words, cause = "one year to the day", "a clock whose year was not advanced, or one too far"
    else:
        words, cause = f"{number} years to the day", "a clock that was set to another year"
    kind: Kind = "year" if number == 1 else "years"
    return Shape(
        kind=kind, words=words, cause=f"{cause}; a picture of the same day of another year as well"
    )


def _month(reading: datetime) -> Iterator[tuple[Shape, datetime | None]]:
    from calendar import monthrange

    shape = Shape(
        kind="month", words="one month to the day", cause="a clock that was set to another month"
    )
    for months in (1, -1):
        count = reading.year * 12 + reading.month - 1 + months
        year, month = count // 12, count % 12 + 1
        exists = 1 <= year <= 9999 and reading.day <= monthrange(year, month)[1]
        yield shape, reading.replace(year=year, month=month) if exists else None


def _in_year(reading: datetime, year: int) -> datetime | None:
    try:
        return reading.replace(year=year)
    except ValueError:
        return None


def _moved(reading: datetime, by: timedelta) -> datetime | None:
    try:
        return reading + by
    except OverflowError:
        return None


_HOURS = (
    (
        Shape(
            kind="summer_time",
            words="one hour",
            cause="summer time that the clock was not told of",
        ),
        _AN_HOUR,
    ),
    (
        Shape(
            kind="half_day",
            words="twelve hours",
            cause="morning and afternoon taken for each other",
        ),
        _HALF_A_DAY,
    ),
    (Shape(kind="day", words="one day", cause="a clock whose date is one day off"), _A_DAY),
)
_WEEKS = Shape(
    kind="gps_rollover",
    words="1,024 weeks",
    cause="a GPS receiver whose count of weeks began anew, and that set the clock",
)

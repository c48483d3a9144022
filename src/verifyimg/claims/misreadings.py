"""Dates in forms that could be misread: what to write instead of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from verifyimg import wording
from verifyimg.claims.refused import Refused

FORMS = (
    "write 2023-09-06, 6 September 2023, 2023-09, 2023-09-06 14:30 +05:00 or 2023-08-29/2023-09-06"
)

_DAY_AND_MONTH = re.compile(
    r"(?<![\d/.-])(\d{1,2})([/.-]|\. ?| )(\d{1,2})\2(\d{4})(?!\d)", re.ASCII
)
_SHORT_YEAR = re.compile(r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d\d(?!\d)", re.ASCII)
_YEAR_FIRST = re.compile(
    r"(?<!\d)(\d{4})([/.: -]?)(\d{1,2})\2(\d{1,2})(?!\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?", re.ASCII
)
_TWO_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)\D+(\d{4}-\d\d-\d\d)", re.ASCII)
_WEEK = re.compile(r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", re.ASCII | re.IGNORECASE)
_DAY_OF_YEAR = re.compile(r"(\d{4})-(\d{3})", re.ASCII)


def misreading(text: str) -> Refused:
    """The refusal of a text that is not in the grammar, with the form that is."""
    found = (refusal for look in _FORMS if (refusal := look(text)) is not None)
    return next(found, Refused("it is not a date in a form that can be read", FORMS))


def _day_and_month(text: str) -> Refused | None:
    match = _DAY_AND_MONTH.search(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    pairs = dict.fromkeys(((second, first), (first, second)))
    readings = [day for pair in pairs if (day := _date(year, *pair)) is not None]
    if not readings:
        return Refused(f"{match[0]} is no day of the calendar", FORMS)
    if len(readings) == 1:
        return Refused(
            "the order of day and month differs from country to country",
            f"write {readings[0]:%Y-%m-%d}",
        )
    spelled = (f"{wording.day(reading)} is {reading:%Y-%m-%d}" for reading in readings)
    return Refused("it can be read as two dates", ", ".join(spelled))


def _short_year(text: str) -> Refused | None:
    if _SHORT_YEAR.search(text) is None:
        return None
    return Refused("its year has two digits", "write year-month-day, such as 2023-09-06")


def _year_first(text: str) -> Refused | None:
    match = _YEAR_FIRST.search(text)
    day = _date(int(match[1]), int(match[3]), int(match[4])) if match else None
    if match is None or day is None or (not match[2] and len(match[3] + match[4]) < 4):
        return None
    iso = f"{day:%Y-%m-%d} {match[5] or ''}".strip()
    if iso in text:
        return None
    return Refused("its parts are not written as year-month-day", f"write {iso}")


def _two_days(text: str) -> Refused | None:
    match = _TWO_DAYS.fullmatch(text)
    if match is None:
        return None
    advice = f"write {match[1]}/{match[2]}"
    return Refused("the two ends of a range need a slash between them", advice)


def _week(text: str) -> Refused | None:
    match = _WEEK.fullmatch(text)
    if match is None:
        return None
    try:
        monday = date.fromisocalendar(int(match[1]), int(match[2]), int(match[3] or 1))
        sunday = monday if match[3] else monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return Refused("there is no such week", FORMS)
    advice = f"write {monday}" if match[3] else f"write {monday}/{sunday}"
    return Refused("weeks are not understood", advice)


def _day_of_year(text: str) -> Refused | None:
    match = _DAY_OF_YEAR.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 366 or _date(int(match[1]), 1, 1) is None:
        return None
    day = date(int(match[1]), 1, 1).toordinal() + int(match[2]) - 1
    advice = f"write {date.fromordinal(min(day, date.max.toordinal()))}"
    return Refused("days of the year are not understood", advice)


def _date(year: int, month: int, day: int) -> datetime | None:
    try:
        return datetime.combine(date(year, month, day), time())
    except ValueError:
        return None


_FORMS: tuple[Callable[[str], Refused | None], ...] = (
    _day_and_month,
    _short_year,
    _year_first,
    _two_days,
    _week,
    _day_of_year,
)

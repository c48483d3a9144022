"""Moments with their month in words, put into digits: the rest of the grammar is that of ISO 8601.

`6 September 2023, 14:30 +05:00` becomes `2023-09-06 14:30 +05:00`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache

from verifyimg.claims.refused import Refused
from verifyimg.dates.names import names
from verifyimg.dates.spelled import Spelled, beginning
from verifyimg.model.noun import noun
from verifyimg.wording import MONTHS, day

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()

_ZONE = re.compile(
    r",? (z|(?:utc|gmt)(?:[+-]\d\d?(?::?\d\d)?)?|[+-]\d\d(?::?\d\d)?|[a-z]+(?:/[\w+-]+)+|[\[(].*)",
    re.ASCII,
)
_DIGITS = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?!\d|-\d)", re.ASCII)


@noun
class Part:
    """A date, or less than one, and the time and zone behind it."""

    date: Spelled
    tail: str
    """As ISO 8601 has it, with a space before it; empty without one."""

    @property
    def named(self) -> bool:
        """Whether a month stands in it in words."""
        return self.date.month_name != ""


def spelled_moment(text: str) -> str | None:
    """The moment that the folded text names, in digits; None if it names none, or not all of it.

    Refused for a month with two readings, and for a weekday that is not that of the day.
    """
    for part in _parts(text, beginning(text)):
        if part.date.year is not None and part.date.form != "day year":
            return in_digits(part)
    return None


def parts(text: str) -> Iterator[Part]:
    """What one end of a range can be, the most complete reading first; digits are one too."""
    yield from _parts(text, (*_numeric(text), *beginning(text)))


def _parts(text: str, dates: Iterable[Spelled]) -> Iterator[Part]:
    for found in dates:
        tail = _tail(text[found.end :])
        if tail is not None and (found.months or not found.month_name):
            yield Part(date=found, tail=tail)


def in_digits(part: Part, *, year: int | None = None, month: int | None = None) -> str:
    """The part in digits; `year` and `month` stand for what it does not say itself."""
    year, month = part.date.year or year, month_of(part.date) or month
    if part.date.weekday and part.date.day and year and month:
        _check_weekday(part.date.weekday, year, month, part.date.day)
    numbers = (f"{number:02}" for number in (month, part.date.day) if number)
    return "-".join((f"{year:04}", *numbers)) + part.tail


def month_of(found: Spelled) -> int | None:
    """Its month, None without one; Refused if its name has two readings."""
    readings = [MONTHS[number - 1] for number in found.months]
    if found.month_is_a_weekday_too:
        readings += (WEEKDAYS[number - 1] for number in names().weekdays[found.month_name])
    if len(readings) > 1:
        raise Refused(
            f'"{found.month_name}" can be read as {" or as ".join(readings)}',
            "write the month in full",
        )
    return found.months[0] if found.months else None


def _check_weekday(weekday: int, year: int, month: int, number: int) -> None:
    try:
        claimed = datetime(year, month, number)
    except ValueError:
        return  # the grammar of ISO 8601 says why there is no such day
    if claimed.isoweekday() != weekday:
        right, wrong = WEEKDAYS[claimed.isoweekday() - 1], WEEKDAYS[weekday - 1]
        raise Refused(
            f"{day(claimed)} is a {right}, not a {wrong}", "correct the weekday or the date"
        )


def _numeric(text: str) -> Iterator[Spelled]:
    """A date in digits, as it can stand at one end of a range in words."""
    match = _DIGITS.match(text)
    if match is None:
        return
    month, number = match["month"], match["day"]
    yield Spelled(
        form="year month day" if number else "year month" if month else "year",
        year=int(match["year"]),
        months=(int(month),) if month else (),
        month_name="",
        day=int(number) if number else None,
        weekday=None,
        start=0,
        end=match.end(),
    )


def _tail(text: str) -> str | None:
    """The time and zone behind a date as ISO 8601 has them; None if it is something else."""
    time = _time().fullmatch(text)
    if time is not None:
        return f" {time['hour']:0>2}:{time['minute']}{time['rest']}"
    zone = _ZONE.fullmatch(text)
    if zone is not None:
        return f" {zone[1]}"
    return "" if text in ("", ",", ".") else None


@lru_cache(maxsize=1)
def _time() -> re.Pattern[str]:
    at = "|".join(names().words["at"])
    return re.compile(
        rf",? (?:(?:{at}) )?(?P<hour>\d{{1,2}})(?::| ?h ?)(?P<minute>\d\d)(?P<rest>(?!\d).*)",
        re.ASCII,
    )

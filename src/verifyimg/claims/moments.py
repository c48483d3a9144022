"""One moment of a claim in ISO 8601: a year, a month, a day or a time of day, with its zone."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from verifyimg.claims.refused import Refused
from verifyimg.claims.zones import Zone, read_zone
from verifyimg.model.claim import Precision
from verifyimg.model.noun import noun
from verifyimg.wording import MONTHS

FIRST_YEAR = 1826
"""Of the first photograph (Nicéphore Niépce, 1826 or 1827)."""
LAST_YEAR = 9998
"""The last one whose end can be counted in every zone."""

_DAY = r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"
_ZONE = r"""
    \ (?P<spaced> [+-]\d\d(?::?\d\d)? | [A-Za-z][\w/+-]* )
    | \ ?[\[(]\ ?(?P<bracketed> [^\])]+? )\ ?[\])]
"""
_TIME = re.compile(
    rf"""{_DAY} (?: T(?P<bare_hour>\d\d) | [T\ ](?P<hour>\d\d):(?P<minute>\d\d)
        (?: :(?P<second>\d\d) (?:[.,]\d+)? )? )
        (?: (?P<attached> Z | [+-]\d\d(?::?\d\d)? ) | {_ZONE} )?""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)
# NOTE: a day takes `-03:30` but not `-03`: in 2023-09-06-03 the last number may be anything.
_DATE = re.compile(
    rf"""(?: {_DAY} (?P<attached> Z | [+-]\d\d:\d\d | \+\d\d(?:\d\d)? )?
        | (?P<only_year>\d{{4}}) (?: -(?P<month_of_year>\d\d) )? ) (?: {_ZONE} )?""",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)


@noun
class Moment:
    """One end of a claimed time, or all of it: from its first to its last second."""

    start: datetime
    """Naive, on the claim's own clock, like `end`."""
    end: datetime
    precision: Precision
    zone: Zone | None


def iso_moment(text: str) -> Moment | None:
    """The moment that `text` names; None if it is not of this form, Refused if impossible.

    Fractions of a second are accepted and dropped; an hour alone (`T14`) is its sixty minutes.
    Specification: ISO 8601-1:2019, 5.2.2, 5.3 and 5.4, extended formats.
    """
    match = _TIME.fullmatch(text) or _DATE.fullmatch(text)
    if match is None:
        return None
    parts = {name: part for name, part in match.groupdict().items() if part}
    zone = parts.get("spaced") or parts.get("bracketed") or parts.get("attached")
    return _moment(parts, read_zone(zone) if zone else None)


def _moment(parts: dict[str, str], zone: Zone | None) -> Moment:
    year = _year(parts.get("year") or parts["only_year"])
    month = _month(parts.get("month") or parts.get("month_of_year") or "01")
    midnight = _day(year, month, parts.get("day", "01"))
    start = midnight + _time_of_day(parts)
    precision, following = _extent(parts, start)
    return Moment(start=start, end=following - timedelta(seconds=1), precision=precision, zone=zone)


def _extent(parts: dict[str, str], start: datetime) -> tuple[Precision, datetime]:
    if "second" in parts:
        return "second", start + timedelta(seconds=1)
    if "minute" in parts:
        return "minute", start + timedelta(minutes=1)
    if "bare_hour" in parts:
        return "minute", start + timedelta(hours=1)
    if "day" in parts:
        return "day", start + timedelta(days=1)
    if "month_of_year" in parts:
        return "month", start + timedelta(days=monthrange(start.year, start.month)[1])
    return "year", start.replace(year=start.year + 1)


def _year(digits: str) -> int:
    if not FIRST_YEAR <= int(digits) <= LAST_YEAR:
        raise Refused(
            f"no photograph is from the year {digits}",
            f"the first one is from {FIRST_YEAR}; years run from {FIRST_YEAR} to {LAST_YEAR}",
        )
    return int(digits)


def _month(digits: str) -> int:
    if not 1 <= int(digits) <= 12:
        raise Refused(
            f"there is no month {digits}", "write year-month-day, with months from 01 to 12"
        )
    return int(digits)


def _day(year: int, month: int, digits: str) -> datetime:
    last = monthrange(year, month)[1]
    if not 1 <= int(digits) <= last:
        raise Refused(
            f"there is no day {digits} in {MONTHS[month - 1]} {year}", f"its last day is {last}"
        )
    return datetime.combine(date(year, month, int(digits)), time())


def _time_of_day(parts: dict[str, str]) -> timedelta:
    names = ("bare_hour" if "bare_hour" in parts else "hour", "minute", "second")
    hour, minute, second = (int(parts.get(name, "0")) for name in names)
    if hour == 24 and not minute and not second:
        raise Refused("there is no hour 24", "write 00:00 of the next day")
    if hour > 23 or minute > 59 or second > 59:
        raise Refused(
            f"there is no time of day {hour:02}:{minute:02}:{second:02}",
            "hours run from 00 to 23, minutes and seconds from 00 to 59",
        )
    return timedelta(hours=hour, minutes=minute, seconds=second)

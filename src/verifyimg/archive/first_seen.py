"""When a picture was first seen: a date in ISO 8601, as coarse as it is known."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from verifyimg.model.claim import Precision
from verifyimg.model.noun import noun
from verifyimg.model.window import Window, unzoned, zoned

FIRST_YEAR = 1826
"""Of the first photograph."""
LAST_YEAR = 9998

_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?",
    re.ASCII,
)


@noun
class FirstSeen:
    """A date as it is stored, and what it spans."""

    text: str
    """`2020`, `2020-05`, `2020-05-17`, `2020-05-17T14:03`, with or without seconds and zone."""
    precision: Precision
    window: Window

    @property
    def order(self) -> tuple[int, int]:
        """Seconds since 1970 of its earliest and latest moment: the key to sort by."""
        return _seconds(self.window.earliest), _seconds(self.window.latest)


def read_first_seen(text: str) -> FirstSeen | None:
    """The date that `text` names; None for anything that is not of this form or impossible.

    Any text may be given. Specification: ISO 8601-1:2019, 5.2.2 and 5.4, extended formats.
    """
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    parts = {name: part for name, part in match.groupdict().items() if part}
    try:
        return _read(text, parts)
    except ValueError:
        return None


def _read(text: str, parts: dict[str, str]) -> FirstSeen | None:
    if not FIRST_YEAR <= int(parts["year"]) <= LAST_YEAR:
        return None
    names = ("year", "month", "day", "hour", "minute", "second")
    numbers = [int(parts.get(name, "01" if name in ("month", "day") else "00")) for name in names]
    start = datetime(*numbers)  # type: ignore[arg-type]
    precision, end = _extent(parts, start)
    return FirstSeen(text=text, precision=precision, window=_window(start, end, parts.get("zone")))


def _extent(parts: dict[str, str], start: datetime) -> tuple[Precision, datetime]:
    last = timedelta(seconds=1)
    if "second" in parts:
        return "second", start
    if "minute" in parts:
        return "minute", start + timedelta(minutes=1) - last
    if "day" in parts:
        return "day", start + timedelta(days=1) - last
    if "month" in parts:
        following = (start + timedelta(days=31)).replace(day=1)
        return "month", following - last
    return "year", start.replace(year=start.year + 1) - last


def _window(start: datetime, end: datetime, zone: str | None) -> Window:
    if zone is None:
        return unzoned(start, end)
    if zone == "Z":
        return zoned(start, end, offset=timedelta(0), zone="UTC", zone_source="archive")
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    if minutes > 59:
        raise ValueError(zone)
    offset = timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)
    if abs(offset) > timedelta(hours=14):
        raise ValueError(zone)
    return zoned(start, end, offset=offset, zone=zone, zone_source="archive")


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())

"""The time that a name holds: a date in words of its own, or a number that counts time.

Specification: RFC 9562, sections 5.1 and 5.7, UUID of version 1 and 7; base64url is RFC 4648,
section 5. The layouts of the platforms' numbers are rows of the table.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from verifyimg.knowledge.file_names import NameMatch, NamePattern
from verifyimg.model.noun import noun

EARLIEST_ID = datetime(2010, 11, 4)
"""The first day of the platforms' counters (X; the others begin later)."""

_UNIX = datetime(1970, 1, 1)
_GREGORIAN = datetime(1582, 10, 15)
_SEQUENCES = 64
"""The sequence numbers of real media keys lie far below it; those of words do not."""


@noun
class NameTime:
    """The time in one name, naive: in UTC where the pattern says so."""

    start: datetime
    end: datetime
    """The last second that the name allows."""
    whole_day: bool = False
    """Whether it names a day and no time."""


def name_time(match: NameMatch) -> NameTime | None:
    """The time of a matched name; None where it holds none, or one that does not exist."""
    try:
        return _read(match)
    except (ValueError, OverflowError):
        return None


def plausible(time: NameTime, now: datetime) -> bool:
    """Whether a platform's counter can have shown the time by `now` (in UTC), a day allowed."""
    return EARLIEST_ID <= time.start <= now.replace(tzinfo=None) + timedelta(days=1)


def _read(match: NameMatch) -> NameTime | None:
    pattern, groups = match.pattern, match.groups
    if pattern.form == "fields":
        return _fields(groups)
    if pattern.form == "number":
        return _moment(_counted(int(groups["number"]), pattern))
    if pattern.form == "key":
        return _media_key(groups["key"], pattern)
    if pattern.form == "uuid":
        return _moment(_uuid(groups["uuid"].replace("-", "")))
    return None


def _fields(groups: dict[str, str]) -> NameTime:
    year = int(groups["Y"]) if "Y" in groups else 2000 + int(groups["y"])
    day = datetime(year, int(groups["m"]), int(groups["d"]))
    if "H" not in groups:
        last = day + timedelta(days=1, seconds=-1)
        return NameTime(start=day, end=last, whole_day=True)
    hour = _hour(int(groups["H"]), groups.get("half", "").upper())
    time = day.replace(hour=hour, minute=int(groups["M"]), second=int(groups["S"]))
    return _moment(time + timedelta(milliseconds=int(groups.get("ms", 0))))


def _hour(hour: int, half: str) -> int:
    """The hour of the day; 12 AM is midnight. Raises `ValueError` for 13 PM."""
    if not half:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError(hour)
    return hour % 12 + (12 if half == "PM" else 0)


def _counted(number: int, pattern: NamePattern) -> datetime:
    counted = (number >> pattern.shift) * pattern.unit_ms
    return _UNIX + timedelta(milliseconds=counted + pattern.epoch_ms)


def _media_key(key: str, pattern: NamePattern) -> NameTime | None:
    """The first eight bytes are an identifier of the usual layout."""
    from base64 import urlsafe_b64decode

    number = int.from_bytes(urlsafe_b64decode(f"{key}=")[:8], "big")
    if number & 0xFFF >= _SEQUENCES:
        return None
    return _moment(_counted(number, pattern))


def _uuid(digits: str) -> datetime:
    if digits[12] == "7":
        return _UNIX + timedelta(milliseconds=int(digits[:12], 16))
    ticks = int(digits[13:16] + digits[8:12] + digits[:8], 16)
    return _GREGORIAN + timedelta(microseconds=ticks // 10)


def _moment(time: datetime) -> NameTime:
    return NameTime(start=time, end=time)

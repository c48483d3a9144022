"""Time zones as a claim names them: an offset, `Z`, or a name of the IANA database."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from verifyimg.claims.refused import Refused
from verifyimg.model.noun import noun
from verifyimg.model.window import EASTMOST, WESTMOST
from verifyimg.spelling import nearest

_OFFSET = re.compile(r"([+-])(\d\d)(?::?(\d\d))?", re.ASCII)
_UTC_PLUS = re.compile(r"(?:utc|gmt)([+-])(\d\d?)(?::?(\d\d))?", re.ASCII | re.IGNORECASE)
_OF_THE_MACHINE = ("localtime", "factory", "posixrules")
"""Files beside the zones, in lower case, that mean another zone on each machine, or none."""


@noun
class Zone:
    """A zone and the offsets that it had."""

    name: str
    """`+05:00`, `UTC` or `Asia/Dushanbe`."""
    offsets: tzinfo

    def earliest(self, local: datetime) -> datetime:
        """The earlier of the moments, in UTC, that `local` can mean.

        A local time that a change of clocks repeats or skips has two readings.
        """
        return min(self._readings(local))

    def latest(self, local: datetime) -> datetime:
        """The later of the moments, in UTC, that `local` can mean."""
        return max(self._readings(local))

    def _readings(self, local: datetime) -> tuple[datetime, datetime]:
        aware = local.replace(tzinfo=self.offsets)
        return aware.replace(fold=0).astimezone(UTC), aware.replace(fold=1).astimezone(UTC)


@lru_cache(maxsize=1024)
def read_zone(text: str) -> Zone:
    """The zone that `text` names; Refused, with the nearest name, if there is none.

    Specification: ISO 8601-1:2019, 4.3.13 (offsets from -12:00 to +14:00 only); names as in
    the IANA time zone database, in any case.
    """
    if text in ("Z", "z"):
        return Zone(name="UTC", offsets=UTC)
    match = _OFFSET.fullmatch(text)
    return _fixed(match) if match else _named(text)


def _fixed(match: re.Match[str]) -> Zone:
    name = f"{match[1]}{match[2]}:{match[3] or '00'}"
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    offset = -offset if match[1] == "-" else offset
    if int(match[3] or 0) > 59 or not WESTMOST <= offset <= EASTMOST:
        raise Refused(f"no clock on earth is set to {name}", "offsets run from -12:00 to +14:00")
    return Zone(name=name, offsets=timezone(offset))


def _named(text: str) -> Zone:
    from zoneinfo import ZoneInfo

    name = _names().get(text.casefold())
    if name is None:
        raise Refused(f'"{text}" is not a time zone', _advice(text))
    return Zone(name=name, offsets=ZoneInfo(name))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    from zoneinfo import available_timezones

    names = {name.casefold(): name for name in available_timezones()}
    return {key: name for key, name in names.items() if key not in _OF_THE_MACHINE}


def _advice(text: str) -> str:
    if text.casefold() in ("am", "pm"):
        return "write the time of day in 24 hours, such as 14:30"
    plus = _UTC_PLUS.fullmatch(text)
    if plus:
        return f"write {plus[1]}{int(plus[2]):02}:{plus[3] or '00'}"
    near = _nearest(text)
    return f"did you mean {near}?" if near else "write an offset such as +05:00, or Asia/Dushanbe"


def _nearest(text: str) -> str | None:
    names = _names()
    cities = {key.rpartition("/")[2]: name for key, name in names.items()}
    for table in (cities, names):
        near = nearest(text, table, alike=0.8)
        if near:
            return table[near]
    return None

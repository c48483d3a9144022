"""Fixes that are older than the picture: how old, and how far away that may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, timedelta

from verifyimg import wording
from verifyimg.clues.legal_time import legal_offsets
from verifyimg.clues.position import widened
from verifyimg.model.clue import Clue, Reservation
from verifyimg.model.place import Position
from verifyimg.model.window import EASTMOST, WESTMOST, Window

SPEED_KM_H = 120.0
"""How fast somebody may have moved on since the fix (rules.md, PLC-002)."""

_OLD = timedelta(minutes=10)
_AGREEMENT = timedelta(minutes=3)
_HALF_AN_HOUR = timedelta(minutes=30)
"""Two zones differ by a multiple of it, but for a few of a quarter (IANA database)."""


def reckoned_with_age(place: Clue, times: Sequence[Clue]) -> Clue:
    """The place with its error widened by the age of the fix, where that is over ten minutes.

    `times` are the captures of the camera's clock and of GPS. The camera's clock may be in
    doubt because GPS time differs, but for no other reason.
    """
    seen, fix = _window(times, "camera"), _window(times, "gps")
    if place.position is None or seen is None or fix is None:
        return place
    age = _age(place.position, seen, fix)
    if age <= _OLD:
        return place
    text = f"the GPS time is {wording.gap(age)} older than the camera's date"
    return replace(
        place,
        position=widened(place.position, SPEED_KM_H * (age / timedelta(hours=1))),
        reservations=(*place.reservations, Reservation(kind="stale", text=text)),
        note=f"{place.note}; {text}, and its error is wider for it",
    )


def _window(times: Sequence[Clue], clock: str) -> Window | None:
    captures = (c for c in times if c.meaning == "captured" and c.clock == clock)
    usable = (c for c in captures if all(doubt.kind == "gps_differs" for doubt in c.doubts))
    return next((c.window for c in usable if c.window), None)


def _age(position: Position, seen: Window, fix: Window) -> timedelta:
    """On the zone that explains most: the one that the camera wrote, else a legal one there.

    A camera without a zone that is ahead by what lies between two zones was set to another one.
    One that showed the legal time of the place at the fix wrote a wrong zone beside it.
    """
    written = seen.earliest - fix.latest
    if seen.has_zone and written <= _OLD:
        return written
    reading = (seen.local or seen.earliest).replace(tzinfo=UTC)
    ages = [reading - offset - fix.latest for offset in legal_offsets(position, seen)]
    age = min(ages, key=abs)
    if seen.has_zone:
        return timedelta(0) if abs(age) <= _AGREEMENT else written
    return timedelta(0) if _is_zone(age) else age


def _is_zone(age: timedelta) -> bool:
    rest = abs(age - round(age / _HALF_AN_HOUR) * _HALF_AN_HOUR)
    return abs(age) <= EASTMOST - WESTMOST and rest <= _AGREEMENT

"""How far two dates of one file lie apart, and whether zones explain it."""

from __future__ import annotations

from datetime import UTC, timedelta

from verifyimg.checks import clocks
from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun
from verifyimg.model.window import EASTMOST, WESTMOST, Window

ROUNDING = timedelta(seconds=60)
"""What the time of saving and the rounding of minutes leave between two copies of one date."""
ZONES_APART = EASTMOST - WESTMOST
"""The most that two clocks on Earth differ in their zones."""


@noun
class Apart:
    """The second date minus the first."""

    readings: timedelta
    """Between the readings themselves, zones left aside; zero where one may hold the other."""
    world: timedelta | None
    """In UTC, where both have a zone."""

    @property
    def size(self) -> timedelta:
        """The difference on the world's clock if that is known, else of the readings."""
        return self.readings if self.world is None else self.world

    @property
    def by_zones(self) -> bool:
        """Whether another zone explains all of it: zones differ by quarters of an hour.

        A program may also have written the right zone beside a reading of another, or the
        wrong one: then the readings agree, or differ like zones, all the same.
        """
        sizes = [self.readings] if self.world is None else [self.readings, self.world]
        return any(_like_zones(size) for size in sizes)


def apart(first: Clue, second: Clue) -> Apart | None:
    """How a date stands to another; None where one of them could not be read."""
    one, other = first.window, second.window
    if one is None or other is None:
        return None
    zoned = one.has_zone and other.has_zone
    world = one.gap(other) if zoned else None
    if one.local is None or other.local is None:
        return Apart(readings=_ends(one, other), world=world)
    return Apart(readings=_reading(one).gap(_reading(other)), world=world)


def _ends(one: Window, other: Window) -> timedelta:
    """Between the ends of spans that are no single reading."""
    return other.latest - one.latest


def _reading(window: Window) -> Window:
    """The reading itself, as if it were UTC."""
    start = (window.local or window.earliest).replace(tzinfo=UTC)
    return Window(earliest=start, latest=start + max(clocks.spread(window), timedelta(0)))


def _like_zones(difference: timedelta) -> bool:
    rest = abs(difference - round(difference / clocks.QUARTER) * clocks.QUARTER)
    return abs(difference) <= ZONES_APART + ROUNDING and rest <= ROUNDING

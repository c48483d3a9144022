"""How the camera's clock stands to GPS time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from verifyimg.model.clue import Clue, DoubtKind
from verifyimg.model.noun import noun
from verifyimg.model.window import EASTMOST, WESTMOST, Window

AGREEMENT = timedelta(minutes=3)
"""What drift and the rounding of seconds leave between two clocks that agree."""

_AN_HOUR = timedelta(hours=1)
QUARTER = timedelta(minutes=15)
"""Every zone in use is a multiple of it (IANA time zone database)."""


@noun
class ClockDifference:
    """The camera's clock minus GPS time, parted into a zone and a rest."""

    camera: Clue
    gps: Clue
    zone: timedelta | None
    """The offset from UTC that explains most of it; None where the camera wrote its own."""
    residual: timedelta
    """What the zone leaves; positive where the camera's clock was ahead."""

    @property
    def agrees(self) -> bool:
        """Whether the two clocks tell one time."""
        return abs(self.residual) <= AGREEMENT

    @property
    def beyond_zones(self) -> bool:
        """Whether no zone on Earth brings the camera's reading within an hour of GPS time."""
        camera, gps = self.camera.window, self.gps.window
        if camera is None or gps is None or max(spread(camera), spread(gps)) > AGREEMENT:
            return False
        shown = _moment(replace(camera, zone=None)) - _moment(gps)
        return not WESTMOST - _AN_HOUR <= shown <= EASTMOST + _AN_HOUR


def clock_difference(
    clues: Iterable[Clue], *, despite: Collection[DoubtKind] = ()
) -> ClockDifference | None:
    """The first camera date of the scene against the first GPS time.

    None where either is missing, could not be read, is in doubt for another reason than this
    very difference and those of `despite`, or names a day without a time (unless the difference
    is in doubt all the same).
    """
    captured = [c for c in clues if c.meaning == "captured" and c.storage != "file_name"]
    camera, gps = (_first(captured, clock, despite) for clock in ("camera", "gps"))
    if camera is None or camera.window is None or gps is None or gps.window is None:
        return None
    vague = max(spread(camera.window), spread(gps.window)) > AGREEMENT
    if vague and camera.trusted and gps.trusted:
        return None
    apart = _moment(camera.window) - _moment(gps.window)
    zone = None if camera.window.has_zone else _nearest_zone(apart)
    return ClockDifference(
        camera=camera, gps=gps, zone=zone, residual=apart - (zone or timedelta(0))
    )


def spread(window: Window) -> timedelta:
    """How long the reading itself is: a second, a minute, a day; zones left aside."""
    length = window.latest - window.earliest
    return length if window.has_zone else length - (EASTMOST - WESTMOST)


def _first(clues: Sequence[Clue], clock: str, despite: Collection[DoubtKind]) -> Clue | None:
    found = (clue for clue in clues if clue.clock == clock and clue.window)
    known = {"gps_differs", *despite}
    return next((clue for clue in found if {doubt.kind for doubt in clue.doubts} <= known), None)


def _moment(window: Window) -> datetime:
    """The middle of the window in UTC, or the bare reading taken for UTC."""
    if window.local is not None and not window.has_zone:
        return window.local.replace(tzinfo=UTC)
    return window.earliest + (window.latest - window.earliest) / 2


def _nearest_zone(apart: timedelta) -> timedelta:
    return min(max(round(apart / QUARTER) * QUARTER, WESTMOST), EASTMOST)

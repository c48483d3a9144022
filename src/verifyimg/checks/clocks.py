"""How the camera's clock stands to GPS time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.noun import noun
from verifyimg.model.subject import Subject
from verifyimg.model.window import EASTMOST, WESTMOST, Window

AGREEMENT = timedelta(minutes=3)
"""What drift and the rounding of seconds leave between two clocks that agree."""

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


def difference(subject: Subject) -> ClockDifference | None:
    """The first camera date of the scene against the first GPS time.

    None where either is missing, could not be read, is in doubt for another reason than this
    very difference, or names a day without a time (unless the difference is in doubt all the
    same).
    """
    camera, gps = _first(subject, "camera"), _first(subject, "gps")
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


def by_reading(clues: Iterable[Clue]) -> tuple[tuple[Clue, ...], ...]:
    """Clues of one clock that read the same, together; in the order of their first."""
    groups: dict[tuple[object, ...], list[Clue]] = {}
    for clue in clues:
        window = clue.window
        reading = (window.local, window.zone) if window else (clue.text,)
        groups.setdefault((clue.clock, *reading), []).append(clue)
    return tuple(map(tuple, groups.values()))


def spread(window: Window) -> timedelta:
    """How long the reading itself is: a second, a minute, a day; zones left aside."""
    length = window.latest - window.earliest
    return length if window.has_zone else length - (EASTMOST - WESTMOST)


def told_dates(subject: Subject) -> list[Comparison]:
    """The dates of the scene that the file's metadata tell, trusted or not, against the claim.

    A name that a file was given is none of them.
    """
    dates = [c for c in subject.comparisons if c.clue.meaning == "captured"]
    return [c for c in dates if c.clue.storage != "file_name"]


def relied_on(dates: Sequence[Comparison]) -> list[Comparison]:
    """Those that a claim can be held against alone; TIM030 has the power-ups."""
    trusted = [c for c in dates if c.clue.trusted and c.clue.about == "scene"]
    return [c for c in trusted if c.clue.storage != "maker_note"]


def opposed(subject: Subject) -> bool:
    """Whether a clock that can be relied on does not exclude the claim.

    Then a bound that excludes it shows that the clues disagree, no more.
    """
    return any(
        c.relation != "outside"
        and c.clue.meaning == "captured"
        and c.clue.storage != "file_name"
        and c.clue.trusted
        for c in subject.comparisons
    )


def zone_name(offset: timedelta) -> str:
    """`+05:00`, `-03:30`."""
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{'-' if offset < timedelta(0) else '+'}{minutes // 60:02}:{minutes % 60:02}"


def _first(subject: Subject, clock: str) -> Clue | None:
    clues = (clue for clue in subject.clues_of("captured") if clue.clock == clock)
    return next((clue for clue in clues if clue.window and _comparable(clue)), None)


def _comparable(clue: Clue) -> bool:
    return all(doubt.kind == "gps_differs" for doubt in clue.doubts)


def _moment(window: Window) -> datetime:
    """The middle of the window in UTC, or the bare reading taken for UTC."""
    if window.local is not None and not window.has_zone:
        return window.local.replace(tzinfo=UTC)
    return window.earliest + (window.latest - window.earliest) / 2


def _nearest_zone(apart: timedelta) -> timedelta:
    return min(max(round(apart / QUARTER) * QUARTER, WESTMOST), EASTMOST)

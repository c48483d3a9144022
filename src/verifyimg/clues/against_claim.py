"""Clues of time held against the claimed date.

Without a zone on either side, the plainest reading is that the claim and the camera were on
the clock of the scene; any other zone is possible and is told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, timedelta

from verifyimg.knowledge.zones import utc_of
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import NEAR, Comparison, Relation
from verifyimg.model.window import EASTMOST, WESTMOST, Window, clamp

PHONE_TOLERANCE = timedelta(minutes=2)
CAMERA_TOLERANCE = timedelta(minutes=30)

_NO_GAP = timedelta(0)


def compare(
    clues: Sequence[Clue],
    date: ClaimedDate,
    *,
    zones: Sequence[str] = (),
    tolerance: timedelta = CAMERA_TOLERANCE,
) -> tuple[Comparison, ...]:
    """Every clue of the scene's time against the claim, trusted or not: captures, bounds and
    what somebody typed.

    `zones` are the IANA zones of the claimed place; `tolerance` is that of the camera's clock.
    """
    return tuple(_comparisons(clues, date, zones, tolerance))


def _comparisons(
    clues: Sequence[Clue], date: ClaimedDate, zones: Sequence[str], tolerance: timedelta
) -> Iterator[Comparison]:
    for clue in clues:
        if clue.window is None or clue.about != "scene":
            continue
        if clue.meaning in ("captured", "stated"):
            yield _capture(clue, clue.window, date, zones, tolerance)
        elif clue.meaning in ("not_before", "not_after"):
            yield _bound(clue, clue.window, date)


def _bound(clue: Clue, window: Window, date: ClaimedDate) -> Comparison:
    gap = date.window.gap(window)
    relation: Relation = "outside" if gap else "fits"
    return Comparison(clue=clue, relation=relation, gap=gap, reading="with its margin")


def _capture(
    clue: Clue, window: Window, date: ClaimedDate, zones: Sequence[str], tolerance: timedelta
) -> Comparison:
    gap, reading = _plainest(window, date, zones)
    any_zone = date.window.gap(window)
    relation: Relation = "outside"
    if abs(gap) <= tolerance:
        relation = "fits"
    elif abs(any_zone) <= tolerance:
        relation = "zone_only"
    elif date.to_the_day and abs(gap) < NEAR:
        relation = "near"
    return Comparison(clue=clue, relation=relation, gap=gap, reading=reading)


def _plainest(window: Window, date: ClaimedDate, zones: Sequence[str]) -> tuple[timedelta, str]:
    """The gap on the plainest reading, and that reading in words."""
    if date.window.has_zone and window.has_zone:
        return date.window.gap(window), "on the world's clock"
    if zones and date.window.has_zone:
        gaps = [date.window.gap(_in_zone(_clock(window), zone)) for zone in zones]
        return min(gaps, key=abs), "the camera on the clock of the claimed place"
    if zones and window.has_zone:
        gaps = [_in_zone(_naive(date), zone).gap(window) for zone in zones]
        return min(gaps, key=abs), "the claim on the clock of the claimed place"
    if window.has_zone and not window.zone_source.startswith("ExifIFD:"):
        return date.window.gap(window), "the claim in any time zone"
    return _naive(date).gap(_clock(window)), "camera and claim on one clock"


def _clock(window: Window) -> Window:
    """The clock reading itself, as if it were UTC."""
    guessed = _NO_GAP if window.has_zone else EASTMOST - WESTMOST
    start = window.earliest if window.has_zone else clamp(window.earliest, EASTMOST)
    start = start if window.local is None else window.local.replace(tzinfo=UTC)
    length = window.latest - window.earliest - guessed
    return Window(earliest=start, latest=start + max(length, _NO_GAP))


def _naive(date: ClaimedDate) -> Window:
    """The claim's own clock reading, as if it were UTC."""
    return Window(earliest=date.start.replace(tzinfo=UTC), latest=date.end.replace(tzinfo=UTC))


def _in_zone(reading: Window, zone: str) -> Window:
    """A clock reading in UTC; of an hour that clocks show twice, or skip, all readings count."""
    first, last = reading.earliest.replace(tzinfo=None), reading.latest.replace(tzinfo=None)
    return Window(
        earliest=min(utc_of(first.replace(fold=fold), zone) for fold in (0, 1)),
        latest=max(utc_of(last.replace(fold=fold), zone) for fold in (0, 1)),
        zone=zone,
    )

"""GPS dates of receivers whose week counter ran over.

Specification: IS-GPS-200, 20.3.3.3.1.1: the week number has ten bits; it began anew on
22 August 1999 and on 7 April 2019.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from verifyimg import wording
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.window import Window, clamp

ROUND = timedelta(weeks=1024)
"""How long the counter runs: 7,168 days."""
_ROUNDS = (1, 2)
_NEAR = timedelta(days=2)
"""More than zones and midnight leave between a camera's date and GPS."""


def without_rollover(time: Clue, dates: Sequence[Clue]) -> Clue:
    """The GPS time with a doubt where it lies one or two rounds before a camera's date.

    Only dates that can be relied on count. The date that it should be is proposed in the
    doubt's words and applied nowhere.
    """
    if not time.trusted or time.window is None:
        return time
    windows = [d.window for d in dates if d.meaning == "captured" and d.trusted and d.window]
    doubts = (_doubt(time.window, window) for window in windows)
    doubt = next((doubt for doubt in doubts if doubt), None)
    return replace(time, doubts=(*time.doubts, doubt)) if doubt else time


def unrolled(time: Clue, dates: Sequence[Clue]) -> datetime | None:
    """What the receiver would have said with its weeks counted on, in UTC; None where it did."""
    if time.window is None or not time.doubt("gps_rollover"):
        return None
    windows = [d.window for d in dates if d.meaning == "captured" and d.clock == "camera"]
    found = (_rounds(time.window, window) for window in windows if window)
    rounds = next((number for number in found if number), None)
    return None if rounds is None else clamp(time.window.earliest, rounds * ROUND)


def _doubt(gps: Window, camera: Window) -> Doubt | None:
    rounds = _rounds(gps, camera)
    if rounds is None:
        return None
    weeks, proposed = f"{rounds * 1024:,} weeks", clamp(gps.earliest, rounds * ROUND)
    return Doubt(
        kind="gps_rollover",
        text=(
            f"it lies {weeks} before the camera's date, as that of a receiver does whose "
            f"week counter began anew; {weeks} later is {wording.minute(proposed)} UTC"
        ),
    )


def _rounds(gps: Window, camera: Window) -> int | None:
    """How often the counter began anew between the two."""
    told = (
        rounds
        for rounds in _ROUNDS
        if abs(_reading(camera) - clamp(gps.earliest, rounds * ROUND)) <= _NEAR
    )
    return next(told, None)


def _reading(camera: Window) -> datetime:
    """The middle of the window: the moment, or the bare reading within an hour."""
    return camera.earliest + (camera.latest - camera.earliest) / 2

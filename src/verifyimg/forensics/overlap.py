"""Two pictures laid over each other: whether one is the other, or a part of it.

The measure is that of `thumbnails.py`, with its scale, for pictures of any size.
"""

from __future__ import annotations

from math import cos, radians, sin

from verifyimg.forensics.detail import Box, sums_of
from verifyimg.forensics.frames import without_bars
from verifyimg.forensics.lying import laid_raster
from verifyimg.forensics.matching import Overlay, best_overlay
from verifyimg.forensics.placement import CELLS
from verifyimg.model.footprint import FRAME, Footprint, Point, turned
from verifyimg.model.kinship import Overlap
from verifyimg.model.picture import TURNS, Picture, Raster

SMALLEST = 32
"""Pixels on the shorter side; below, anything resembles anything."""
_EVEN = 1.0
"""Contrast of details, in grey levels, below which a surface is even."""
_ALIKE = 0.85
"""The likeness from which two pictures show the same, above that of thumbnails, which are expected
to: arrangements of the same things reach 0.81, parts of 6 photographs lay at 0.87 and above."""
_UNLIKE, _UNLIKE_SEARCHED = 0.38, 0.62
_LEAST_PART = 0.08
"""The share of a picture below which a place that looks alike says nothing."""
_FRAME = 10.0
"""The standard deviation, in grey levels, up to which what lies outside is a frame."""


def overlap(first: Picture, second: Picture) -> Overlap:
    """The best overlay of two pictures, both as stored; any sizes, any contents."""
    reason = _too_little(first) or _too_little(second)
    if reason:
        return _untold(reason)
    overlay = best_overlay(sums_of(second.raster), sums_of(first.raster))
    lying = laid_raster(overlay.turn, first.raster)
    return Overlap(
        alike=_alike(overlay),
        turn=overlay.turn,
        tilt=overlay.tilt,
        shares=(round(overlay.seen, 3), round(overlay.part, 3)),
        even=(
            _even_outside(lying, overlay.thumbnail),
            _even_outside(second.raster, overlay.picture),
        ),
        score=round(overlay.score, 2),
        laid=_footprint(first.raster, second.raster, overlay),
    )


def _footprint(first: Raster, second: Raster, overlay: Overlay) -> Footprint | None:
    """Where the second lies in the first."""
    sums = sums_of(first)
    view = without_bars(sums) if overlay.searched else sums.whole
    angle, (across, down) = radians(overlay.tilt), (view.width / 2, view.height / 2)
    found = []
    for x, y in FRAME:
        out = x * first.width - view.left - across, y * first.height - view.top - down
        tilted = (
            (across + out[0] * cos(angle) - out[1] * sin(angle)) / view.width,
            (down + out[0] * sin(angle) + out[1] * cos(angle)) / view.height,
        )
        found.append(_in_second(turned(tilted, overlay.turn), view, second, overlay))
    return Footprint(corners=tuple(found)).back


def _in_second(point: Point, view: Box, second: Raster, overlay: Overlay) -> Point:
    """A point of what the turned first shows, in shares of the second."""
    lies = (view.width, view.height)
    lies = lies[::-1] if TURNS.index(overlay.turn) % 2 else lies
    there, here = overlay.picture, overlay.thumbnail
    along = (point[0] * lies[0] - here.left) / here.width
    below = (point[1] * lies[1] - here.top) / here.height
    return (
        (there.left + along * there.width) / second.width,
        (there.top + below * there.height) / second.height,
    )


def _too_little(picture: Picture) -> str:
    if min(picture.width, picture.height) < SMALLEST:
        return f"one picture has only {picture.width} x {picture.height} pixels"
    if min(picture.raster.width, picture.raster.height) < SMALLEST // 2:
        return "one picture is a narrow strip"
    sums = sums_of(picture.raster)
    if sums.detail(CELLS, CELLS).contrast < _EVEN:
        return "one picture is an even surface"
    return ""


def _untold(reason: str) -> Overlap:
    return Overlap(
        alike=None,
        turn="upright",
        tilt=0,
        shares=(1.0, 1.0),
        even=(False, False),
        score=0.0,
        reason=reason,
    )


def _alike(overlay: Overlay) -> bool | None:
    most = _UNLIKE_SEARCHED if overlay.searched else _UNLIKE
    if overlay.score <= most or min(overlay.seen, overlay.part) < _LEAST_PART:
        return False
    return True if overlay.score >= _ALIKE else None


def _even_outside(raster: Raster, box: Box) -> bool:
    """Whether all that lies outside a box is nearly of one shade; so is nothing at all."""
    outside = [
        raster.grey[y * raster.width + x]
        for y in range(raster.height)
        for x in range(raster.width)
        if not (
            box.left - 2 <= x < box.left + box.width + 2
            and box.top - 2 <= y < box.top + box.height + 2
        )
    ]
    if not outside:
        return True
    mean = sum(outside) / len(outside)
    return sum((one - mean) ** 2 for one in outside) / len(outside) <= _FRAME**2

"""How a picture stands to the archived one, in words."""

from __future__ import annotations

from math import atan2, degrees
from typing import TYPE_CHECKING, Any

from verifyimg.features.extent import Reach
from verifyimg.model.picture import TURNS

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

TILT = 1.5
"""Degrees off a quarter turn that are told."""
WHOLE = 0.9
"""The share from which a picture counts as covered."""
PHOTOGRAPHED = 0.15
"""The share of the picture looked for that may look photographed beside the match before the
match is a part of something larger."""
FRAME = 0.06


def transform_of(matrix: Array, *, mirrored: bool, reach: Reach) -> str:
    """`upright` where nothing is to be told; else what was done, parted by commas.

    A match that is mirrored begins with that word, as in `model/picture.py`.
    """
    turn = turned(matrix, mirrored=mirrored)
    around = surroundings(reach)
    told = [part for part in (turn, cropped(reach), around) if part and part != "upright"]
    return ", ".join(told) or "upright"


def turned(matrix: Array, *, mirrored: bool) -> str:
    """How the picture lies, seen from here: quarter turns, and a tilt of some degrees."""
    angle = -degrees(atan2(matrix[1, 0] - matrix[0, 1], matrix[0, 0] + matrix[1, 1])) % 360
    quarters = round(angle / 90) % 4
    tilt = (angle - 90 * quarters + 180) % 360 - 180
    words = TURNS[quarters + 4 * mirrored]
    if abs(tilt) < TILT:
        return words
    tilted = f"tilted by {abs(tilt):.0f} degrees"
    return tilted if words == "upright" else f"{words}, {tilted}"


def cropped(reach: Reach) -> str:
    """Which part of the archived picture is left; empty where nearly all is."""
    left, top, right, low = reach.visible
    if (right - left) * (low - top) >= WHOLE:
        return ""
    across, down = f"{left:.0%} to {right:.0%}", f"{top:.0%} to {low:.0%}"
    return f"cropped to {across} across and {down} down".replace("% to", " to").replace("%", " %")


def surroundings(reach: Reach) -> str:
    """What lies around it; empty where hardly anything does."""
    beside = 1 - reach.query - reach.aside
    if beside >= PHOTOGRAPHED:
        return "part of a collage or of a larger picture"
    return "in a frame, a caption or a screenshot" if reach.aside >= FRAME else ""

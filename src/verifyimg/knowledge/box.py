"""Parts of the Earth between two parallels and two meridians."""

from __future__ import annotations

from math import cos, radians

from verifyimg.model.noun import noun
from verifyimg.model.place import Position

KM_PER_DEGREE = 111.2
_NARROWEST = 0.05
"""The cosine at 87 degrees: nearer to a pole a box is not made wider any more."""


@noun
class Box:
    """Its edges are a part of it."""

    south: float
    north: float
    west: float
    """In degrees; below -180 where the box crosses the date line."""
    east: float
    """In degrees, not less than `west`; above 180 where the box crosses the date line."""

    def overlaps(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        beside = self.south > other.north or other.south > self.north
        return not beside and any(
            self.west <= other.east + turn and other.west + turn <= self.east
            for turn in (-360, 0, 360)
        )


def box_around(position: Position, radius_km: float) -> Box:
    """The box around a circle; towards the poles it may end beyond them."""
    high, wide = degrees(position, radius_km)
    return Box(
        south=position.latitude - high,
        north=position.latitude + high,
        west=position.longitude - wide,
        east=position.longitude + wide,
    )


def degrees(position: Position, km: float) -> tuple[float, float]:
    """How many degrees of latitude and of longitude a distance is."""
    high = km / KM_PER_DEGREE
    return high, high / max(_NARROWEST, cos(radians(position.latitude)))

"""Places: positions on Earth with the error that they carry."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from verifyimg.model.noun import noun

EARTH_RADIUS_KM = 6371.0088
"""The mean radius of the IUGG; a sphere is within 0.6 % of the ellipsoid."""


@noun
class Position:
    """A point in WGS 84 and how far from it the truth may lie."""

    latitude: float
    """In degrees, north positive, -90 to 90."""
    longitude: float
    """In degrees, east positive, -180 to 180."""
    error_km: float = 0.0

    def distance_km(self, other: Position) -> float:
        """The great-circle distance between the two points, errors left aside (haversine)."""
        north = radians(other.latitude - self.latitude)
        east = radians(other.longitude - self.longitude)
        chord = sin(north / 2) ** 2 + (
            cos(radians(self.latitude)) * cos(radians(other.latitude)) * sin(east / 2) ** 2
        )
        return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))

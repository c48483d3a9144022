"""Which clocks people keep at a place: the door to the time zone map and database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from math import cos, radians

from verifyimg.model.place import Position

KM_PER_DEGREE = 111.2
_BORDER_KM = 1.0
"""The map's borders are off by up to 860 m (shared measurements, dependencies 7)."""
_AROUND = ((0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1))
"""The directions of the samples, north and east."""


def zones_around(position: Position, radius_km: float) -> tuple[str, ...]:
    """The IANA zones in use within the radius of a point, sampled at the point and on rings."""
    from tzfpy import get_tzs

    found: dict[str, None] = {}
    for latitude, longitude in _sampled(position, max(radius_km, _BORDER_KM)):
        found.update(dict.fromkeys(get_tzs(longitude, latitude)))
    return tuple(found)


def _sampled(position: Position, radius_km: float) -> Iterator[tuple[float, float]]:
    """The point, and eight points on each of three squares around it, the last at the radius."""
    yield position.latitude, position.longitude
    for share in (1 / 3, 2 / 3, 1):
        reach = share * radius_km / KM_PER_DEGREE
        wide = reach / max(0.05, cos(radians(position.latitude)))
        for north, east in _AROUND:
            latitude = min(90.0, max(-90.0, position.latitude + north * reach))
            yield latitude, (position.longitude + east * wide + 180) % 360 - 180


def utc_of(local: datetime, zone: str) -> datetime:
    """The UTC time of a naive reading in an IANA zone, at that date's rules."""
    from zoneinfo import ZoneInfo

    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return local.replace(tzinfo=UTC)

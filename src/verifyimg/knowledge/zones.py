"""Which clocks people keep at a place: the door to the time zone map and database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import cos, radians

from verifyimg.model.place import Position

KM_PER_DEGREE = 111.2
_BORDER_KM = 1.0
"""The map's borders are off by up to 860 m (shared measurements, dependencies 7)."""


def zones_around(position: Position, radius_km: float) -> tuple[str, ...]:
    """The IANA zones in use within the radius of a point, sampled at the point and a ring."""
    from tzfpy import get_tzs

    reach = max(radius_km, _BORDER_KM) / KM_PER_DEGREE
    wide = reach / max(0.05, cos(radians(position.latitude)))
    steps = ((0, 0), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1))
    found: dict[str, None] = {}
    for north, east in steps:
        latitude = min(90.0, max(-90.0, position.latitude + north * reach))
        longitude = (position.longitude + east * wide + 180) % 360 - 180
        found.update(dict.fromkeys(get_tzs(longitude, latitude)))
    return tuple(found)


def utc_of(local: datetime, zone: str) -> datetime:
    """The UTC time of a naive reading in an IANA zone, at that date's rules."""
    from zoneinfo import ZoneInfo

    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return local.replace(tzinfo=UTC)


def offset_of(local: datetime, zone: str) -> timedelta:
    """How far the zone's clocks were ahead of UTC at that reading."""
    return local.replace(tzinfo=UTC) - utc_of(local, zone)

"""Which clocks people keep at a place: the door to the time zone map and database.

Far from every border the grid beside this file answers; loading the map takes longer than all
of ExifTool's work on a picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from verifyimg.knowledge.box import box_around, degrees
from verifyimg.knowledge.zone_grid import glance
from verifyimg.model.place import Position

_BORDER_KM = 1.0
"""The map's borders are off by up to 860 m (shared measurements, dependencies 7)."""
_AROUND = ((0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1), (-1, 0), (-1, 1))
"""The directions of the samples, north and east."""
_A_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def zones_around(position: Position, radius_km: float) -> tuple[str, ...]:
    """The IANA zones in use within the radius of a point.

    Every cell of the grid that the square around the circle touches counts. Where a border
    runs through one of them the map is asked too, at the point and on rings.
    """
    reach = max(radius_km, _BORDER_KM)
    seen = glance(box_around(position, reach))
    if seen.complete:
        return seen.zones
    return tuple(dict.fromkeys((*_on_the_map(position, reach), *seen.zones)))


def at_sea(zone: str) -> bool:
    """Whether a zone is one of the high seas, where ships keep what time they like."""
    return zone.startswith("Etc/")


def utc_of(local: datetime, zone: str) -> datetime:
    """The UTC time of a naive reading in an IANA zone, at that date's rules."""
    from zoneinfo import ZoneInfo

    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return local.replace(tzinfo=UTC)


def offsets_in_force(zones: Iterable[str], local: datetime) -> tuple[timedelta, ...]:
    """The offsets from UTC of the zones within a day of a naive reading, from west to east.

    Past rules count: the time zone database knows since when each was law.
    """
    days = (-_A_DAY, timedelta(0), _A_DAY)
    return tuple(sorted({_offset(local, by, zone) for zone in zones for by in days}))


def _offset(local: datetime, by: timedelta, zone: str) -> timedelta:
    try:
        reading = local + by
    except OverflowError:
        reading = local
    return reading - utc_of(reading, zone).replace(tzinfo=None)


def _on_the_map(position: Position, reach_km: float) -> Iterator[str]:
    from tzfpy import get_tzs

    for latitude, longitude in _sampled(position, reach_km):
        yield from get_tzs(longitude, latitude)


def _sampled(position: Position, reach_km: float) -> Iterator[tuple[float, float]]:
    """The point, and eight points on each of three squares around it, the last at the radius."""
    yield position.latitude, position.longitude
    for share in (1 / 3, 2 / 3, 1):
        north_south, east_west = degrees(position, share * reach_km)
        for north, east in _AROUND:
            latitude = min(90.0, max(-90.0, position.latitude + north * north_south))
            yield latitude, (position.longitude + east * east_west + 180) % 360 - 180

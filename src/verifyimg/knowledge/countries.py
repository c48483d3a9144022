"""Which countries a place can be in, by its time zone.

The `zone.tab` of the IANA time zone database gives each zone one country; it "is not intended
to take or endorse any position on legal or territorial claims", and neither are we: where the
table of disputed areas has a say, all claimants are possible.
"""

from __future__ import annotations

from functools import lru_cache

from verifyimg.knowledge.disputed import disputed_around
from verifyimg.knowledge.zones import zones_around
from verifyimg.model.place import Position


def countries_at(position: Position, radius_km: float = 0.0) -> tuple[str, ...]:
    """ISO 3166 codes of the countries within a radius, in alphabetical order.

    Several beside a border or in disputed territory; none on the high seas.
    """
    by_zone = _countries()
    found = {by_zone[zone] for zone in zones_around(position, radius_km) if zone in by_zone}
    claims = disputed_around(position, radius_km)
    return tuple(sorted(found.union(*(area.countries for area in claims))))


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """The country of each zone. Specification: the comments at the head of `zone.tab`."""
    from importlib.resources import files

    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {columns[2]: columns[0] for columns in lines}

"""Territories that more than one state claims, as boxes that are rather too large.

Inside one, every claimant's country and clock is possible: the program takes no side.
"""

from __future__ import annotations

from functools import lru_cache

from verifyimg.knowledge.box import Box, box_around
from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun
from verifyimg.model.place import Position


@noun
class DisputedArea:
    """One row of the table."""

    name: str
    box: Box
    countries: tuple[str, ...]
    """ISO 3166 codes of the claimants."""
    zones: tuple[str, ...]
    """IANA names of the clocks in use, whoever put them up."""


def disputed_around(position: Position, radius_km: float) -> tuple[DisputedArea, ...]:
    """The areas of the table that a circle may touch."""
    around = box_around(position, radius_km)
    return tuple(area for area in _table() if area.box.overlaps(around))


@lru_cache(maxsize=1)
def _table() -> tuple[DisputedArea, ...]:
    return tuple(_area(row) for row in rows("disputed_areas"))


def _area(row: dict[str, str]) -> DisputedArea:
    south, north, west, east = (float(row[side]) for side in ("south", "north", "west", "east"))
    return DisputedArea(
        name=row["name"],
        box=Box(south=south, north=north, west=west, east=east),
        countries=tuple(row["countries"].split()),
        zones=tuple(row["zones"].split()),
    )

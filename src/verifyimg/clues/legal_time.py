"""The legal time at the position of a picture: what its clock should have been set to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg.clues.device import MAKE, MODEL
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.devices import is_phone
from verifyimg.knowledge.disputed import disputed_around
from verifyimg.knowledge.zones import at_sea, offsets_in_force, zones_around
from verifyimg.model.clue import Clue
from verifyimg.model.legal_time import LegalTime
from verifyimg.model.place import Position
from verifyimg.model.window import Window


def legal_time(clues: Sequence[Clue], evidence: Evidence) -> LegalTime | None:
    """At the file's position, on the day of the camera's date, both where they can be relied on.

    None at sea, and where nothing in the file tells the offset of the camera's clock: neither
    a zone nor a GPS time. Nothing is looked up then.
    """
    place = next((c for c in clues if c.meaning == "place" and c.trusted), None)
    dates = [c for c in clues if c.meaning == "captured" and c.trusted and c.window]
    date = next((c for c in dates if c.clock == "camera"), None)
    if place is None or place.position is None or date is None or date.window is None:
        return None
    if not date.window.has_zone and all(c.clock != "gps" for c in dates):
        return None
    zones = legal_zones(place.position)
    if any(map(at_sea, zones)):
        return None
    return LegalTime(
        place=place,
        date=date,
        zones=zones,
        offsets=legal_offsets(place.position, date.window),
        set_by_network=is_phone(evidence.text(MAKE), evidence.text(MODEL), evidence.own),
    )


def legal_offsets(position: Position, window: Window) -> tuple[timedelta, ...]:
    """The offsets from UTC in force within the error of a position around a camera's date."""
    local = window.local or window.earliest.replace(tzinfo=None)
    return offsets_in_force(legal_zones(position), local)


def legal_zones(position: Position) -> tuple[str, ...]:
    """Every zone within the error of a position; in disputed territory those of all sides."""
    zones = zones_around(position, position.error_km)
    claims = disputed_around(position, position.error_km)
    return tuple(dict.fromkeys((*zones, *(zone for area in claims for zone in area.zones))))

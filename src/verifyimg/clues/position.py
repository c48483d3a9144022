"""Where the receiver says that it was.

Specification: CIPA DC-008-2023, 4.6.6, GPS attribute information.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.clues.coarse_fix import Coarseness, coarseness, number
from verifyimg.clues.evidence import Evidence
from verifyimg.model.clue import Clue, Doubt, DoubtKind, Reservation
from verifyimg.model.place import Position
from verifyimg.model.tag import Tag

LATITUDE, LONGITUDE = "GPS:GPSLatitude", "GPS:GPSLongitude"
_REFS = {LATITUDE: "GPS:GPSLatitudeRef", LONGITUDE: "GPS:GPSLongitudeRef"}
_OTHERS = tuple(
    f"GPS:{name}"
    for name in ("GPSAltitude", "GPSHPositioningError", "GPSDOP", "GPSStatus", "GPSMeasureMode")
)

_METRES_PER_DOP = 15
_LEAST_ERROR_KM = 0.3
_LARGEST_ERROR_KM = 100.0


def positions(evidence: Evidence) -> Iterator[Clue]:
    """The position, also where it cannot be used: then with the doubt that says why."""
    tags = evidence.present(LATITUDE, _REFS[LATITUDE], LONGITUDE, _REFS[LONGITUDE], *_OTHERS)
    if evidence.tag(LATITUDE) is None or evidence.tag(LONGITUDE) is None:
        return
    latitude, longitude = _signed(evidence, LATITUDE), _signed(evidence, LONGITUDE)
    if latitude is None or longitude is None:
        reason = "it is written as a division by zero, or lacks its hemisphere"
        yield _unusable("invalid", reason, tags)
    elif abs(latitude) > 90 or abs(longitude) > 180:
        yield _unusable("invalid", "there is no such place on Earth", tags)
    elif latitude == 0 and longitude == 0:
        yield _unusable("no_fix", "0, 0 is what receivers write without a fix", tags)
    else:
        yield _clue(evidence, latitude, longitude, tags)


def _clue(evidence: Evidence, latitude: float, longitude: float, tags: tuple[Tag, ...]) -> Clue:
    coarse = tuple(coarseness(evidence, LATITUDE, LONGITUDE))
    error = _error_km(evidence, coarse)
    precise = evidence.tag("GPS:GPSHPositioningError") or evidence.tag("GPS:GPSAltitude")
    return Clue(
        meaning="place",
        about="scene",
        clock="gps",
        storage="exif_text",
        text=f"{latitude:.5f}, {longitude:.5f}",
        strength="moderate" if precise else "weak",
        position=Position(latitude=latitude, longitude=longitude, error_km=error),
        reservations=tuple(Reservation(kind="coarse", text=reason.text) for reason in coarse),
        tags=tags,
        note="; ".join((f"error taken as {error:.1f} km", *(reason.text for reason in coarse))),
    )


def widened(position: Position, by_km: float) -> Position:
    """The position with a larger error; it never grows beyond 100 km."""
    return replace(position, error_km=min(_LARGEST_ERROR_KM, position.error_km + by_km))


def _signed(evidence: Evidence, key: str) -> float | None:
    """Degrees with their sign; None without a number or without a hemisphere."""
    tag = evidence.tag(key)
    sign = {"N": 1, "E": 1, "S": -1, "W": -1}.get(evidence.text(_REFS[key])[:1].upper())
    degrees = number(tag)
    return None if sign is None or degrees is None else sign * degrees


def _error_km(evidence: Evidence, coarse: tuple[Coarseness, ...]) -> float:
    """Three times what the receiver says of itself, at least 300 m (rules.md, PLC-002)."""
    said = number(evidence.tag("GPS:GPSHPositioningError")) or 0.0
    dilution = number(evidence.tag("GPS:GPSDOP")) or 0.0
    metres = max(3 * said, _METRES_PER_DOP * dilution)
    return min(_LARGEST_ERROR_KM, max(_LEAST_ERROR_KM, metres / 1000, *(c.km for c in coarse)))


def _unusable(kind: DoubtKind, text: str, tags: tuple[Tag, ...]) -> Clue:
    return Clue(
        meaning="place",
        about="scene",
        clock="gps",
        storage="exif_text",
        text=" ".join(tag.text for tag in tags[:4]),
        strength="none",
        tags=tags,
        doubts=(Doubt(kind=kind, text=text),),
    )

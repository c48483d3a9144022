"""Where the receiver says that it was.

Specification: CIPA DC-008-2023, 4.6.6, GPS attribute information.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from verifyimg.clues.evidence import Evidence
from verifyimg.model.clue import Clue, Doubt, DoubtKind
from verifyimg.model.place import Position
from verifyimg.model.tag import Tag

LATITUDE, LONGITUDE = "GPS:GPSLatitude", "GPS:GPSLongitude"
_REFS = {LATITUDE: "GPS:GPSLatitudeRef", LONGITUDE: "GPS:GPSLongitudeRef"}
_OTHERS = ("GPS:GPSAltitude", "GPS:GPSHPositioningError", "GPS:GPSDOP", "GPS:GPSStatus")

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
    error = _error_km(evidence)
    precise = evidence.tag("GPS:GPSHPositioningError") or evidence.tag("GPS:GPSAltitude")
    return Clue(
        meaning="place",
        about="scene",
        clock="gps",
        storage="exif_text",
        text=f"{latitude:.5f}, {longitude:.5f}",
        strength="moderate" if precise else "weak",
        position=Position(latitude=latitude, longitude=longitude, error_km=error),
        tags=tags,
        note=f"error taken as {error:.1f} km" + _status(evidence),
    )


def _signed(evidence: Evidence, key: str) -> float | None:
    """Degrees with their sign; None without a number or without a hemisphere."""
    tag = evidence.tag(key)
    sign = {"N": 1, "E": 1, "S": -1, "W": -1}.get(evidence.text(_REFS[key])[:1].upper())
    degrees = _number(tag)
    return None if sign is None or degrees is None else sign * degrees


def _error_km(evidence: Evidence) -> float:
    """Three times what the receiver says of itself, at least 300 m (rules.md, PLC-002)."""
    said = _number(evidence.tag("GPS:GPSHPositioningError")) or 0.0
    dilution = _number(evidence.tag("GPS:GPSDOP")) or 0.0
    metres = max(3 * said, _METRES_PER_DOP * dilution)
    return min(_LARGEST_ERROR_KM, max(_LEAST_ERROR_KM, metres / 1000))


def _number(tag: Tag | None) -> float | None:
    """The tag's value; None where it is no number, as in a division by zero."""
    if tag is None or not isinstance(tag.value, int | float) or not isfinite(tag.value):
        return None
    return float(tag.value)


def _status(evidence: Evidence) -> str:
    return "; the receiver marks it as void" if evidence.text("GPS:GPSStatus") == "V" else ""


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

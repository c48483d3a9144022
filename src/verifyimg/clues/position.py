"""Where the receiver says that it was.

Specification: CIPA DC-008-2023, 4.6.6, GPS attribute information.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clues.evidence import Evidence
from verifyimg.model.clue import Clue, Doubt
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
        yield _unusable("invalid", "it is written as a division by zero, or lacks its hemisphere", tags)
    elif abs(latitude) > 90 or abs(longitude) > 180:
        yield _unusable("invalid", "there is no such place on Earth", tags)
    elif latitude == 0 and longitude == 0:
        yield _unusable("no_fix", "0, 0 is what receivers write without a fix", tags)
    else:
        yield _clue(evidence, latitude, longitude, tags)


def _clue(
    evidence: Evidence, latitude: float, longitude: float, tags: tuple[Tag, ...]
) -> Clue:
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
    if tag is None or sign is None or not isinstance(tag.value, int | float):
        return None
    return sign * float(tag.value)


def _error_km(evidence: Evidence) -> float:
    """Three times what the receiver says of itself, at least 300 m (rules.md, PLC-002)."""
    said = evidence.tag("GPS:GPSHPositioningError")
    dilution = evidence.tag("GPS:GPSDOP")
    metres = [_LEAST_ERROR_KM * 1000]
    if said is not None and isinstance(said.value, int | float):
        metres.append(3.0 * said.value)
    if dilution is not None and isinstance(dilution.value, int | float):
        metres.append(float(_METRES_PER_DOP * dilution.value))
    return min(_LARGEST_ERROR_KM, max(metres) / 1000)


def _status(evidence: Evidence) -> str:
    return "; the receiver marks it as void" if evidence.text("GPS:GPSStatus") == "V" else ""


def _unusable(kind: str, text: str, tags: tuple[Tag, ...]) -> Clue:
    return Clue(
        meaning="place", about="scene", clock="gps", storage="exif_text",
        text=" ".join(tag.text for tag in tags[:4]), strength="none", tags=tags,
        doubts=(Doubt(kind=kind, text=text),),  # type: ignore[arg-type]
    )  # fmt: skip

"""Where a film says that it was taken: a position beside the film, by a key or in user data.

Specification: ISO 6709, annex H; QuickTime File Format, "Metadata"; 3GPP TS 26.244, 8.10 (`loci`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isfinite

from verifyimg.clues.coarse_fix import number
from verifyimg.clues.evidence import Evidence
from verifyimg.model.clue import Clue, Doubt, DoubtKind
from verifyimg.model.place import Position
from verifyimg.model.tag import Tag
from verifyimg.model.words import Strength

KEYS = ("Keys:GPSCoordinates", "UserData:GPSCoordinates", "ItemList:GPSCoordinates")
LOCATION = "UserData:LocationInformation"
ACCURACY = "Keys:LocationAccuracyHorizontal"

_LOCATION = re.compile(r"Role=(\w+) Lat=(-?\d+\.\d+) Lon=(-?\d+\.\d+) ", re.ASCII)
_LEAST_ERROR_KM = 0.3
_LARGEST_ERROR_KM = 100.0
_UNKNOWN_ERROR_KM = 1.0
"""Films say nothing of their error but on phones of Apple, and keep four decimals at the most."""
_HEIGHT = 3
"""A position with a height has so many numbers."""


def container_positions(evidence: Evidence) -> Iterator[Clue]:
    """The first position that the file has beside its pictures, usable or not."""
    for tag in evidence.present(*KEYS, LOCATION):
        numbers = _numbers(tag)
        if numbers is not None:
            yield _clue(evidence, tag, numbers)
            return


def _numbers(tag: Tag) -> list[float] | None:
    """Latitude, longitude and perhaps a height; None where the text is no position of a scene."""
    if tag.key == LOCATION:
        found = _LOCATION.search(str(tag.value))
        if found is None or found[1] == "fictional":
            return None
        return [float(found[2]), float(found[3])]
    try:
        numbers = [float(part) for part in str(tag.value).split()]
    except ValueError:
        return None
    return numbers if len(numbers) in (2, _HEIGHT) and all(map(isfinite, numbers)) else None


def _clue(evidence: Evidence, tag: Tag, numbers: list[float]) -> Clue:
    latitude, longitude = numbers[:2]
    if abs(latitude) > 90 or abs(longitude) > 180:
        return _unusable(tag, "invalid", "there is no such place on Earth")
    if latitude == 0 and longitude == 0:
        return _unusable(tag, "no_fix", "0, 0 is what receivers write without a fix")
    error = _error_km(evidence)
    strength: Strength = "moderate" if len(numbers) == _HEIGHT else "weak"
    return Clue(
        meaning="place",
        about="scene",
        clock="gps",
        storage="container",
        text=f"{latitude:.5f}, {longitude:.5f}",
        strength=strength,
        position=Position(latitude=latitude, longitude=longitude, error_km=error),
        tags=(tag, *evidence.present(ACCURACY)),
        note=f"error taken as {error:.1f} km",
    )


def _error_km(evidence: Evidence) -> float:
    """Three times what the phone says of itself, at least 300 m; 1 km where it says nothing."""
    said = number(evidence.tag(ACCURACY))
    metres = 1000 * _UNKNOWN_ERROR_KM if said is None else 3 * said
    return min(_LARGEST_ERROR_KM, max(_LEAST_ERROR_KM, metres / 1000))


def _unusable(tag: Tag, kind: DoubtKind, text: str) -> Clue:
    return Clue(
        meaning="place",
        about="scene",
        clock="gps",
        storage="container",
        text=str(tag.value),
        strength="none",
        tags=(tag,),
        doubts=(Doubt(kind=kind, text=text),),
    )

"""Signs that a position is coarser than it looks.

Specification: CIPA DC-008-2023, 4.6.7: GPSStatus `V` is a measurement that was interrupted,
GPSMeasureMode `2` one without altitude; coordinates are three rationals.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite, sqrt

from verifyimg import wording
from verifyimg.clues.evidence import Evidence
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag

_LARGE_DILUTION = 10
_LARGE_ERROR_M = 1000
_VOID_KM = 10.0
"""Where the receiver lost its fix minutes ago: five of them at 120 km/h."""
_TWO_DIMENSIONS_KM = 1.0
"""A wrong height moves a position by about as much as it is wrong."""
_STEPS = (
    (1.0, "whole degrees"),
    (0.1, "tenths of a degree"),
    (1 / 60, "whole minutes"),
    (0.01, "hundredths of a degree"),
)
"""In degrees: the grids that coordinates are rounded to."""
_EXACT_DEGREES = 1e-6
"""How exactly a coordinate lies on such a grid; programs write fractions a little off."""
_KM_PER_DEGREE = 111.2


@noun
class Coarseness:
    """One sign, and the error that it makes likely."""

    text: str
    """To stand behind "because"."""
    km: float = 0.0
    """At least; 0 where the receiver's own figures tell it."""


def coarseness(evidence: Evidence, latitude: str, longitude: str) -> Iterator[Coarseness]:
    """Every sign that the fields hold; `latitude` and `longitude` are their keys."""
    dilution = number(evidence.tag("GPS:GPSDOP")) or 0.0
    if dilution > _LARGE_DILUTION:
        yield Coarseness(text=f"the receiver gives its dilution of precision as {dilution:.4g}")
    error = number(evidence.tag("GPS:GPSHPositioningError")) or 0.0
    if error > _LARGE_ERROR_M:
        yield Coarseness(text=f"the receiver gives its error as {wording.kilometres(error / 1000)}")
    if evidence.text("GPS:GPSMeasureMode") == "2":
        yield Coarseness(text="the receiver had no height", km=_TWO_DIMENSIONS_KM)
    if evidence.text("GPS:GPSStatus") == "V":
        yield Coarseness(text="the receiver marks it as void", km=_VOID_KM)
    yield from _rounded(evidence.tag(latitude), evidence.tag(longitude))


def number(tag: Tag | None) -> float | None:
    """The tag's value; None where it is no number, as in a division by zero."""
    if tag is None or not isinstance(tag.value, int | float) or not isfinite(tag.value):
        return None
    return float(tag.value)


def _rounded(*tags: Tag | None) -> Iterator[Coarseness]:
    """The coarsest grid that both coordinates lie on, as they are stored."""
    stored = [_degrees(tag) for tag in tags]
    for step, name in _STEPS:
        if all(degrees is not None and _lies_on(degrees, step) for degrees in stored):
            km = step * _KM_PER_DEGREE * sqrt(2)
            yield Coarseness(text=f"both coordinates are {name}", km=km)
            return


def _lies_on(degrees: float, step: float) -> bool:
    return abs(degrees - round(degrees / step) * step) < _EXACT_DEGREES


def _degrees(tag: Tag | None) -> float | None:
    """Degrees from rationals `n/d`; None where they are stored in another way."""
    parts = [part.split("/") for part in tag.raw.split()] if tag is not None else []
    if not parts or any(len(part) != 2 or not all(map(str.isdecimal, part)) for part in parts):
        return None
    fractions = [(int(over), int(under)) for over, under in parts]
    if any(under == 0 for _, under in fractions):
        return None
    places = zip(fractions, (1, 60, 3600), strict=False)
    return sum(over / under / part for (over, under), part in places)

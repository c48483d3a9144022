"""Two coordinates in one text: decimal degrees, or degrees, minutes and seconds."""

from __future__ import annotations

import re

from verifyimg.claims.refused import Refused
from verifyimg.model.noun import noun

_ANGLE = r"""
    (?P<sign{n}>[+-]?)\ ?(?P<degrees{n}>\d+(?:\.\d+)?)\ ?
    (?: (?:°|º|deg\b)\ ?
        (?: (?P<minutes{n}>\d+(?:\.\d+)?)\ ?['′’]\ ?
            (?: (?P<seconds{n}>\d+(?:\.\d+)?)\ ?(?:["″”]|''|′′|’’)\ ? )? )? )?
    (?P<letter{n}>[NSEW]?)
"""
_PAIR = re.compile(
    _ANGLE.replace("{n}", "1")
    + r"(?: \ ?,\ ? | \ )"
    + _ANGLE.replace("{n}", "2")
    + r"(?: (?: \ ?,\ ? | \ ) (?P<rest>.*) )?",
    re.VERBOSE | re.ASCII | re.IGNORECASE,
)


@noun
class Pair:
    """A latitude and a longitude, and what stands behind them."""

    latitude: float
    """In degrees, north positive, -90 to 90."""
    longitude: float
    """In degrees, east positive, -180 to 180."""
    rest: str | None
    """The text behind the second comma, None without one."""


def read_pair(text: str) -> Pair | None:
    """The coordinates that `text` begins with; None if there are none, Refused if impossible.

    Latitude stands first unless letters say otherwise. Specification: ISO 6709:2022, annex D,
    with a comma or a space between the two, and ExifTool's `deg` for the degree sign.
    """
    match = _PAIR.fullmatch(text)
    if match is None:
        return None
    first, second = _angle(match, "1"), _angle(match, "2")
    axes = _axis(match["letter1"]), _axis(match["letter2"])
    if axes[0] == axes[1] != "":
        raise Refused(f"both coordinates are a {axes[0]}", "give N or S once and E or W once")
    if "longitude" in axes[:1] or "latitude" in axes[1:]:
        first, second = second, first
    _refuse_outside(first, second, lettered=any(axes))
    return Pair(latitude=first, longitude=second, rest=match["rest"])


def _angle(match: re.Match[str], number: str) -> float:
    sign, letter = match["sign" + number], match["letter" + number].upper()
    parts = [match[name + number] for name in ("degrees", "minutes", "seconds")]
    given = [part for part in parts if part is not None]
    if any("." in part for part in given[:-1]) or any(float(part) >= 60 for part in given[1:]):
        raise Refused(
            "its minutes or seconds do not run from 0 to 59",
            "write 38°27'36\"N 70°44'24\"E, with a fraction only at the end",
        )
    if sign and letter:
        raise Refused(f"it holds both {sign} and {letter}", "give the sign or the letter")
    size = sum(float(part) / (1, 60, 3600)[place] for place, part in enumerate(given))
    return -size if sign == "-" or letter in ("S", "W") else size


def _axis(letter: str) -> str:
    return {"N": "latitude", "S": "latitude", "E": "longitude", "W": "longitude"}.get(
        letter.upper(), ""
    )


def _refuse_outside(latitude: float, longitude: float, *, lettered: bool) -> None:
    if 90 < abs(latitude) <= 180 and abs(longitude) <= 90 and not lettered:
        raise Refused(
            f"latitude {latitude:g} is beyond 90 degrees; the two may be swapped",
            f"latitude stands first: {longitude:g},{latitude:g}",
        )
    if abs(latitude) > 90:
        raise Refused(f"there is no latitude {latitude:g}", "it runs from -90 to 90 degrees")
    if abs(longitude) > 180:
        raise Refused(f"there is no longitude {longitude:g}", "it runs from -180 to 180 degrees")

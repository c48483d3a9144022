"""Claimed places: coordinates with a radius. Names need a gazetteer and are refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from verifyimg.claims.coordinates import read_pair
from verifyimg.claims.plain_text import plain, shown
from verifyimg.claims.refused import Refused
from verifyimg.errors import ClaimUnreadable
from verifyimg.limits import DEFAULT
from verifyimg.model.claim import ASSUMED_RADIUS_KM, ClaimedPlace
from verifyimg.model.place import Position

FORMS = "write latitude,longitude in degrees with a decimal point and a radius: 38.46,70.74,20km"

_RADIUS = re.compile(r"([+-]?) ?(\d+(?:\.\d+)?) ?([^\d\W]*)")
_NOT_A_NUMBER = re.compile(r"(?:^|,) ?[+-]?(nan|inf|infinity)\b", re.IGNORECASE)
_LETTERS = re.compile(r"(?!deg\b)[^\W\d_]{3}")
_KILOMETRES = {"km": 1.0, "m": 0.001}


def claimed_place(text: str, *, option: str) -> ClaimedPlace:
    """The claimed place that `text` names; ClaimUnreadable under the name of `option`.

    Any text may be given.
    """
    try:
        return read_place(text)
    except Refused as refused:
        raise ClaimUnreadable(
            option=option, text=shown(text), reason=refused.reason, advice=refused.advice
        ) from None


Places = Mapping[str, ClaimedPlace]
"""The user's own names of places, in small letters."""


def place_or_own(text: str, own: Places | None) -> ClaimedPlace:
    """As `read_place`, and the user's own names first; the name stays the text of the claim."""
    known = (own or {}).get(text.strip().casefold())
    return read_place(text) if known is None else replace(known, text=text.strip())


def read_place(text: str) -> ClaimedPlace:
    """As `claimed_place`, but raises Refused, for callers that name the place themselves."""
    typed = plain(text)
    pair = read_pair(typed)
    if pair is None:
        raise _no_coordinates(typed)
    return ClaimedPlace(
        text=text,
        position=Position(latitude=pair.latitude, longitude=pair.longitude),
        radius_km=ASSUMED_RADIUS_KM if pair.rest is None else _radius_km(pair.rest),
        radius_given=pair.rest is not None,
    )


def _radius_km(text: str) -> float:
    match = _RADIUS.fullmatch(text)
    if match is None:
        raise Refused(f'"{text}" is not a radius', "write 20km or 500m, and decimals with a point")
    sign, digits, unit = match[1], match[2], match[3].casefold()
    if not unit:
        raise Refused(f"the radius {digits} has no unit", f"write {digits}km or {digits}m")
    if unit not in _KILOMETRES:
        raise Refused(f'the radius is in "{match[3]}"', "give it in km or m, such as 20km or 500m")
    radius_km = float(digits) * _KILOMETRES[unit]
    if sign == "-" or not 0 < radius_km <= DEFAULT.claimed_radius_km:
        raise Refused(
            f'"{text}" cannot be a radius',
            f"give more than 0 and at most {DEFAULT.claimed_radius_km:,.0f} km",
        )
    return radius_km


def _no_coordinates(text: str) -> Refused:
    found = _NOT_A_NUMBER.search(text)
    if found:
        return Refused(f"{found[1]} is not a coordinate", FORMS)
    digits, letters = any(map(str.isdigit, text)), any(map(str.isalpha, text))
    if _LETTERS.search(text) or (letters and not digits):
        return Refused(
            "place names need the offline gazetteer, which this version does not have",
            "give coordinates such as 38.46,70.74,20km, or name it in your verifyimg.toml",
        )
    return Refused("these are not two coordinates", FORMS)

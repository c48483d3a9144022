"""Coordinates in any text: those that a file is known to hold, by value, and all that look it.

Forms: decimal degrees (GeoURI, RFC 5870; ISO 6709:2022), degrees with minutes and seconds, XMP's
GPSCoordinate (`38,27.6N`; XMP specification part 2, 1.2.7.4), NMEA 0183.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isfinite, trunc

COARSE = 1
"""Decimals that are left of a degree."""
SAID = "coarsened to 0.1°"
REMOVED = "[position removed]"

_NUMBER = re.compile(r"(?<![\w.])[-+−]?\d{1,3}\.\d{2,18}(?!\d|\.\d)")
_DECIMAL = r"[-+−]?\d{1,3}\.\d{2,18}"
_PAIR = re.compile(
    rf"(?<![\d.])(?P<a>{_DECIMAL})(?P<between>\s*°?\s*[NS]?\s*[,;_/|&]\s*(?:[a-z]{{0,9}}\s*[=:]\s*)?"
    rf"|\s*°?\s*[NS]\s*|\s*°\s*)(?P<b>{_DECIMAL})(?!\d|\.\d)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?P<name>\b(?:m?lat(?:itude)?|m?lon(?:gt?itude|g)?)\b\s*[=:]?\s*)(?P<number>{_DECIMAL})(?!\d)",
    re.IGNORECASE,
)
_SECTIONS = re.compile(
    r"(?<![\d.])(?:"
    r"\d{1,3},\d{1,2}(?:,\d{1,2})?\.\d+\s*[NSEW]"
    r"|\d{1,3},\d{1,2},\d{1,2}\s*[NSEW]"
    r"|\d{1,3}\s*(?:°|º|deg\b|degrees\b)\s*\d{1,2}(?:\.\d+)?\s*['′’](?:\s*\d{1,2}(?:\.\d+)?\s*(?:\"|″|”|''|′′))?"
    r"\s*[NSEW]?"
    r"|\d{4,5}\.\d{2,},[NSEW]"
    r")(?![\w])",
    re.IGNORECASE,
)
_ISO_6709 = re.compile(r"(?<![\d.])[+-]\d{2,6}\.\d{2,}[+-]\d{3,7}\.\d{2,}(?:[+-]\d+(?:\.\d+)?)?/?")
_TRIPLE = re.compile(
    r"(?<![\w.])(\d{1,9}(?:\.\d+|/\d{1,9})?)[\s,;:]+(\d{1,9}(?:\.\d+|/\d{1,9})?)[\s,;:]+"
    r"(\d{1,10}(?:\.\d+|/\d{1,9})?)(?![\w.])"
)


class Coordinates:
    """The coordinates that a report is known to hold, in degrees."""

    def __init__(self, known: Iterable[float] = ()) -> None:
        """Values without two decimals tell no spot and are left out."""
        self._known = tuple({abs(one) for one in known if is_fine(one)})

    def coarsened(self, text: str) -> str:
        """The text with every coordinate in it at 0.1 degree, or removed."""
        if not any(char.isdigit() for char in text):
            return text
        text = _SECTIONS.sub(REMOVED, _ISO_6709.sub(REMOVED, text))
        if "." in text:
            text = _PAIR.sub(_pair, text) if _speaks(text) else text
            text = _NAMED.sub(lambda match: match["name"] + _coarse(match["number"]), text)
        if not self._known:
            return text
        text = _NUMBER.sub(lambda match: self._number(match[0]), text)
        return _TRIPLE.sub(self._triple, text)

    def number(self, value: float) -> float:
        """The number, at one decimal if it is one of the coordinates."""
        if not isfinite(value) or not is_fine(value):
            return value
        return round(value, COARSE) if self._number(repr(value)) != repr(value) else value

    def _number(self, text: str) -> str:
        number = abs(_float(text))
        decimals = len(text.partition(".")[2])
        known = any(_reads_as(number, one, decimals) for one in self._known)
        return _coarse(text) if known else text

    def _triple(self, match: re.Match[str]) -> str:
        degrees, minutes, seconds = (_ratio(part) for part in match.groups())
        value = degrees + minutes / 60 + seconds / 3600
        near = any(abs(value - one) < 2e-4 for one in self._known)
        return REMOVED if near else match[0]


def is_fine(value: float) -> bool:
    """Whether a number of degrees says more than 0.1 degree does."""
    return isfinite(value) and abs(value) <= 180 and abs(value - round(value, COARSE)) > 1e-9


def coarse_text(values: Iterable[float]) -> str:
    """`38.5 70.7 (coarsened to 0.1°)`."""
    return f"{' '.join(f'{value:.{COARSE}f}' for value in values)} ({SAID})"


def _speaks(text: str) -> bool:
    """Whether it is no mere row of numbers: colours and lenses are written as those."""
    return any(char.isalpha() for char in text) or len(_NUMBER.findall(text)) == 2


def _pair(match: re.Match[str]) -> str:
    first, second = _float(match["a"]), _float(match["b"])
    if abs(first) > 90 or abs(second) > 180:
        return match[0]
    return f"{_coarse(match['a'])}{match['between']}{_coarse(match['b'])}"


def _coarse(text: str) -> str:
    sign = "+" if text.startswith("+") else ""
    return f"{sign}{round(_float(text), COARSE):.{COARSE}f}"


def _reads_as(number: float, known: float, decimals: int) -> bool:
    """Whether a number is a coordinate rounded or cut to so many decimals."""
    scale = 10**decimals
    slack = 1e-9 * max(1.0, known)
    return (
        abs(number - round(known, decimals)) < slack
        or abs(number - trunc(known * scale) / scale) < slack
    )


def _float(text: str) -> float:
    return float(text.replace("−", "-"))


def _ratio(text: str) -> float:
    over, _, under = text.partition("/")
    below = float(under) if under else 1.0
    return float(over) / below if below else float("inf")

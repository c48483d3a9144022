"""XMP values as ExifTool's `-n` gives them: dates with colons, rationals divided, degrees.

Specification: ISO 16684-1:2019, 8.2.1 (Date, Rational); XMP Specification Part 2, 1.2.4 (GPS).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import sqrt

from verifyimg.model.tag import Value
from verifyimg.readers.xmp.namespaces import KNOWN

_MOMENT = re.compile(r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2})(:\d{2})?\s*(\S*)")
_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")
_RATIONAL = re.compile(r"(-?\d{1,15})/(-?\d{1,15})")
_DEGREES = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d{1,15})?)(?:,(\d{1,2}(?:\.\d{1,15})?))?([NSEW])")

_CLOCK = re.compile(r"(\d{2})(\d{2})(\d{2})([+-]\d{2})(\d{2})")

_DATED = re.compile("Date|When$|LastEdited$|Coverage(From|To)$")
"""Names of known properties that hold a date, also where only a year or a day is given."""

_DIVIDED = frozenset({"exif", "exifEX", "tiff", "aux", "xmpDM"})
"""Known namespaces in which two numbers with a slash are a rational."""

_BINARY = frozenset(
    "GAudio:AudioData GCamera:HDRPMakerNote GCamera:ShotLogData GCamera:PortraitRequest "
    "GDepth:Confidence GDepth:DepthImage GImage:ImageData xmp:PageImage xmp:ThumbnailImage".split()
)
"""Properties that hold base64."""

_VOCABULARY = "http://ns.useplus.org/ldf/vocab/"


def value_of(prefix: str, name: str, text: str) -> Value:
    """The value of one simple property; a property that we do not know is read by its looks."""
    key = f"{prefix}:{name}"
    if key in _CONVERSIONS:
        return _CONVERSIONS[key](text)
    if key in _BINARY:
        return f"({len(text.strip().rstrip('=')) * 3 // 4:,} bytes of binary data)"
    if prefix not in KNOWN:
        return date(text) if _MOMENT.fullmatch(text) else divided(text)
    if _DATED.search(name):
        return date(text)
    if prefix in _DIVIDED or name.startswith("Location"):
        return divided(text)
    return text.removeprefix(_VOCABULARY)


def date(text: str) -> str:
    """`2020-05-17T14:03:21+05:00` as `2020:05:17 14:03:21+05:00`; what is no date as it is."""
    found = _MOMENT.fullmatch(text)
    if found:
        year, month, day, minutes, seconds, zone = found.groups(default="")
        return f"{year}:{month}:{day} {minutes}{seconds}{zone}"
    return text.replace("-", ":") if _DAY.match(text) else text


def divided(text: str) -> Value:
    """`1/200` as 0.005; of several with blanks between, each."""
    parts = text.split(" ")
    if not all(_RATIONAL.fullmatch(part) for part in parts):
        return text
    quotients = [_quotient(part) for part in parts]
    return quotients[0] if len(quotients) == 1 else " ".join(map(str, quotients))


def degrees(text: str) -> Value:
    """`56,9.3597N` and `56,9,21.5N` as signed degrees; what is neither as it is."""
    found = _DEGREES.fullmatch(text.strip())
    if not found:
        return text
    whole, minutes, seconds, side = found.groups(default="0")
    size = int(whole) + float(minutes) / 60 + float(seconds) / 3600
    return _rounded(-size if side in "SW" else size)


def _quotient(text: str) -> Value:
    above, below = (int(part) for part in text.split("/"))
    if not below:
        return "inf" if above else "undef"
    return _rounded(above / below)


def _rounded(number: float) -> int | float:
    """To the fifteen digits that a text of it would have; an integer where it is one."""
    short = float(f"{number:.15g}")
    return int(short) if short.is_integer() else short


def _aperture(text: str) -> Value:
    """An APEX aperture value as an f-number."""
    apex = divided(text)
    return _rounded(sqrt(2) ** apex) if isinstance(apex, int | float) and abs(apex) < 200 else text


def _exposure(text: str) -> Value:
    """An APEX time value in seconds."""
    apex = divided(text)
    return _rounded(1 / 2**apex) if isinstance(apex, int | float) and abs(apex) < 100 else text


def _time(text: str) -> Value:
    """`140321+0500` as `14:03:21+05:00`; what is no time as it is."""
    found = _CLOCK.fullmatch(text)
    return "{}:{}:{}{}:{}".format(*found.groups()) if found else text


_CONVERSIONS: dict[str, Callable[[str], Value]] = {
    "exif:ApertureValue": _aperture,
    "exif:MaxApertureValue": _aperture,
    "exif:ShutterSpeedValue": _exposure,
    "exif:GPSLatitude": degrees,
    "exif:GPSLongitude": degrees,
    "exif:GPSDestLatitude": degrees,
    "exif:GPSDestLongitude": degrees,
    "photomech:TimeCreated": _time,
    "iptcExt:LocationCreatedGPSLatitude": degrees,
    "iptcExt:LocationCreatedGPSLongitude": degrees,
    "iptcExt:LocationShownGPSLatitude": degrees,
    "iptcExt:LocationShownGPSLongitude": degrees,
}

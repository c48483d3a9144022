"""Numbers of a picture in words: what a code of the standard stands for, and its unit.

Exif 3.0 (CIPA DC-008-2023), 4.6.4 to 4.6.7, by the tags' names.
"""

from __future__ import annotations

from math import isfinite

from verifyimg.model.tag import Tag

_ORIENTATIONS = (
    "upright|mirrored|upside down|upside down and mirrored|mirrored, turn it 90 degrees left"
    "|turn it 90 degrees right|mirrored, turn it 90 degrees right|turn it 90 degrees left"
)
_PROGRAMS = (
    "not defined|manual|normal program|aperture priority|shutter priority|creative program"
    "|action program|portrait|landscape"
)
_METERING = "unknown|average|centre-weighted|spot|multi-spot|pattern|partial"
_WORDS = {
    "Orientation": dict(enumerate(_ORIENTATIONS.split("|"), start=1)),
    "ResolutionUnit": {1: "no unit", 2: "per inch", 3: "per centimetre"},
    "ExposureProgram": dict(enumerate(_PROGRAMS.split("|"))),
    "MeteringMode": dict(enumerate(_METERING.split("|"))),
    "WhiteBalance": {0: "automatic", 1: "manual"},
    "ExposureMode": {0: "automatic", 1: "manual", 2: "bracket"},
    "CustomRendered": {0: "normal process", 1: "custom process"},
    "SceneCaptureType": {0: "standard", 1: "landscape", 2: "portrait", 3: "night"},
    "GPSAltitudeRef": {0: "above sea level", 1: "below sea level"},
    "ColorSpace": {1: "sRGB", 65535: "not calibrated"},
}
_UNITS = {
    "FocalLength": "mm",
    "FocalLengthIn35mmFormat": "mm",
    "GPSAltitude": "m",
    "GPSHPositioningError": "m",
    "GPSImgDirection": "degrees",
    "SubjectDistance": "m",
}
_STANDARD = ("IFD0", "IFD1", "ExifIFD", "GPS")


def plain(tag: Tag) -> str:
    """The tag's value for people; codes that no table has stay the numbers that they are."""
    if tag.group not in _STANDARD or isinstance(tag.value, str) or tag.value is None:
        return tag.text
    value = tag.value
    if isinstance(value, int) and value in _WORDS.get(tag.name, {}):
        return f"{value}, {_WORDS[tag.name][value]}"
    if tag.name == "Flash" and isinstance(value, int):
        return f"{value}, {'fired' if value & 1 else 'did not fire'}"
    if tag.name == "ExposureTime" and isfinite(value) and 0 < value < 0.5:
        return f"1/{1 / value:.0f} s"
    if tag.name == "ExposureTime":
        return f"{tag.text} s"
    if tag.name == "FNumber":
        return f"f/{tag.text}"
    unit = _UNITS.get(tag.name)
    return f"{tag.text} {unit}" if unit else tag.text

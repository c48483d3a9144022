"""EXIF values: as stored, as ExifTool's `-n` gives them, and for people.

Specification: CIPA DC-008-2023, 4.6.2 (types), 4.6.5 to 4.6.8 (meanings).
"""

from __future__ import annotations

import re
import struct
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import isfinite
from sys import float_info

from verifyimg.limits import Limits
from verifyimg.model.noun import noun
from verifyimg.model.tag import Value
from verifyimg.readers.exif.ifd import (
    ASCII,
    RATIONALS,
    TYPE_SIZES,
    UNDEFINED,
    UTF8,
    Entry,
    Tiff,
    numbers,
    rationals,
)
from verifyimg.readers.text import decoded, limited

BINARY_CHARACTERS = 500
"""From how many characters on a row of numbers counts as binary data."""

_VERSIONS = frozenset({"ExifVersion", "FlashpixVersion", "InteropVersion", "GPSVersionID"})
_CODED_TEXT = frozenset({"UserComment", "GPSProcessingMethod", "GPSAreaInformation"})
_WINDOWS_TEXT = frozenset({"XPTitle", "XPComment", "XPAuthor", "XPKeywords", "XPSubject"})
_DIGESTS = frozenset(
    {"RawImageDigest", "OriginalRawFileDigest", "NewRawImageDigest", "PreviewSettingsDigest",
     "RawDataUniqueID"}
)  # fmt: skip
_TURNED = {"NoiseReductionParams": 3, "CacheVersion": 1}
"""By name: the type that a value is to be read as, whatever its entry says."""
_ISO_DATE = re.compile(r"^(\d{4})-(\d\d)-(\d\d)T")
_WORDS = {"nan": "NaN", "inf": "Inf", "-inf": "-Inf"}
_DEGREES = frozenset({"GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSDestLongitude"})
_TRIMMED = frozenset(
    {"Make", "Model", "Software", "Artist", "SubSecTime", "SubSecTimeOriginal",
     "SubSecTimeDigitized", "Copyright"}
)  # fmt: skip


@noun
class Decoded:
    """One value in its three forms."""

    raw: str
    value: Value
    text: str


def decode(tiff: Tiff, entry: Entry, name: str, limits: Limits) -> Decoded:
    """The value of an entry; a value of any type and length gives some answer."""
    if name in _TURNED:
        kind = _TURNED[name]
        entry = replace(entry, type=kind, count=entry.length // TYPE_SIZES[kind])
    if name in _CODED_TEXT:
        data = tiff.stored(entry)
        return _from_bytes(data, _coded_text(data, tiff.order), limits)
    if name in _WINDOWS_TEXT:
        data = tiff.stored(entry)
        return _from_bytes(data, _cut(data.decode("utf-16-le", "replace")), limits)
    if entry.type in (ASCII, UTF8):
        return _ascii(tiff.stored(entry), name, limits)
    if name in _DIGESTS:
        data = tiff.stored(entry)
        shown = data.hex().upper() if name == "RawDataUniqueID" else data.hex()
        return _from_bytes(data, shown, limits)
    if entry.type == UNDEFINED:
        return _undefined(tiff, entry, name, limits)
    if entry.type in RATIONALS:
        return _rational(tiff, entry, name, limits)
    return _numeric(numbers(tiff, entry, limits), entry.count, limits)


def ratio(numerator: int, denominator: int) -> Value:
    """The quotient, to ten significant digits as ExifTool has it; `inf` or `undef` without one."""
    if denominator == 0:
        return "inf" if numerator else "undef"
    return _whole(float(f"{numerator / denominator:.10g}"))


def _ascii(data: bytes, name: str, limits: Limits) -> Decoded:
    first, _, rest = data.partition(b"\0")
    value, behind = decoded(first), decoded(rest.rstrip(b"\0"))
    raw = f"{value}\0{behind}" if behind else value
    if name == "Copyright":  # photographer and editor, each ended by NUL (4.6.4)
        value = "\n".join(part for part in (value, _cut(behind)) if part.strip())
    if name in _TRIMMED:
        value = value.rstrip()
    if name == "PreviewDateTime":  # DNG writes it as ISO 8601
        value = _ISO_DATE.sub(r"\1:\2:\3 ", value)
    cut = limited(value, limits)
    return Decoded(raw=raw[: limits.raw_bytes], value=cut, text=cut)


def _undefined(tiff: Tiff, entry: Entry, name: str, limits: Limits) -> Decoded:
    """Bytes without a declared meaning: text where they are that and nothing else."""
    data = tiff.stored(entry)
    if name == "ComponentsConfiguration" or entry.count == 1:
        return _numeric(tuple(data[: limits.value_items]), entry.count, limits)
    if name == "CFAPattern":
        return _mosaic(data, tiff.order, limits)
    text = data.rstrip(b"\0")
    if (text or name in _VERSIONS) and text.isascii() and text.decode("ascii").isprintable():
        return _from_bytes(data, text.decode("ascii"), limits)
    return _binary(data, entry.length, limits)


def _mosaic(data: bytes, order: str, limits: Limits) -> Decoded:
    """The colour filter's width and height, then its colours (4.6.6, CFAPattern)."""
    for one in (order, "<", ">"):  # writers often get the byte order wrong
        sides = struct.unpack(f"{one}2H", data[:4]) if len(data) >= 4 else (0, 0)
        if 0 < sides[0] * sides[1] == len(data) - 4:
            return _from_bytes(data, " ".join(map(str, (*sides, *data[4:]))), limits)
    if 4 < len(data) <= BINARY_CHARACTERS // 4:  # sides that do not fit, as they are stored
        sides = struct.unpack(f"{order}2H", data[:4])
        return _from_bytes(data, " ".join(map(str, (*sides, *data[4:]))), limits)
    return _binary(data, len(data), limits)


def _rational(tiff: Tiff, entry: Entry, name: str, limits: Limits) -> Decoded:
    pairs = rationals(tiff, entry, limits)
    raw = " ".join(f"{above}/{below}" for above, below in pairs)
    quotients = [ratio(above, below) for above, below in pairs]
    convert = _CONVERSIONS.get(name)
    value = _short(convert(quotients) if convert else _spaced(quotients), entry.count)
    return Decoded(raw=raw[: limits.raw_bytes], value=value, text=str(value))


def _numeric(items: Sequence[int | float], count: int, limits: Limits) -> Decoded:
    value = _short(_spaced([_fifteen(item) for item in items]), count)
    raw = " ".join(str(item) for item in items)
    return Decoded(raw=raw[: limits.raw_bytes], value=value, text=str(value))


def _binary(data: bytes, length: int, limits: Limits) -> Decoded:
    return _from_bytes(data, f"({length:,} bytes of binary data)", limits)


def _from_bytes(data: bytes, text: str, limits: Limits) -> Decoded:
    """What was read out of bytes that are no text as they stand; they are kept as base64."""
    cut = limited(text, limits)
    whole = limits.raw_bytes // 4 * 3  # so that what is kept can be decoded
    return Decoded(raw=b64encode(data[:whole]).decode("ascii"), value=cut, text=cut)


def _coded_text(data: bytes, order: str) -> str:
    """Text behind an eight-byte character code (4.6.5, UserComment)."""
    code, body = data[:8], data[8:]
    if code == b"UNICODE\0":
        if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return _cut(body.decode("utf-16", "replace"))
        return _cut(body.decode("utf-16-le" if order == "<" else "utf-16-be", "replace"))
    if code == b"JIS\0\0\0\0\0":
        return _cut(body.decode("iso2022_jp", "replace"))
    if code in (b"ASCII\0\0\0", b"\0" * 8):
        return _cut(decoded(body)).rstrip()
    return _cut(decoded(data)).rstrip()


def _cut(text: str) -> str:
    return text.partition("\0")[0]


def _degrees(parts: list[Value]) -> Value:
    """Degrees, minutes and seconds as degrees; empty where a part is no number (n/0)."""
    numeric = [part for part in parts if isinstance(part, int | float)]
    if not parts or len(numeric) != len(parts):
        return ""
    padded = [*numeric, 0, 0][:3]
    return _whole(float(f"{padded[0] + padded[1] / 60 + padded[2] / 3600:.15g}"))


def _time(parts: list[Value]) -> Value:
    """`HH:MM:SS` with the fraction that was stored; a part that is no number (n/0) counts as 0."""
    numeric = [part if isinstance(part, int | float) else 0 for part in (*parts, 0, 0, 0)[:3]]
    seconds = round(numeric[0] * 3600 + numeric[1] * 60 + numeric[2], 9)
    hours, rest = divmod(seconds, 3600)
    minutes, last = divmod(rest, 60)
    shown = f"{last:012.9f}".rstrip("0").rstrip(".")
    return f"{int(hours):02d}:{int(minutes):02d}:{shown:0>2}"


def _exposure(parts: list[Value]) -> Value:
    """An APEX time value in seconds: 2 to the power of its negative."""
    first = parts[0] if parts else None
    if not isinstance(first, int | float) or abs(first) >= 100:
        return 0
    return _whole(float(f"{2.0**-first:.15g}"))


def _aperture(parts: list[Value]) -> Value:
    """An APEX aperture value as an f-number: 2 to the power of its half."""
    first = parts[0] if parts else None
    if not isinstance(first, int | float):
        return _spaced(parts)
    if first >= 2 * float_info.max_exp:
        return "Inf"
    return _whole(float(f"{2.0 ** (first / 2):.15g}"))


_CONVERSIONS: dict[str, Callable[[list[Value]], Value]] = {
    **dict.fromkeys(_DEGREES, _degrees),
    "GPSTimeStamp": _time,
    "ShutterSpeedValue": _exposure,
    "ApertureValue": _aperture,
    "MaxApertureValue": _aperture,
}


def _spaced(items: list[Value]) -> Value:
    return items[0] if len(items) == 1 else " ".join(str(item) for item in items)


def _short(value: Value, count: int) -> Value:
    if isinstance(value, str) and len(value) > BINARY_CHARACTERS:
        return f"({count:,} numbers)"
    return value


def _fifteen(number: float) -> Value:
    """A number to fifteen significant digits, as ExifTool has it."""
    shown = f"{number:.15g}"
    if isfinite(number) and not isfinite(float(shown)):
        return shown  # the largest numbers, rounded up
    return _whole(float(shown))


def _whole(number: float) -> Value:
    """An integer where it is one; a word where it is no number."""
    if not isfinite(number):
        return _WORDS[str(number)]
    return int(number) if float(number).is_integer() and abs(number) < 1e15 else number

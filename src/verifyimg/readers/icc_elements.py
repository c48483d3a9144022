"""The elements of an ICC profile: texts in all their languages, colours, curves, measurements.

Specification: ICC.1:2022, 7.3 (tag table), 9 (tags), 10 (types of their data); ICC.1:2001-04,
6.5.17 (textDescriptionType).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Value
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found
from verifyimg.readers.text import limited

NAME = "icc"

_GROUP = "ICC_Profile"
_TEXTS = {
    b"desc": "ProfileDescription",
    b"cprt": "ProfileCopyright",
    b"dmnd": "DeviceMfgDesc",
    b"dmdd": "DeviceModelDesc",
    b"vued": "ViewingCondDesc",
    b"dscm": "ProfileDescriptionML",
}
_COLOURS = {
    b"wtpt": "MediaWhitePoint",
    b"bkpt": "MediaBlackPoint",
    b"rXYZ": "RedMatrixColumn",
    b"gXYZ": "GreenMatrixColumn",
    b"bXYZ": "BlueMatrixColumn",
    b"lumi": "Luminance",
    b"chad": "ChromaticAdaptation",
}
_CURVES = {b"rTRC": "RedTRC", b"gTRC": "GreenTRC", b"bTRC": "BlueTRC", b"kTRC": "GrayTRC"}
_STRUCTURES = (b"meas", b"view", b"tech")
_KNOWN = _TEXTS.keys() | _COLOURS.keys() | _CURVES.keys() | set(_STRUCTURES)

_Fields = Iterator[tuple[str, str, Value]]
"""Group, name and value."""


def elements(data: bytes, block: Block, limits: Limits) -> Iterator[Found]:
    """What the tag table names; an element that does not fit in the profile costs a Problem."""
    count, seen = int.from_bytes(data[128:132], "big"), set[bytes]()
    for number in range(min(count, limits.ifd_entries)):
        entry = data[132 + 12 * number : 144 + 12 * number]
        if len(entry) < 12:
            yield _problem("damaged", "the table of the ICC profile breaks off", block, len(data))
            return
        if entry[:4] not in _KNOWN or entry[:4] in seen:
            continue
        seen.add(entry[:4])
        yield from _element(data, entry, block, limits, 132 + 12 * number)


def _element(
    data: bytes, entry: bytes, block: Block, limits: Limits, place: int
) -> Iterator[Found]:
    name, (at, length) = entry[:4], struct.unpack(">2I", entry[4:])
    stored = data[at : at + length]
    fields = list(_fields(name, stored, limits))
    if at + length > len(data) or not fields:
        spoken = _TEXTS.get(name) or _COLOURS.get(name) or name.decode("ascii")
        what = f"{spoken} of the ICC profile cannot be read"
        yield _problem("damaged", what, block, place)
        return
    for group, field, value in fields:
        if isinstance(value, str):
            tag = plain_tag(block, group, field, limited(value, limits), at)
            yield replace(tag, raw=value[: limits.raw_bytes])
        else:
            yield plain_tag(block, group, field, value, at)


def _fields(name: bytes, data: bytes, limits: Limits) -> _Fields:
    if name in _TEXTS:
        yield from _texts(_TEXTS[name], data, limits)
    elif name in _COLOURS:
        numbers = " ".join(map(str, _fixed(data[8:44])))
        if numbers and data[:4] in (b"XYZ ", b"sf32"):
            yield _GROUP, _COLOURS[name], numbers
    elif name in _CURVES:
        if data[:4] in (b"curv", b"para"):
            yield _GROUP, _CURVES[name], len(data)
    else:
        yield from _structure(name, data)


def _structure(name: bytes, data: bytes) -> _Fields:
    """Measurement conditions (10.14), viewing conditions (10.30), technology (9.2.47)."""
    if name == b"tech" and data[:4] == b"sig " and len(data) >= 12:
        yield _GROUP, "Technology", data[8:12].decode("latin-1")
    elif name == b"meas" and len(data) >= 36:
        observer, geometry, flare, light = struct.unpack(">8xI12x3I", data[:36])
        yield "ICC-meas", "MeasurementObserver", observer
        yield "ICC-meas", "MeasurementBacking", " ".join(map(str, _fixed(data[12:24])))
        yield "ICC-meas", "MeasurementGeometry", geometry
        yield "ICC-meas", "MeasurementFlare", _rounded(flare / 65536)
        yield "ICC-meas", "MeasurementIlluminant", light
    elif name == b"view" and len(data) >= 36:
        yield "ICC-view", "ViewingCondIlluminant", " ".join(map(str, _fixed(data[8:20])))
        yield "ICC-view", "ViewingCondSurround", " ".join(map(str, _fixed(data[20:32])))
        kind = int.from_bytes(data[32:36], "big")
        yield "ICC-view", "ViewingCondIlluminantType", kind


def _fixed(data: bytes) -> list[str]:
    """Signed numbers with 16 bits behind the point, to five places."""
    numbers = struct.unpack(f">{len(data) // 4}i", data[: len(data) // 4 * 4])
    return [f"{_rounded(number / 65536):.10g}" for number in numbers]


def _rounded(number: float) -> float:
    return round(number, 5)


def _texts(name: str, data: bytes, limits: Limits) -> _Fields:
    """One text, or one for each language; the plain name is English, or the first language."""
    kind = data[:4]
    if kind == b"text":
        yield _GROUP, name, _until_zero(data[8:])
    elif kind == b"desc":
        length = int.from_bytes(data[8:12], "big")
        yield _GROUP, name, _until_zero(data[12 : 12 + length])
    elif kind == b"mluc":
        found = dict(_localized(data, limits))
        plain = next((code for code in found if code == "en-US"), next(iter(found), None))
        for code, text in found.items():
            yield _GROUP, name if code == plain else f"{name}-{code}", text


def _localized(data: bytes, limits: Limits) -> Iterator[tuple[str, str]]:
    """Language and region (`en-US`), and the text."""
    count = min(int.from_bytes(data[8:12], "big"), limits.value_items)
    for at in range(16, min(len(data), 16 + 12 * count), 12):
        language, region = data[at : at + 2], data[at + 2 : at + 4].rstrip(b"\0")
        length, start = (int.from_bytes(data[at + by : at + by + 4], "big") for by in (4, 8))
        text = data[start : start + min(length, 4 * limits.text_characters)]
        parts = (part.decode("latin-1") for part in (language, region) if part)
        code = "-".join(part for part in parts if part.isalpha())
        yield code, text.decode("utf-16-be", "replace").rstrip("\0")


def _until_zero(data: bytes) -> str:
    return data.partition(b"\0")[0].decode("latin-1")


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))

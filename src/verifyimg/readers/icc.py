"""ICC colour profiles: the header, and the texts that say what the profile is.

Specification: ICC.1:2022, 7.2 (header), 7.3 (tag table), 10.15 (multiLocalizedUnicodeType);
ICC.1:2001-04, 6.5.17 (textDescriptionType).
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
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import limited

NAME = "icc"

HEADER_BYTES = 128

_SIGNATURES = (
    (4, "ProfileCMMType"),
    (12, "ProfileClass"),
    (16, "ColorSpaceData"),
    (20, "ProfileConnectionSpace"),
    (36, "ProfileFileSignature"),
    (40, "PrimaryPlatform"),
    (48, "DeviceManufacturer"),
    (52, "DeviceModel"),
    (80, "ProfileCreator"),
)
"""Place in the header and name of what is told in four letters."""

_TEXTS = {
    b"desc": "ProfileDescription",
    b"cprt": "ProfileCopyright",
    b"dmnd": "DeviceMfgDesc",
    b"dmdd": "DeviceModelDesc",
    b"vued": "ViewingCondDesc",
}


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The header in the group `ICC-header`, the texts in `ICC_Profile`."""
    data = block.read(limits.block_bytes)
    if len(data) < HEADER_BYTES or data[36:40] != b"acsp":
        what = "an ICC profile is there, but it does not begin as one"
        yield _problem("damaged", what, block, 0)
        return
    for at, name, value in _header(data):
        yield plain_tag(block, "ICC-header", name, value, at)
    said = int.from_bytes(data[:4], "big")
    if said > len(data):
        what = f"the ICC profile says {said:,} bytes, and {len(data):,} are there"
        yield _problem("damaged", what, block, 0)
    yield from _texts(data, block, limits)


def _header(data: bytes) -> Iterator[tuple[int, str, Value]]:
    for at, name in _SIGNATURES:
        yield at, name, data[at : at + 4].rstrip(b"\0").decode("latin-1")
    yield 8, "ProfileVersion", int.from_bytes(data[8:10], "big")
    year, month, day, *clock = struct.unpack(">6H", data[24:36])
    hours, minutes, seconds = clock
    stamp = f"{year:04d}:{month:02d}:{day:02d} {hours:02d}:{minutes:02d}:{seconds:02d}"
    yield 24, "ProfileDateTime", stamp
    yield 44, "CMMFlags", int.from_bytes(data[44:48], "big")
    yield 56, "DeviceAttributes", " ".join(map(str, struct.unpack(">2I", data[56:64])))
    yield 64, "RenderingIntent", int.from_bytes(data[64:68], "big")
    white = (round(one / 65536, 5) for one in struct.unpack(">3i", data[68:80]))
    yield 68, "ConnectionSpaceIlluminant", " ".join(f"{one:g}" for one in white)
    yield 84, "ProfileID", " ".join(map(str, data[84:100]))


def _texts(data: bytes, block: Block, limits: Limits) -> Iterator[Found]:
    """The texts of the tag table; one that does not fit in the profile costs a Problem."""
    count, seen = int.from_bytes(data[128:132], "big"), set[bytes]()
    for number in range(min(count, limits.ifd_entries)):
        entry = data[132 + 12 * number : 144 + 12 * number]
        if len(entry) < 12:
            yield _problem("damaged", "the table of the ICC profile breaks off", block, len(data))
            return
        if entry[:4] not in _TEXTS or entry[:4] in seen:
            continue
        seen.add(entry[:4])
        at, length = struct.unpack(">2I", entry[4:])
        text = _text(data[at : at + length])
        if at + length > len(data) or text is None:
            what = f"{_TEXTS[entry[:4]]} of the ICC profile cannot be read"
            yield _problem("damaged", what, block, 132 + 12 * number)
        else:
            tag = plain_tag(block, "ICC_Profile", _TEXTS[entry[:4]], limited(text, limits), at)
            yield replace(tag, raw=text[: limits.raw_bytes])


def _text(data: bytes) -> str | None:
    """The text of one element, in English where it has several languages; None if it is none."""
    kind = data[:4]
    if kind == b"text":
        return _until_zero(data[8:])
    if kind == b"desc":
        length = int.from_bytes(data[8:12], "big")
        return _until_zero(data[12 : 12 + length])
    return _localized(data) if kind == b"mluc" else None


def _localized(data: bytes) -> str | None:
    """English, or the first language there is."""
    found: str | None = None
    count = int.from_bytes(data[8:12], "big")
    for at in range(16, min(len(data), 16 + 12 * count), 12):
        language, length, offset = data[at : at + 4], data[at + 4 : at + 8], data[at + 8 : at + 12]
        start = int.from_bytes(offset, "big")
        text = data[start : start + int.from_bytes(length, "big")].decode("utf-16-be", "replace")
        if language == b"enUS":
            return text.rstrip("\0")
        found = text.rstrip("\0") if found is None else found
    return found


def _until_zero(data: bytes) -> str:
    return data.partition(b"\0")[0].decode("latin-1")


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))


ICC = Reader(name=NAME, kinds=("ICC",), read=read)

"""FLIR's heat pictures: who took them and when, in a block of records beside the JPEG.

The record of the camera has serial numbers of body and lens, and a clock with milliseconds and a
zone. The measurements themselves are left alone.

Specification: none is published; the layout is that of the files themselves (FFF).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.pages import Pages, PagesSpent
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded
from verifyimg.readers.unix_time import moment

NAME, GROUP = "flir", "FLIR"

_MARK, _HEADER_BYTES = b"FFF\0", 64
_VERSIONS = range(100, 200)
"""Of the block, as its header names it: in the other byte order it is none of these."""
_RECORD = 32
_CAMERA = 0x20
_TEXTS = (
    ("CameraModel", 0xD4, 32), ("CameraPartNumber", 0xF4, 16), ("CameraSerialNumber", 0x104, 16),
    ("CameraSoftware", 0x114, 16), ("LensModel", 0x170, 32), ("LensPartNumber", 0x190, 16),
    ("LensSerialNumber", 0x1A0, 16), ("FilterModel", 0x1EC, 16),
    ("FilterPartNumber", 0x1FC, 32), ("FilterSerialNumber", 0x21C, 32),
)  # fmt: skip
"""In the record of the camera: name, place and length."""
_CLOCK = 0x384
_INFO_BYTES = _CLOCK + 10
_ORDER_MARK = 2
"""The first number of the record of the camera, in the record's own byte order."""


@noun
class _Record:
    """One entry of the directory."""

    kind: int
    offset: int
    length: int


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """What the first record of a camera tells, in the group `FLIR`."""
    data = Pages(block, limits)
    head = data[0:_HEADER_BYTES]
    order = _order(head)
    if not order:
        yield _problem("damaged", "a FLIR block is there, but it has no header", block, 0)
        return
    yield plain_tag(block, GROUP, "CreatorSoftware", _text(head[4:20]), 4)
    try:
        yield from _records(data, order, block, limits)
    except PagesSpent:
        yield _problem("refused", "the records are spread too far; not read", block, 0)


def _records(data: Pages, order: str, block: Block, limits: Limits) -> Iterator[Found]:
    at, count = struct.unpack(f"{order}II", data[24:32])
    for index in range(min(count, limits.ifd_entries)):
        place = at + _RECORD * index
        stored = data[place : place + _RECORD]
        if len(stored) < _RECORD:
            what = f"the FLIR directory ends after {index} of {count:,} records"
            yield _problem("damaged", what, block, min(place, len(data)))
            return
        kind, offset, length = struct.unpack(f"{order}H10xII", stored[:20])
        record = _Record(kind=kind, offset=offset, length=length)
        if record.kind == _CAMERA:
            yield from _camera(data, record, block)
            return


def _camera(data: Pages, record: _Record, block: Block) -> Iterator[Found]:
    stored = data[record.offset : record.offset + min(record.length, _INFO_BYTES)]
    if record.offset + record.length > len(data) or len(stored) < _INFO_BYTES:
        yield _problem("damaged", "FLIR's record of the camera breaks off", block, 0)
        return
    for name, at, length in _TEXTS:
        said = _text(stored[at : at + length])
        yield plain_tag(block, GROUP, name, said, record.offset + at)
    yield _clock(stored, block, record.offset)


def _clock(stored: bytes, block: Block, start: int) -> Tag:
    """Seconds from 1970 in UTC, milliseconds, and the minutes of the zone west of it."""
    order = "<" if stored[:2] == _ORDER_MARK.to_bytes(2, "little") else ">"
    seconds, thousandths, west = struct.unpack(f"{order}IIh", stored[_CLOCK:])
    said = moment(max(0, seconds - 60 * west))
    hours, minutes = divmod(abs(west), 60)
    zone = f"{'-' if west > 0 else '+'}{hours:02d}:{minutes:02d}"
    value = f"{said}.{thousandths & 0xFFFF:03d}{zone}"
    return plain_tag(block, GROUP, "DateTimeOriginal", value, start + _CLOCK)


def _order(head: bytes) -> str:
    if len(head) < _HEADER_BYTES or head[:4] != _MARK:
        return ""
    found = (one for one in "><" if struct.unpack(f"{one}I", head[20:24])[0] in _VERSIONS)
    return next(found, "")


def _text(stored: bytes) -> str:
    return decoded(stored.partition(b"\0")[0])


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.file_offset(position))


FLIR = Reader(name=NAME, kinds=("FLIR",), read=read)

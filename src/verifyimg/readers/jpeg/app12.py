"""The two uses of APP12: "Save for web" of Adobe's programs, and old cameras' plain text.

The text has a heading in brackets and `name=value` in lines: Agfa, Epson, Olympus and Sanyo wrote
it before EXIF, with the date of the picture and the camera's serial number.

Specification: none is published; the layouts are those of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import limited

_QUALITY, _COMMENT, _COPYRIGHT = 1, 2, 3
_TEXTS = {_COMMENT: "Comment", _COPYRIGHT: "Copyright"}

_FIELD = re.compile(r"([A-Za-z][\w#]*)=([^\r\n\0]*)", re.ASCII)
_GROUP = "PictureInfo"
_NAMES = {
    "TimeDate": "DateTimeOriginal",
    "Shutter": "ExposureTime",
    "ExpBias": "ExposureCompensation",
    "Type": "CameraType",
    "Serial#": "SerialNumber",
    "FWare": "FirmwareVersion",
    "Q": "TagQ",
    "R": "TagR",
    "B": "TagB",
    "s0": "S0",
}
"""Names of fields that are not called as they are written."""

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_LARGEST_CLOCK = 0xFFFFFFFF


def read_ducky(block: Block, limits: Limits) -> Iterator[Found]:
    """Quality and texts in the group `Ducky`."""
    data, position = block.read(limits.block_bytes), 0
    for _ in range(limits.ifd_entries):
        kind, length = (int.from_bytes(data[position + at :][:2], "big") for at in (0, 2))
        if kind == 0:
            return
        body = data[position + 4 : position + 4 + length]
        if len(body) < length or length < 4:
            what = "the Ducky segment breaks off"
            yield _damaged("ducky", what, block, position)
            return
        if kind == _QUALITY:
            yield plain_tag(block, "Ducky", "Quality", int.from_bytes(body[:4], "big"), position)
        elif kind in _TEXTS:
            text = limited(body[4:].decode("utf-16-be", "replace").rstrip("\0"), limits)
            yield plain_tag(block, "Ducky", _TEXTS[kind], text, position)
        position += 4 + length


def read_text(block: Block, limits: Limits) -> Iterator[Found]:
    """Each field of the text, in the group `PictureInfo`."""
    text = block.read(limits.block_bytes).decode("latin-1")
    for number, found in enumerate(_FIELD.finditer(text)):
        if number == limits.ifd_entries:
            what = f"more than {number:,} fields in the text; the rest was not read"
            yield Problem(reader="app12", kind="refused", message=what, offset=block.offset)
            return
        yield _tag(block, found, limits)


def _tag(block: Block, found: re.Match[str], limits: Limits) -> Tag:
    key, stored = found[1], limited(found[2], limits)
    name = _NAMES.get(key, re.sub(r"[^\w]", "", key[:1].upper() + key[1:], flags=re.ASCII))
    return plain_tag(block, _GROUP, name, _value(name, stored), found.start())


def _value(name: str, stored: str) -> Value:
    if name == "DateTimeOriginal":
        return _moment(stored)
    if name == "ExposureTime" and _is_number(stored):
        return int(stored) / 1_000_000
    if name == "FNumber":
        return stored.removeprefix("F")
    return stored


def _moment(stored: str) -> str:
    """Seconds since 1970 on the camera's clock, which had no zone, as EXIF writes a date."""
    if not _is_number(stored) or int(stored) > _LARGEST_CLOCK:
        return stored
    return f"{_BEGINNING + timedelta(seconds=int(stored)):%Y:%m:%d %H:%M:%S}"


def _is_number(stored: str) -> bool:
    return stored.isascii() and stored.isdigit() and len(stored) < 12


def _damaged(reader: str, what: str, block: Block, position: int) -> Problem:
    offset = block.file_offset(position)
    return Problem(reader=reader, kind="damaged", message=what, offset=offset)


DUCKY = Reader(name="ducky", kinds=("Ducky",), read=read_ducky)
PICTURE_INFO = Reader(name="app12", kinds=("picture info",), read=read_text)

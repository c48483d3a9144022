"""Fujifilm RAF: its version, its embedded JPEG and the sizes and settings in its directories.

Specification: none is published. A directory is a count of 32 bits, then for each entry its
number and length in bytes (16 bits each) and its value, all big-endian.
"""

from __future__ import annotations

import struct
from base64 import b64encode
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded

NAME = "raf"

_VERSION, _JPEG = 0x3C, 0x54
_SIZES = {
    0x0100: "RawImageFullSize", 0x0110: "RawImageCropTopLeft", 0x0111: "RawImageCroppedSize",
    0x0115: "RawImageAspectRatio", 0x0121: "RawImageSize",
}  # fmt: skip
_TURNED = frozenset({0x0100, 0x0111, 0x0115, 0x0121})
"""Stored as height and width; ExifTool gives the width first."""
_BYTES = {0x0130: "FujiLayout", 0x0131: "XTransLayout"}
_LEVELS = {
    0x2000: "WB_GRGBLevelsAuto", 0x2100: "WB_GRGBLevelsDaylight",
    0x2200: "WB_GRGBLevelsCloudy", 0x2300: "WB_GRGBLevelsDaylightFluor",
    0x2301: "WB_GRGBLevelsDayWhiteFluor", 0x2302: "WB_GRGBLevelsWhiteFluorescent",
    0x2310: "WB_GRGBLevelsWarmWhiteFluor", 0x2311: "WB_GRGBLevelsLivingRoomWarmWhiteFluor",
    0x2400: "WB_GRGBLevelsTungsten", 0x2FF0: "WB_GRGBLevels",
}  # fmt: skip


def read_header(block: Block, limits: Limits) -> Iterator[Found]:
    """The version that the header names, and the JPEG as a Preview."""
    head = block.read(limits.block_bytes)
    version = decoded(head[_VERSION : _VERSION + 4].rstrip(b"\0"))
    yield _tag(block, "File", "RAFVersion", version, version, _VERSION)
    offset, length = struct.unpack(">II", head[_JPEG : _JPEG + 8].ljust(8, b"\0"))
    if not length or offset + length > block.source.size:
        return
    starts = block.source.read_at(offset, 2) == b"\xff\xd8"
    mime = "image/jpeg" if starts else "application/octet-stream"
    yield Preview(kind="preview", block=block.label, offset=offset, length=length, mime=mime)
    yield Tag(
        group="File",
        name="PreviewImage",
        raw=str(length),
        value=length,
        text=f"a picture of {length:,} bytes",
        block=block.label,
        offset=offset,
    )


def read_directory(block: Block, limits: Limits) -> Iterator[Found]:
    """The entries that we know; one that does not fit ends the directory with a Problem."""
    data = block.read(limits.block_bytes)
    count = int.from_bytes(data[:4], "big")
    position = 4
    for index in range(min(count, limits.ifd_entries)):
        head = data[position : position + 4]
        number, length = int.from_bytes(head[:2], "big"), int.from_bytes(head[2:], "big")
        start, position = position + 4, position + 4 + length
        if len(head) < 4 or position > len(data):
            what = f"the {block.label} directory ends after {index} of {count:,} entries"
            at = block.file_offset(min(start, len(data)))
            yield Problem(reader=NAME, kind="damaged", message=what, offset=at)
            return
        yield from _entry(block, number, start, data[start:position])
    if count > limits.ifd_entries:
        what = f"the {block.label} directory has {count:,} entries; the rest was not read"
        yield Problem(reader=NAME, kind="refused", message=what, offset=block.offset)


def _entry(block: Block, number: int, start: int, data: bytes) -> Iterator[Tag]:
    name = _SIZES.get(number) or _LEVELS.get(number)
    if name and len(data) >= 4:
        items = struct.unpack(f">{min(len(data), 8) // 2}H", data[: min(len(data), 8) // 2 * 2])
        items = items[1::-1] if number in _TURNED else items
    elif number in _BYTES:
        name, items = _BYTES[number], tuple(data[:36])
    else:
        return
    value = " ".join(map(str, items))
    yield _tag(block, block.label, name or "", value, b64encode(data[:64]).decode("ascii"), start)


def _tag(block: Block, group: str, name: str, value: str, raw: str, position: int) -> Tag:
    return Tag(
        group=group,
        name=name,
        raw=raw,
        value=value,
        text=value,
        block=block.label,
        offset=block.file_offset(position),
    )


RAF_HEADER = Reader(name=f"{NAME} header", kinds=("RAF header",), read=read_header)
RAF_DIRECTORY = Reader(name=NAME, kinds=("RAF directory",), read=read_directory)
"""Directories of RAF files."""

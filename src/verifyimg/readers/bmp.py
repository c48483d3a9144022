"""The header of a BMP, in its two orders of fields, and the list of an ICO.

Specification: Microsoft, "Bitmap Storage" (BITMAPCOREHEADER to BITMAPV5HEADER), "Icons".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem
from verifyimg.readers.embedded import sign_at
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "bmp"

_GROUP = "File"
_OLD = 12
_OLD_FIELDS = ("BMPVersion", "ImageWidth", "ImageHeight", "Planes", "BitDepth")
_FIELDS = (
    *_OLD_FIELDS,
    "Compression",
    "ImageLength",
    "PixelsPerMeterX",
    "PixelsPerMeterY",
    "NumColors",
    "NumImportantColors",
)
_PLACES = (0, 4, 8, 12, 14, 16, 20, 24, 28, 32, 36)
_ICON_FIELDS = (
    "ImageWidth",
    "ImageHeight",
    "NumColors",
    "ColorPlanes",
    "BitsPerPixel",
    "ImageLength",
)
_LIST_HEADER, _LIST_ENTRY = 6, 16


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Size and coding in the group `File`, as ExifTool has them."""
    size = int.from_bytes(block.read(4), "little")
    layout = "<I4H" if size == _OLD else "<I2i2H6I"
    data = block.read(struct.calcsize(layout))
    if len(data) < struct.calcsize(layout):
        what = "the header is cut off; the picture's size is not known"
        yield Problem(reader=NAME, kind="damaged", message=what, offset=block.offset)
        return
    names = _OLD_FIELDS if size == _OLD else _FIELDS
    places = (0, 4, 6, 8, 10) if size == _OLD else _PLACES
    for name, number, at in zip(names, struct.unpack(layout, data), places, strict=True):
        # NOTE: a height below zero says that the first row is the top one.
        value = abs(number) if name == "ImageHeight" else number
        yield plain_tag(block, _GROUP, name, value, at)


def read_list(block: Block, limits: Limits) -> Iterator[Found]:
    """How many pictures there are, and the first one's size; all that are PNG as previews."""
    data = block.read(_LIST_HEADER + _LIST_ENTRY * limits.trailer_parts)
    entries = [data[at : at + _LIST_ENTRY] for at in range(_LIST_HEADER, len(data), _LIST_ENTRY)]
    whole = [entry for entry in entries if len(entry) == _LIST_ENTRY]
    yield plain_tag(block, _GROUP, "ImageCount", int.from_bytes(data[4:6], "little"), 4)
    for entry in whole[:1]:
        across, down, colours, _, planes, bits, length, _ = struct.unpack("<4B2H2I", entry)
        numbers = (across or 256, down or 256, colours, planes, bits, length)
        for name, number in zip(_ICON_FIELDS, numbers, strict=True):
            yield plain_tag(block, _GROUP, name, number, _LIST_HEADER)
    for entry in whole:
        length, offset = struct.unpack("<2I", entry[8:])
        sign = sign_at(block.source, offset)
        if sign is not None and sign.name == "PNG" and offset + length <= block.source.size:
            yield Preview(
                kind="icon", block=block.label, offset=offset, length=length, mime=sign.mime
            )


BMP = Reader(name=NAME, kinds=("BMP header",), read=read)
ICO = Reader(name="ico", kinds=("ICO list",), read=read_list)

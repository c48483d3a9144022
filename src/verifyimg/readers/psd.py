"""The header of a Photoshop file, and how its layers and picture are stored.

Specification: Adobe Photoshop File Formats Specification (2019), "File Header Section", "Layer and
Mask Information Section", "Image Data Section".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "psd"

_GROUP = "Photoshop"
_HEADER = 26
_FIELDS = (
    ("NumChannels", 12),
    ("ImageHeight", 14),
    ("ImageWidth", 18),
    ("BitDepth", 22),
    ("ColorMode", 24),
)


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Sizes and coding in the group `Photoshop`, as ExifTool has them."""
    if block.kind == "PSD picture":
        data = block.read(2)
        if len(data) == 2:
            yield plain_tag(block, _GROUP, "Compression", int.from_bytes(data, "big"))
        return
    data = block.read(_HEADER)
    if len(data) < _HEADER:
        what = "the header is cut off; the picture's size is not known"
        yield Problem(reader=NAME, kind="damaged", message=what, offset=block.offset)
        return
    for (name, at), number in zip(_FIELDS, struct.unpack(">HIIHH", data[12:]), strict=True):
        yield plain_tag(block, _GROUP, name, number, at)


PSD = Reader(name=NAME, kinds=("PSD header", "PSD picture"), read=read)

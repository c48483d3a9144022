"""Minolta MRW: what the block of sizes says of the picture and the firmware.

Specification: none is published; the layout is that of the files themselves.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded

_LAYOUT = struct.Struct(">8s4H2B")
_NAMES = ("SensorHeight", "SensorWidth", "ImageHeight", "ImageWidth", "RawDepth", "BitDepth")
_PLACES = (8, 10, 12, 14, 16, 17)


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Sizes and the firmware's number in the group `MinoltaRaw`."""
    data = block.read(_LAYOUT.size)
    if len(data) < _LAYOUT.size:
        what = "the block of sizes breaks off"
        yield Problem(reader="mrw", kind="damaged", message=what, offset=block.offset)
        return
    firmware, *numbers = _LAYOUT.unpack(data)
    yield plain_tag(block, "MinoltaRaw", "FirmwareID", decoded(firmware.rstrip(b"\0")))
    for name, number, at in zip(_NAMES, numbers, _PLACES, strict=True):
        yield plain_tag(block, "MinoltaRaw", name, number, at)


MRW = Reader(name="mrw", kinds=("MRW sizes",), read=read)

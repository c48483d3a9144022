"""The frame header of a JPEG: the picture's size and coding (ITU-T T.81, B.2.2)."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

_HEADER_BYTES = 6


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Size, precision and number of components, in the group `File` as ExifTool has them."""
    data = block.read(_HEADER_BYTES)
    if len(data) < _HEADER_BYTES:
        yield Problem(
            reader="frame",
            kind="damaged",
            message="the frame header is cut off; the picture's size is not known",
            offset=block.offset,
        )
        return
    coding = int(block.label.removeprefix("SOF"))
    numbers = (
        ("EncodingProcess", coding, 0),
        ("BitsPerSample", data[0], 0),
        ("ImageHeight", int.from_bytes(data[1:3], "big"), 1),
        ("ImageWidth", int.from_bytes(data[3:5], "big"), 3),
        ("ColorComponents", data[5], 5),
    )
    sampling = _subsampling(block.read(_HEADER_BYTES + 3 * 3)[_HEADER_BYTES:])
    if data[5] == 3 and sampling:
        yield plain_tag(block, "File", "YCbCrSubSampling", sampling, _HEADER_BYTES)
    for name, number, at in numbers:
        yield Tag(
            group="File",
            name=name,
            raw=str(number),
            value=number,
            text=str(number),
            block=block.label,
            offset=block.offset + at,
        )


def _subsampling(components: bytes) -> str:
    """How much finer the finest of three components is, across and down; empty if cut off."""
    factors = [(byte >> 4, byte & 15) for byte in components[1::3]]
    if len(components) < 9 or not all(across and down for across, down in factors):
        return ""
    both = (max(side) // min(side) for side in zip(*factors, strict=True))
    return " ".join(map(str, both))


FRAME = Reader(name="frame", kinds=("frame",), read=read)

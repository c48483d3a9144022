"""APP14 of Adobe's programs: how the picture's colours were transformed, and by which coder.

Specification: Adobe Technical Note 5116, "Supporting the DCT Filters in PostScript Level 2", 18.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "adobe"

_FIELDS = (
    ("DCTEncodeVersion", 0),
    ("APP14Flags0", 2),
    ("APP14Flags1", 4),
    ("ColorTransform", 6),
)
_LENGTH = 7


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Four numbers in the group `Adobe`."""
    data = block.read(_LENGTH)
    if len(data) < _LENGTH:
        what = "the Adobe segment is cut off"
        yield Problem(reader=NAME, kind="damaged", message=what, offset=block.offset)
        return
    numbers = struct.unpack(">3HB", data)
    for (name, at), number in zip(_FIELDS, numbers, strict=True):
        yield plain_tag(block, "Adobe", name, number, at)


ADOBE = Reader(name=NAME, kinds=("Adobe",), read=read)

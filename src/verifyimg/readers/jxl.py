"""The size of a JPEG XL picture, from the first bytes of its codestream.

Specification: ISO/IEC 18181-1, D.2 (signature, SizeHeader), B.2 (numbers).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "jxl"

_SIGNATURE = b"\xff\x0a"
_HEAD_BYTES = 16
_WIDTHS = (9, 13, 18, 30)
"""Bits of a side, by its selector."""
_RATIOS = ((0, 0), (1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
"""Width to height; 0 where the width is written out."""


class _Bits:
    """Bits taken from the lowest of the first byte on."""

    def __init__(self, data: bytes) -> None:
        self._left = int.from_bytes(data, "little")

    def take(self, count: int) -> int:
        taken = self._left & ((1 << count) - 1)
        self._left >>= count
        return taken


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Width and height, as coded."""
    data = block.read(_HEAD_BYTES)
    if data[:2] != _SIGNATURE or len(data) < 4:
        what = "the codestream does not begin as one"
        yield Problem(reader=NAME, kind="damaged", message=what, offset=block.offset)
        return
    bits = _Bits(data[2:])
    small = bits.take(1) == 1
    height = _side(bits, small=small)
    over, under = _RATIOS[bits.take(3)]
    width = height * over // under if under else _side(bits, small=small)
    yield plain_tag(block, "File", "ImageWidth", width, 2)
    yield plain_tag(block, "File", "ImageHeight", height, 2)


def _side(bits: _Bits, *, small: bool) -> int:
    if small:
        return 8 * (bits.take(5) + 1)
    return bits.take(_WIDTHS[bits.take(2)]) + 1


JXL = Reader(name=NAME, kinds=("JXL codestream",), read=read)

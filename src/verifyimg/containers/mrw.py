"""Minolta MRW: blocks of settings, one of them a TIFF structure, in front of the raw data.

Specification: none is published; the layout is that of the files themselves: a NUL and `MRM`, the
length of all blocks, then each block with a NUL, three letters and its length, as big-endian
numbers of 32 bits.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "mrw"

_HEAD_BYTES = 8
_KINDS = {b"PRD": "MRW sizes", b"TTW": "EXIF"}


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """Each block; the one named TTW is of kind `EXIF`. At most `limits.blocks` are looked at."""
    end = _HEAD_BYTES + int.from_bytes(source.read_at(4, 4), "big")
    if end > source.size:
        what = "the file ends inside its blocks of settings; it is truncated, fetch it again"
        yield _damaged(what, source.size)
        end = source.size
    position = _HEAD_BYTES
    for _ in range(limits.blocks):
        if position >= end:
            return
        head = source.read_at(position, min(_HEAD_BYTES, end - position))
        length = int.from_bytes(head[4:], "big")
        if len(head) < _HEAD_BYTES or head[:1] != b"\0":
            yield _damaged("a row of blocks breaks off: no block where one must stand", position)
            return
        start, position = position + _HEAD_BYTES, position + _HEAD_BYTES + length
        if position > end:
            yield _damaged("a block is larger than all of them together", start)
        yield _block(source, head[1:4], start, min(position, end))
    what = f"more than {limits.blocks:,} blocks; the rest was not read"
    yield Problem(reader=READER, kind="refused", message=what, offset=position)


def _block(source: ByteSource, name: bytes, start: int, end: int) -> Block:
    label = name.decode("latin-1")
    extent = Extent(offset=start, length=end - start)
    kind = _KINDS.get(name, "MRW settings")
    return Block(kind=kind, label=label, extents=(extent,), source=source)


def _damaged(what: str, offset: int) -> Problem:
    return Problem(reader=READER, kind="damaged", message=what, offset=offset)

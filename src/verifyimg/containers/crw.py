"""Canon CRW: one heap of everything, the picture too, whose directory stands at the file's end.

A heap points into itself from anywhere, so the whole file is one Block of kind `CIFF`; its reader
takes only directories and values.

Specification: Canon, "CIFF Specification on Image Data File", version 1.0 revision 4 (1997),
chapter 4 (header) and 5 (heap).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "crw"

_HEAD_BYTES = 14


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:  # noqa: ARG001
    """The file as one Block, unless it ends before its heap begins."""
    head = source.read_at(0, _HEAD_BYTES)
    start = int.from_bytes(head[2:6], "little" if head[:2] == b"II" else "big")
    if len(head) < _HEAD_BYTES or start + 4 > source.size:
        what = "the file ends before its heap; it is truncated, fetch it again"
        yield Problem(reader=READER, kind="damaged", message=what, offset=source.size, fatal=True)
        return
    extent = Extent(offset=0, length=source.size)
    yield Block(kind="CIFF", label="CRW", extents=(extent,), source=source)

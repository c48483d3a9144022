"""Fujifilm RAF: a header, a JPEG with the camera's metadata, one or two directories, the raw data.

Specification: none is published. The header holds, from byte 0x54 on, offset and length of the
JPEG, of the first directory and of the raw data, as big-endian numbers of 32 bits; those of a
second directory, where a camera has two kinds of pixels, stand at 0x78.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.containers.embedded import EMBEDDED
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "raf"

HEADER_BYTES = 0x94
_PLACES = (
    (0x54, EMBEDDED, "JPEG"),
    (0x5C, "RAF directory", "RAF"),
    (0x78, "RAF directory", "RAF2"),
)
"""Where the header says offset and length of a part, its kind and its label."""
_RAW_DATA = 0x64


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:  # noqa: ARG001
    """The header, the embedded JPEG and the directories as Blocks; the raw data are not read.

    What the file's end cuts off is a Block of what is left, behind a Problem.
    """
    head = source.read_at(0, HEADER_BYTES)
    if len(head) < HEADER_BYTES:
        what = "the file ends inside its header; it is truncated, fetch it again"
        yield _damaged(what, source.size, fatal=True)
        return
    yield _block(source, "RAF header", "RAF", 0, HEADER_BYTES)
    first = min((at for at, _ in (_place(head, one[0]) for one in _PLACES) if at), default=0)
    for field, kind, label in _PLACES:
        offset, length = _place(head, field)
        if not offset or not length or (label == "RAF2" and field + 8 > first):
            continue
        if offset + length > source.size:
            what = f"the file ends inside its {kind}; it is truncated, fetch it again"
            yield _damaged(what, min(offset, source.size))
            length = source.size - offset
            if length <= 0:
                continue
        yield _block(source, kind, label, offset, length)
    offset, length = _place(head, _RAW_DATA)
    if offset + length > source.size:
        yield _damaged("the file ends inside its raw data; it is truncated", source.size)


def _place(head: bytes, field: int) -> tuple[int, int]:
    offset, length = struct.unpack(">II", head[field : field + 8])
    return offset, length


def _block(source: ByteSource, kind: str, label: str, offset: int, length: int) -> Block:
    extent = Extent(offset=offset, length=length)
    return Block(kind=kind, label=label, extents=(extent,), source=source)


def _damaged(what: str, offset: int, *, fatal: bool = False) -> Problem:
    return Problem(reader=READER, kind="damaged", message=what, offset=offset, fatal=fatal)

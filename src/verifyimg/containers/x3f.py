"""Sigma X3F: a header, sections, and at the file's end the directory that locates them.

A section of pictures may hold a JPEG with the camera's metadata; the first one does.

Specification: Foveon, "X3F Raw Image File Format" (as far as it became public); the layout is that
of the files themselves. All numbers are little-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from verifyimg.containers.embedded import EMBEDDED
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "x3f"

_HEADER_BYTES = 40
_DIRECTORY_HEAD, _ENTRY_BYTES = 12, 12
_PICTURE_HEAD = 28
"""Bytes of a section of pictures before the picture."""
_MARKS = {b"PROP": b"SECp", b"IMAG": b"SECi", b"IMA2": b"SECi"}
"""By kind: what a section that we read begins with."""
_JPEG = 18
_WIDTH_AT = 28
"""Where the header has the width of the picture: a JPEG that is as wide was made of all of it."""


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """Header, properties and JPEGs as Blocks; at most `limits.blocks` sections are looked at."""
    if source.size < _HEADER_BYTES:
        what = "the file ends inside its header; it is truncated, fetch it again"
        yield _damaged(what, source.size, fatal=True)
        return
    yield _block(source, "X3F header", "X3F", 0, _HEADER_BYTES)
    width = source.read_at(_WIDTH_AT, 4)
    at = int.from_bytes(source.read_at(source.size - 4, 4), "little")
    head = source.read_at(at, _DIRECTORY_HEAD)
    if head[:4] != b"SECd" or len(head) < _DIRECTORY_HEAD:
        what = "the file does not end in its directory; it is truncated, fetch it again"
        yield _damaged(what, source.size)
        return
    count = int.from_bytes(head[8:], "little")
    for index in range(min(count, limits.blocks)):
        entry = source.read_at(at + _DIRECTORY_HEAD + _ENTRY_BYTES * index, _ENTRY_BYTES)
        if len(entry) < _ENTRY_BYTES:
            yield _damaged(f"the directory ends after {index} of {count:,} sections", source.size)
            return
        offset, length, kind = struct.unpack("<II4s", entry)
        yield from _section(source, offset, length, kind, width)
    if count > limits.blocks:
        what = f"more than {limits.blocks:,} sections; the rest was not read"
        yield Problem(reader=READER, kind="refused", message=what, offset=at)


def _section(
    source: ByteSource, offset: int, length: int, kind: bytes, width: bytes
) -> Iterator[Block | Problem]:
    mark = _MARKS.get(kind)
    if mark is None:
        return
    head = source.read_at(offset, _PICTURE_HEAD)
    if offset + length > source.size or head[:4] != mark:
        yield _damaged(f"a section {kind.decode()} is not where the directory says", offset)
    elif kind == b"PROP":
        yield _block(source, "X3F properties", "PROP", offset, length)
    elif len(head) == _PICTURE_HEAD and head[12] == _JPEG and length > _PICTURE_HEAD:
        start, size = offset + _PICTURE_HEAD, length - _PICTURE_HEAD
        if source.read_at(start, 2) == b"\xff\xd8":
            label = "JpgFromRaw" if head[16:20] == width else "PreviewImage"
            yield _block(source, "X3F picture", label, start, size)
            yield _block(source, EMBEDDED, label, start, size)


def _block(source: ByteSource, kind: str, label: str, offset: int, length: int) -> Block:
    extent = Extent(offset=offset, length=length)
    return Block(kind=kind, label=label, extents=(extent,), source=source)


def _damaged(what: str, offset: int, *, fatal: bool = False) -> Problem:
    return Problem(reader=READER, kind="damaged", message=what, offset=offset, fatal=fatal)

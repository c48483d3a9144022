"""Blocks: located pieces of a file, whose bytes are read only when asked for."""

from __future__ import annotations

from typing import Protocol

from verifyimg.model.noun import noun


class ByteSource(Protocol):
    """A file that can be read at any place and is never written."""

    @property
    def size(self) -> int:
        """The length in bytes."""

    def read_at(self, offset: int, length: int) -> bytes:
        """At most `length` bytes from `offset`; fewer, or none, at the end of the file."""


@noun
class Extent:
    """A run of bytes in the file."""

    offset: int
    """Of its first byte, from the start of the file."""
    length: int
    """In bytes."""

    @property
    def end(self) -> int:
        """The offset just behind the last byte."""
        return self.offset + self.length


@noun
class Block:
    """One piece of the file that a reader may understand."""

    kind: str
    """What it holds: `EXIF`, `XMP`, `ICC`, `JFIF`, `Adobe`, `comment`, `scan`, `trailer` …"""
    label: str
    """Where it stands, in the words of its container: `APP1`, `SOF0`, `MakerNote`."""
    extents: tuple[Extent, ...]
    """Its payload, in reading order."""
    source: ByteSource
    """What it is read from."""
    parent: Block | None = None
    """The block that it was found in, if not the file itself."""

    @property
    def offset(self) -> int:
        """The file offset of the first payload byte."""
        return self.extents[0].offset if self.extents else 0

    @property
    def length(self) -> int:
        """The payload's length in bytes, over all extents."""
        return sum(extent.length for extent in self.extents)

    def file_offset(self, position: int) -> int:
        """Where byte `position` of the joined payload stands in the file."""
        for extent in self.extents:
            if position < extent.length:
                return extent.offset + position
            position -= extent.length
        return self.extents[-1].end + position if self.extents else position

    def part(self, position: int, length: int) -> tuple[Extent, ...]:
        """The extents in the file of `length` payload bytes from `position`."""
        parts = []
        for extent in self.extents:
            if position < extent.length and length > 0:
                taken = min(extent.length - position, length)
                parts.append(Extent(offset=extent.offset + position, length=taken))
                length -= taken
            position = max(0, position - extent.length)
        return tuple(parts)

    def read(self, limit: int) -> bytes:
        """At most `limit` bytes of the payload, its extents joined."""
        parts, left = [], limit
        for extent in self.extents:
            part = self.source.read_at(extent.offset, min(extent.length, left))
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

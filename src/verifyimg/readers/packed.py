"""Blocks that do not stand in the file as they are: compressed, or written in hexadecimal."""

from __future__ import annotations

import zlib

from verifyimg.model.block import Block, Extent
from verifyimg.model.noun import noun


@noun
class Unpacked:
    """Bytes in memory, as a source of blocks."""

    data: bytes

    @property
    def size(self) -> int:
        """The length in bytes."""
        return len(self.data)

    def read_at(self, offset: int, length: int) -> bytes:
        """At most `length` bytes from `offset`; fewer, or none, at the end."""
        return self.data[offset : offset + length] if offset >= 0 and length > 0 else b""


@noun
class Packed(Block):
    """A block whose `extents` are places in what was unpacked, not in the file.

    In the file it stands at `stored`, and so does everything in it.
    """

    stored: Extent

    @property
    def offset(self) -> int:
        """The file offset of the packed bytes."""
        return self.stored.offset

    def file_offset(self, position: int) -> int:  # noqa: ARG002 - the same for every byte
        """The file offset of the packed bytes: those inside have none of their own."""
        return self.stored.offset


def packed(kind: str, data: bytes, *, label: str, parent: Block, stored: Extent) -> Packed:
    """What was unpacked out of `parent`, as a block of its own."""
    return Packed(
        kind=kind,
        label=label,
        extents=(Extent(offset=0, length=len(data)),),
        source=Unpacked(data=data),
        parent=parent,
        stored=stored,
    )


@noun
class Inflated:
    """What came out of a zlib stream (RFC 1950), and what stopped it."""

    data: bytes
    damaged: bool = False
    """Whether the stream ends early or breaks off."""
    refused: bool = False
    """Whether there is more than the limit."""


def inflated(data: bytes, most: int) -> Inflated:
    """At most `most` bytes of what a zlib stream holds; raises nothing."""
    if most <= 0:
        return Inflated(data=b"", refused=True)
    stream = zlib.decompressobj()
    try:
        found = stream.decompress(data, most)
    except zlib.error:
        return Inflated(data=_before_the_damage(data, most), damaged=True)
    more = bool(stream.unconsumed_tail) and not stream.eof
    return Inflated(data=found, refused=more, damaged=not stream.eof and not more)


def _before_the_damage(data: bytes, most: int) -> bytes:
    """What a broken stream gives up to its damage."""
    stream, found = zlib.decompressobj(), bytearray()
    try:
        for at in range(0, len(data), 256):
            found += stream.decompress(data[at : at + 256], most - len(found) or 1)
            if len(found) >= most:
                break
    except zlib.error:
        pass
    return bytes(found[:most])

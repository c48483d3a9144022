"""The chunks of a PNG, by their places in the file, and whether their checksums hold."""

from __future__ import annotations

from zlib import crc32

from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.noun import noun

PICTURE = frozenset({"IDAT", "fdAT", "fcTL"})
"""What the coded picture, or the frames of an animation, lie in."""

TEXT = frozenset({"tEXt", "zTXt", "iTXt"})

_KINDS = {
    "IHDR": "PNG header",
    "tIME": "PNG time",
    "pHYs": "PNG density",
    "acTL": "PNG animation",
    "gAMA": "PNG gamma",
    "cHRM": "PNG primaries",
    "sRGB": "PNG intent",
    "vpAg": "PNG page",
    "iCCP": "PNG profile",
    "eXIf": "EXIF",
    "caBX": "JUMBF",
}

_PIECE_BYTES = 1 << 20
_EXIF_MARK = b"Exif\0\0"


@noun
class Chunk:
    """A chunk: length, type, payload, checksum (PNG 3.0, 5.3)."""

    type: str
    """Four letters."""
    offset: int
    length: int
    """Of the payload, as it says itself."""

    @property
    def payload(self) -> int:
        """The offset of its first payload byte."""
        return self.offset + 8

    @property
    def end(self) -> int:
        """The offset just behind its checksum."""
        return self.payload + self.length + 4


def chunk_at(source: ByteSource, position: int) -> Chunk | None:
    """The chunk that begins at `position`; None where there is no such thing."""
    head = source.read_at(position, 8)
    name = head[4:]
    if len(head) < 8 or not (name.isascii() and name.isalpha()):
        return None
    length = int.from_bytes(head[:4], "big")
    return Chunk(type=name.decode("ascii"), offset=position, length=length)


def checksum_holds(source: ByteSource, chunk: Chunk) -> bool:
    """Whether the stored checksum is that of type and payload; reads them in pieces."""
    position, end, checksum = chunk.offset + 4, chunk.end - 4, 0
    while position < end:
        piece = source.read_at(position, min(_PIECE_BYTES, end - position))
        if not piece:
            return False
        checksum = crc32(piece, checksum)
        position += len(piece)
    return source.read_at(end, 4) == checksum.to_bytes(4, "big")


def block_of(chunk: Chunk, source: ByteSource) -> Block:
    """The payload as a Block, as much of it as the file holds.

    An EXIF chunk that repeats the identifier of JPEG gives the block behind it.
    """
    end = min(chunk.payload + chunk.length, source.size)
    start = min(chunk.payload, end)
    if chunk.type == "eXIf" and source.read_at(start, 6) == _EXIF_MARK:
        start += len(_EXIF_MARK)
    extent = Extent(offset=start, length=end - start)
    kind = _KINDS.get(chunk.type, f"PNG {chunk.type}")
    return Block(kind=kind, label=chunk.type, extents=(extent,), source=source)

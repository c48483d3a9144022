"""Boxes of an ISO base media file, by their places (ISO/IEC 14496-12, 4.2)."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import visible
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.noun import noun


@noun
class Box:
    """One box, as much of it as there is."""

    type: str
    """Four characters, made visible; `uuid` for those that a UUID names."""
    offset: int
    payload: int
    """The offset of its first byte behind the header."""
    end: int
    """The offset just behind it; never behind the end of what it lies in."""
    missing: int = 0
    """Bytes that it says it has behind that end."""

    @property
    def length(self) -> int:
        """Of the payload that is there."""
        return self.end - self.payload

    def read(self, source: ByteSource, limit: int) -> bytes:
        """At most `limit` bytes of the payload."""
        return source.read_at(self.payload, min(self.length, limit))

    def block(self, source: ByteSource, kind: str, *, skip: int = 0) -> Block:
        """The payload behind `skip` bytes as a Block."""
        start = min(self.payload + skip, self.end)
        extent = Extent(offset=start, length=self.end - start)
        return Block(kind=kind, label=self.type, extents=(extent,), source=source)


@noun
class Stop:
    """Why there is no further box."""

    offset: int
    """Of the first byte that belongs to none."""
    limit: bool = False
    """Whether a limit ended the walk; otherwise no box begins there."""


def boxes(source: ByteSource, start: int, end: int, limits: Limits) -> Iterator[Box | Stop]:
    """The boxes that stand one behind the other from `start` to `end`.

    At most `limits.boxes` of them; a Stop is the last thing given where bytes are left over. A box
    that ends behind `end` is the last one.
    """
    position = start
    for _ in range(limits.boxes):
        if position >= end:
            return
        box = _box_at(source, position, end)
        if box is None:
            yield Stop(offset=position)
            return
        yield box
        position = box.end
    if position < end:
        yield Stop(offset=position, limit=True)


def _box_at(source: ByteSource, position: int, end: int) -> Box | None:
    head = source.read_at(position, min(16, end - position))
    if len(head) < 8:
        return None
    size, header = int.from_bytes(head[:4], "big"), 8
    if size == 1:  # a size of 64 bits behind the type
        size, header = int.from_bytes(head[8:16], "big"), 16
    elif size == 0:  # up to the end
        size = end - position
    if size < header or len(head) < header:
        return None
    return Box(
        type=visible(head[4:8].decode("latin-1")),
        offset=position,
        payload=position + header,
        end=min(position + size, end),
        missing=max(0, position + size - end),
    )

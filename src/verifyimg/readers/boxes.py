"""Boxes inside a Block: a length, four letters, a payload, and boxes in that again.

Specification: ISO/IEC 14496-12, 4.2; the same layout in ISO/IEC 15444-1, I.4 and 19566-5, 5.1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.clean import visible
from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind

_PIECES = 8
"""A block in more pieces than this is read at once."""


@noun
class Box:
    """One box, as much of it as its Block holds."""

    type: bytes
    """Four bytes; numbers in some lists."""
    position: int
    """Of its first byte in the Block."""
    payload: int
    """The position of its first byte behind the header."""
    end: int
    """The position just behind it; never behind the end of what it lies in."""

    @property
    def length(self) -> int:
        """Of the payload that is there."""
        return self.end - self.payload


class Boxes:
    """The boxes of one Block under one budget, however often they are walked through."""

    def __init__(self, block: Block, limits: Limits, *, reader: str) -> None:
        """`limits.boxes` is the budget; `reader` is who met the problems."""
        self.block = block
        self.problems: list[Problem] = []
        self._reader = reader
        self._left = limits.boxes
        self._most = limits.problems
        # NOTE: each read of a block in thousands of pieces would look at all of them.
        self._data = block.read(limits.block_bytes) if len(block.extents) > _PIECES else None
        if self._data is not None and len(self._data) < block.length:
            what = f"only the first {len(self._data):,} bytes were read"
            self.note("refused", what, len(self._data))

    def within(self, box: Box | None = None, *, skip: int = 0) -> Iterator[Box]:
        """The boxes one behind the other in the payload of `box` (or the Block) behind `skip`.

        What breaks the row off is noted in `problems`. Zeros at the end are filling.
        """
        whole = self.block.length if self._data is None else len(self._data)
        start, end = (box.payload, box.end) if box else (0, whole)
        position = start + skip
        while position < end:
            found, stated = self._at(position, end)
            if found is None:
                self._left_over(position, end)
                return
            self._left -= 1
            if self._left < 0:
                self.note(
                    "refused", "more boxes than are looked at; the rest was not read", position
                )
                return
            if stated > end:
                what = f"the box {visible(found.type.decode('latin-1'))} breaks off"
                self.note("damaged", f"{what}: it is larger than what holds it", position)
            yield found
            position = found.end

    def read(self, box: Box, most: int, *, skip: int = 0) -> bytes:
        """At most `most` bytes of the payload behind `skip`."""
        return self._bytes(box.payload + skip, min(most, max(0, box.length - skip)))

    def inner(self, box: Box, kind: str, label: str, *, skip: int = 0) -> Block:
        """The payload behind `skip` as a Block of its own; `skip` may take in the header."""
        position = min(box.payload + skip, box.end)
        extents = self.block.part(position, box.end - position)
        return replace(self.block, kind=kind, label=label, extents=extents, parent=self.block)

    def note(self, kind: ProblemKind, message: str, position: int) -> None:
        """Adds a problem; no more of them than are listed for a file."""
        if len(self.problems) < self._most:
            at = self.block.file_offset(position)
            self.problems.append(
                Problem(reader=self._reader, kind=kind, message=message, offset=at)
            )

    def _bytes(self, position: int, length: int) -> bytes:
        if self._data is not None:
            return self._data[position : position + length]
        return replace(self.block, extents=self.block.part(position, length)).read(length)

    def _at(self, position: int, end: int) -> tuple[Box | None, int]:
        """The box that begins there, and where it says that it ends."""
        head = self._bytes(position, min(16, end - position))
        size, header = int.from_bytes(head[:4], "big"), 8
        if size == 1:  # a size of 64 bits behind the type
            size, header = int.from_bytes(head[8:16], "big"), 16
        elif size == 0 and any(head[4:8]):  # up to the end
            size = end - position
        if size < header or len(head) < header:
            return None, 0
        last = position + size
        box = Box(type=head[4:8], position=position, payload=position + header, end=min(last, end))
        return box, last

    def _left_over(self, position: int, end: int) -> None:
        if any(self._bytes(position, min(64, end - position))):
            self.note("damaged", "a row of boxes breaks off: no box where one must stand", position)

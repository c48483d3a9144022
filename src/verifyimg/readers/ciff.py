"""CIFF, Canon's heaps before there was EXIF: CRW files, and a segment of some JPEGs.

A heap ends in the position of its directory; entries hold a value, locate one, or locate a heap in
the heap. All positions count from the beginning of their heap.

Specification: Canon, "CIFF Specification on Image Data File", version 1.0 revision 4 (1997),
chapters 4 to 6; the tags that are younger than it are those of the files themselves.
"""

from __future__ import annotations

import struct
from collections import deque
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.readers.ciff_fields import PICTURES, fields_of, picture
from verifyimg.readers.pages import Pages, PagesSpent, Readable
from verifyimg.readers.reader import Found, Reader

NAME = "ciff"

_ENTRY = 10
_INLINE = 8
_IN_ENTRY, _TYPE, _NUMBER = 0x4000, 0x3800, 0x3FFF
_PLACES = 0xC000
_HEAPS = (0x2800, 0x3000)
"""Types of entries that locate a heap."""


@noun
class _Heap:
    """A stretch of the block."""

    start: int
    end: int


@noun
class _Entry:
    """One entry whose value lies inside its heap; positions count from the start of the block."""

    number: int
    """With its type, as the specification lists it."""
    position: int
    length: int

    @property
    def is_heap(self) -> bool:
        """Whether it locates a heap of its own."""
        return self.number & _TYPE in _HEAPS


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The fields that we know, in the group `CanonRaw` of a CRW file and `CIFF` of a JPEG.

    Guarantees on any bytes: at most `limits.ifds` heaps and `limits.ifd_entries` of each.
    """
    data = Pages(block, limits)
    order = {b"II": "<", b"MM": ">"}.get(data[0:2], "")
    (start,) = struct.unpack(f"{order}I", data[2:6]) if order and len(data) > 6 else (0,)
    if not start or start > len(data):
        yield _problem("damaged", "a CIFF block is there, but it has no heap", block, 0)
        return
    group = "CanonRaw" if block.label == "CRW" else "CIFF"
    queue, turns = deque([_Heap(start=start, end=len(data))]), 0
    try:
        while queue:
            turns += 1
            heap = queue.popleft()
            if turns > limits.ifds:
                what = f"more than {limits.ifds} heaps; the rest was not read"
                yield _problem("refused", what, block, heap.start)
                return
            for found in _entries(data, heap, order, block, limits):
                if isinstance(found, Problem):
                    yield found
                elif found.is_heap:
                    end = found.position + found.length
                    queue.append(_Heap(start=found.position, end=end))
                else:
                    yield from _told(data, found, order, block, group)
    except PagesSpent:
        what = f"directories and values are spread over more than {limits.paged_bytes:,} bytes"
        yield _problem("refused", f"{what}; the rest was not read", block, 0)


def _entries(
    data: Readable, heap: _Heap, order: str, block: Block, limits: Limits
) -> Iterator[_Entry | Problem]:
    tail = data[max(heap.start, heap.end - 4) : heap.end]
    at = heap.start + struct.unpack(f"{order}I", tail)[0] if len(tail) == 4 else heap.end
    head = data[at : at + 2] if at + 2 <= heap.end else b""
    if len(head) < 2:
        yield _problem("damaged", "a heap does not end in its directory", block, heap.start)
        return
    (count,) = struct.unpack(f"{order}H", head)
    for index in range(min(count, limits.ifd_entries)):
        place = at + 2 + _ENTRY * index
        stored = data[place : place + _ENTRY] if place + _ENTRY <= heap.end else b""
        if len(stored) < _ENTRY:
            what = f"a heap's directory ends after {index} of {count:,} entries"
            yield _problem("damaged", what, block, place)
            return
        tag, length, offset = struct.unpack(f"{order}HII", stored)
        inline = bool(tag & _IN_ENTRY)
        length, start = (_INLINE, place + 2) if inline else (length, heap.start + offset)
        number = tag & _NUMBER
        if start + length > heap.end or (not inline and tag & _PLACES):
            yield _problem("damaged", f"{number:#06x} does not fit in its heap", block, place)
        else:
            yield _Entry(number=number, position=start, length=length)
    if count > limits.ifd_entries:
        what = f"a heap has {count:,} entries; the rest was not read"
        yield _problem("refused", what, block, at)


def _told(data: Readable, entry: _Entry, order: str, block: Block, group: str) -> Iterator[Found]:
    if entry.number in PICTURES:
        yield from picture(block, group, PICTURES[entry.number], entry.position, entry.length)
        return
    for field in fields_of(entry.number):
        at = entry.position + field.at
        stored = data[at : min(at + field.size, entry.position + entry.length)]
        yield from field.tags(block, group, stored, order, at)


def _problem(kind: ProblemKind, message: str, block: Block, position: int) -> Problem:
    offset = block.file_offset(min(position, block.length))
    return Problem(reader=NAME, kind=kind, message=message, offset=offset)


CIFF = Reader(name=NAME, kinds=("CIFF",), read=read)

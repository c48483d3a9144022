"""Neighbours out of an index file; see `layout.py` for why none is missed.

NOTE: without numpy. Importing it takes longer than a look-up among ten million.
"""

from __future__ import annotations

import mmap
import os
import struct
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import Self

from verifyimg.archive.index.layout import (
    BUCKETS,
    HEADER_BYTES,
    PIECES,
    WORD_RADIUS,
    WORDS,
    Layout,
    read_layout,
)

FLIPS = (0, *(1 << bit for bit in range(16)))
"""What a key is combined with to reach itself and all keys that differ in one bit."""

_ROW = struct.Struct("=I")


class IndexFile:
    """An open index file; it may be deleted or replaced while it is open."""

    def __init__(self, layout: Layout, descriptor: int) -> None:
        """Use `open_index` instead; the descriptor is closed with the index."""
        self.layout = layout
        self._descriptor = descriptor
        # NOTE: only the starts of the buckets, 4 MB, are mapped. The system maps far more of a
        # file than is touched: with all of it mapped, one look-up among ten million took 945 MB.
        self._mapped = mmap.mmap(descriptor, layout.words_at, access=mmap.ACCESS_READ)
        self._starts = memoryview(self._mapped)[HEADER_BYTES:].cast("I")

    def near(self, prints: Sequence[bytes]) -> set[int]:
        """The rows within 31 bits of one of the fingerprints, and some that are farther.

        Every row that is given has a word within 7 bits of one of `prints`; whoever asks
        compares the rest. What a damaged file says beyond its range is dropped. Raises OSError.
        """
        found: set[int] = set()
        for pdq in prints:
            for word in range(WORDS):
                wanted = int.from_bytes(pdq[8 * word : 8 * word + 8], "little")
                for piece in range(PIECES):
                    found.update(self._near_in(word * PIECES + piece, wanted, 16 * piece))
        after, last = self.layout.after, self.layout.last
        return {after + row for row in found if after + row <= last}

    def _near_in(self, table: int, wanted: int, shift: int) -> Iterator[int]:
        starts, count = self._starts, self.layout.count
        first, key = table * (BUCKETS + 1), (wanted >> shift) & 0xFFFF
        for flip in FLIPS:
            at = first + (key ^ flip)
            begin, end = starts[at], starts[at + 1]
            if begin < end <= count:
                begin += table * count
                bucket = self._bucket(begin, end + table * count)
                for place, word in enumerate(bucket, begin):
                    if (word ^ wanted).bit_count() <= WORD_RADIUS:
                        yield self._row(place)

    def _bucket(self, begin: int, end: int) -> memoryview:
        offset = self.layout.words_at + 8 * begin
        return memoryview(os.pread(self._descriptor, 8 * (end - begin), offset)).cast("Q")

    def _row(self, place: int) -> int:
        packed = os.pread(self._descriptor, 4, self.layout.rows_at + 4 * place)
        return int(_ROW.unpack(packed)[0])

    def close(self) -> None:
        """Gives the file back; a second call does nothing."""
        if self._descriptor >= 0:
            self._starts.release()
            self._mapped.close()
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_index(path: str) -> IndexFile | None:
    """The index in that file; None where there is none, or it is cut short or not one of ours."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return None
    try:
        layout = read_layout(os.pread(descriptor, HEADER_BYTES, 0))
        if layout is not None and os.fstat(descriptor).st_size == layout.file_bytes:
            return IndexFile(layout, descriptor)
    except (OSError, ValueError):
        pass
    os.close(descriptor)
    return None

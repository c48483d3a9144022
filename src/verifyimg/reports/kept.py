"""Text that has to wait for the end of a document, kept small."""

from __future__ import annotations

import sys
import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterator
from io import RawIOBase
from itertools import chain

MOST = 4 << 20
"""Bytes, compressed, that wait in memory; beyond them they wait in a file without a name."""
_PIECE = 1 << 16


class Kept:
    """Rows of text in their order, compressed: those of many files repeat each other.

    Twenty thousand files' rows would else take more memory than examining them.
    """

    def __init__(self, *, between: str = "", most: int = MOST) -> None:
        """Holds nothing yet; `between` will stand between two rows."""
        self._between, self._most = between, most
        self._squeezer = zlib.compressobj(1)
        self._held: list[bytes] = []
        self._bytes = self._rows = 0
        self._file: RawIOBase | None = None
        self._spooled = 0
        """How long the file is, as far as it counts."""

    def __len__(self) -> int:
        """How many rows there are."""
        return self._rows

    def add(self, row: str) -> None:
        """One more row at the end; on a full disk it stays in memory."""
        text = f"{self._between}{row}" if self._rows else row
        self._rows += 1
        if piece := self._squeezer.compress(text.encode()):
            self._held.append(piece)
            self._bytes += len(piece)
        if self._bytes > self._most:
            self._spool()

    def pieces(self) -> Iterator[str]:
        """All rows as pieces of text; to be asked for once, after the last was added."""
        opener, decoder = zlib.decompressobj(), getincrementaldecoder("utf-8")()
        for piece in chain(self._from_file(), self._held, [self._squeezer.flush()]):
            left = piece
            while left:
                yield decoder.decode(opener.decompress(left, _PIECE))
                left = opener.unconsumed_tail
        yield decoder.decode(opener.flush())
        if self._file is not None:
            self._file.close()

    def _spool(self) -> None:
        from tempfile import TemporaryFile

        waiting = b"".join(self._held)
        try:
            if self._file is None:
                # NOTE: no buffer, which would try what failed again at every seek.
                self._file = TemporaryFile(prefix="verifyimg-", buffering=0)  # noqa: SIM115
            self._file.seek(self._spooled)
            left = memoryview(waiting)
            while left:
                left = left[self._file.write(left) :]
        except OSError:
            self._most = sys.maxsize
            return
        self._spooled += len(waiting)
        self._held, self._bytes = [], 0

    def _from_file(self) -> Iterator[bytes]:
        left = self._spooled
        if self._file is not None and left:
            self._file.seek(0)
            while left and (piece := self._file.read(min(left, _PIECE))):
                left -= len(piece)
                yield piece

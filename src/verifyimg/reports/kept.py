"""Text that has to wait for the end of a document, kept small."""

from __future__ import annotations

import zlib
from codecs import getincrementaldecoder
from collections.abc import Iterator


class Kept:
    """Rows of text in their order, compressed: those of many files repeat each other.

    Twenty thousand files' rows would else take more memory than examining them.
    """

    def __init__(self, *, between: str = "") -> None:
        """Holds nothing yet; `between` will stand between two rows."""
        self._between = between
        self._squeezer = zlib.compressobj(1)
        self._squeezed: list[bytes] = []
        self._rows = 0

    def __len__(self) -> int:
        """How many rows there are."""
        return self._rows

    def add(self, row: str) -> None:
        """One more row at the end."""
        text = f"{self._between}{row}" if self._rows else row
        self._rows += 1
        if piece := self._squeezer.compress(text.encode()):
            self._squeezed.append(piece)

    def pieces(self) -> Iterator[str]:
        """All rows as pieces of text; to be asked for once, after the last was added."""
        opener, decoder = zlib.decompressobj(), getincrementaldecoder("utf-8")()
        for piece in (*self._squeezed, self._squeezer.flush()):
            yield decoder.decode(opener.decompress(piece))

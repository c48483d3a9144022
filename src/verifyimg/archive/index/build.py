"""Fingerprints into an index file, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from verifyimg.archive.index.layout import BUCKETS, PIECES, WORDS, Layout
from verifyimg.archive.segment_file import write_whole

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

Row = tuple[int, bytes]
"""The number of a row, ascending, and its fingerprint of 32 bytes."""

AT_ONCE = 65_536
"""Rows that are taken from the database before they are packed."""


def build(path: str, identity: str, rows: Iterable[Row], *, after: int, last: int) -> Layout:
    """Writes the index of all rows, whose numbers lie in (after, last], to a new file.

    As `write_whole` has it; takes some 60 bytes of memory a row. Raises OSError.
    """
    numbers, blocks = _packed(rows, after)
    layout = Layout(identity=identity, after=after, last=last, count=len(numbers))
    digest = write_whole(
        path, lambda digest: replace(layout, digest=digest).header(), _pieces(numbers, blocks)
    )
    return replace(layout, digest=digest)


def _packed(rows: Iterable[Row], after: int) -> tuple[Array, list[Array]]:
    """Row numbers less `after`, and the fingerprints in blocks of rows of four words."""
    import numpy as np

    numbers, blocks = [np.empty(0, "u4")], [np.empty((0, WORDS), "<u8")]
    source = iter(rows)
    while some := list(islice(source, AT_ONCE)):
        numbers.append(np.array([number - after for number, _ in some], "u4"))
        joined = b"".join(pdq for _, pdq in some)
        blocks.append(np.frombuffer(joined, "<u8").reshape(-1, WORDS))
    return np.concatenate(numbers), blocks


def _pieces(numbers: Array, blocks: list[Array]) -> Iterator[memoryview]:
    """The directories, the words and the row numbers of all tables.

    NOTE: each table is sorted twice rather than kept: at ten million rows all of them together
    are 1.9 GB.
    """
    import numpy as np

    for part in ("starts", "words", "rows"):
        for word in range(WORDS):
            column = np.concatenate([block[:, word] for block in blocks]).astype("u8")
            for piece in range(PIECES):
                keys = ((column >> (16 * piece)) & 0xFFFF).astype("u2")
                yield _part(part, keys, column, numbers).data.cast("B")


def _part(part: str, keys: Array, column: Array, numbers: Array) -> Array:
    import numpy as np

    if part == "starts":
        counts = np.bincount(keys, minlength=BUCKETS)
        return np.concatenate(([0], np.cumsum(counts))).astype("u4")
    order = np.argsort(keys, kind="stable")
    return (column if part == "words" else numbers)[order]

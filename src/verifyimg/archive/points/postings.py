"""Features sorted by their words: which pictures have one like this?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from verifyimg.model.features import POINT_BYTES, POINTS, WORDS, Hits
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

Row = tuple[int, bytes]
"""The number of a row, ascending, and the points of its picture (`model/features.py`)."""

SHIFT = 8
"""Bits of a posting that say which feature; the others, which row behind `after`."""
AT_ONCE = 4_096
"""Rows that are taken from the database before they are packed."""
TOGETHER = 1 << 17
"""Signatures that are compared at once: what a processor keeps near."""


@noun
class Postings:
    """The features of a range of rows."""

    after: int
    last: int
    starts: Array
    """Where the features of each word begin, and the end (uint32, 16,385)."""
    signatures: Array
    """uint64, word by word."""
    places: Array
    """uint32: the row behind `after`, shifted by 8 bits, and which feature."""


def postings_of(rows: Iterable[Row], *, after: int, last: int) -> Postings:
    """Sorts the features of all rows; unsound points are left out. Some 30 bytes a feature."""
    import numpy as np

    words, signatures = [np.empty(0, "<u2")], [np.empty(0, "<u8")]
    places = [np.empty(0, "u4")]
    source = iter(rows)
    while some := list(islice(source, AT_ONCE)):
        for row, points in some:
            count = len(points) // POINT_BYTES
            if 0 < count <= POINTS and len(points) == count * POINT_BYTES:
                words.append(np.frombuffer(points, "<u2", count))
                signatures.append(np.frombuffer(points, "<u8", count, 2 * count))
                places.append(np.arange(count, dtype="u4") + np.uint32((row - after) << SHIFT))
    together = np.concatenate(words)
    together = np.where(together < WORDS, together, 0).astype("u2")
    order = np.argsort(together, kind="stable")
    counts = np.bincount(together, minlength=WORDS)
    return Postings(
        after=after,
        last=last,
        starts=np.concatenate(([0], np.cumsum(counts))).astype("u4"),
        signatures=np.concatenate(signatures)[order],
        places=np.concatenate(places)[order],
    )


def hits_in(postings: Postings, words: Array, signatures: Array, radius: int) -> Iterator[Hits]:
    """The features under these words whose signature is near, in several lots."""
    import numpy as np

    begins = postings.starts[words.ravel()].astype(np.int64)
    counts = postings.starts[words.ravel().astype(np.int64) + 1].astype(np.int64) - begins
    asked = np.repeat(np.arange(len(words), dtype=np.int32), words.shape[1])
    wanted, ends = signatures.ravel(), np.cumsum(counts)
    at = 0
    while at < len(ends):
        done = int(ends[at - 1]) if at else 0
        upto = max(at + 1, int(np.searchsorted(ends, done + TOGETHER, side="right")))
        some = slice(at, upto)
        at = upto
        lines = np.repeat(np.arange(some.start, some.stop), counts[some])
        steps = np.arange(len(lines)) - np.repeat(ends[some] - counts[some] - done, counts[some])
        spots = begins[lines] + steps
        near = set_bits(postings.signatures[spots] ^ wanted[lines]) <= radius
        place = postings.places[spots[near]].astype(np.int64)
        yield Hits(
            asked=asked[lines[near]],
            rows=(place >> SHIFT) + postings.after,
            points=(place & ((1 << SHIFT) - 1)).astype(np.int32),
        )


def set_bits(numbers: Array) -> Array:
    """How many bits are set in each number (uint64)."""
    import numpy as np

    if hasattr(np, "bitwise_count"):
        counts: Array = np.bitwise_count(numbers)
        return counts
    octets = np.unpackbits(np.ascontiguousarray(numbers)[:, None].view(np.uint8), axis=1)
    summed: Array = octets.sum(axis=1)
    return summed

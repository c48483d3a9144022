"""All pairs of many PDQ fingerprints that are of the same picture, found exactly.

Two fingerprints within 31 bits have, of sixteen words of 16 bits, one in which they differ by one
bit at most. So each word is looked up among all others as it is and with each of its bits changed,
and only what is found so is compared in full (multi-index hashing: Norouzi, Punjani and Fleet,
2012).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from verifyimg.fingerprints.pdq import SAME, same

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

BYTES = 32
FEW = 400
"""So many are compared one by one sooner than numpy is imported."""
_WORDS, _BITS = 16, 16
_AT_ONCE = 1 << 20


class NearPairs:
    """Fingerprints of one set, as they come, and which of them are near each other."""

    def __init__(self, *, most: int) -> None:
        """`most`: pairs that are compared in full; more of them make it incomplete."""
        self._most = most
        self._prints = bytearray()
        self._qualities = bytearray()
        self.complete = True

    def add(self, pdq: str, quality: int) -> None:
        """Takes one more into account; its place is the number of those before it."""
        self._prints += bytes.fromhex(pdq)
        self._qualities.append(min(max(quality, 0), 100))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The places of those that are of the same picture, the lower one first.

        A pair may come several times.
        """
        count = len(self._qualities)
        found = self._one_by_one(count) if count <= FEW else self._sieved()
        for low, high, distance in found:
            if same(distance, self._qualities[low], self._qualities[high]):
                yield low, high

    def _one_by_one(self, count: int) -> Iterator[tuple[int, int, int]]:
        numbers = [
            int.from_bytes(self._prints[at * BYTES : (at + 1) * BYTES], "big")
            for at in range(count)
        ]
        for high, one in enumerate(numbers):
            for low in range(high):
                distance = (numbers[low] ^ one).bit_count()
                if distance <= SAME:
                    yield low, high, distance

    def _sieved(self) -> Iterator[tuple[int, int, int]]:
        import numpy as np

        raw = np.frombuffer(bytes(self._prints), np.uint8).reshape(-1, BYTES)
        alone, group = np.unique(raw, axis=0, return_inverse=True)
        group = group.reshape(-1)
        by_group = np.argsort(group, kind="stable")
        first = by_group[np.searchsorted(group[by_group], np.arange(len(alone)))]
        for place, low in enumerate(first[group].tolist()):
            if low != place:
                yield low, place, 0
        for one, other, distance in self._candidates(alone):
            low, high = sorted((int(first[one]), int(first[other])))
            yield low, high, distance

    def _candidates(self, prints: Array) -> Iterator[tuple[int, int, int]]:
        import numpy as np

        words = prints.view(">u2").astype(np.uint16)
        left = self._most
        for at in range(_WORDS):
            column = words[:, at]
            order = np.argsort(column, kind="stable")
            for change in (0, *(1 << bit for bit in range(_BITS))):
                for one, other in _alike(column, order, change):
                    left -= len(one)
                    if left < 0:
                        self.complete = False
                        return
                    distances = _set_bits(prints[one] ^ prints[other])
                    near = np.flatnonzero(distances <= SAME)
                    rows: Sequence[Array] = (one[near], other[near], distances[near])
                    yield from zip(*(row.tolist() for row in rows), strict=True)


def _alike(column: Array, order: Array, change: int) -> Iterator[tuple[Array, Array]]:
    """Places whose words are the same but for the change: pieces of two columns, lower first."""
    import numpy as np

    ranked = column[order]
    wanted = column ^ np.uint16(change)
    begin = np.searchsorted(ranked, wanted, "left")
    counts = np.searchsorted(ranked, wanted, "right") - begin
    reached = np.cumsum(counts)
    start, total = 0, len(column)
    while start < total:
        base = int(reached[start - 1]) if start else 0
        end = max(int(np.searchsorted(reached, base + _AT_ONCE, "right")), start + 1)
        some = counts[start:end]
        one = np.repeat(np.arange(start, end), some)
        steps = np.arange(len(one)) - np.repeat(np.cumsum(some) - some, some)
        other = order[np.repeat(begin[start:end], some) + steps]
        lower = one < other
        yield one[lower], other[lower]
        start = end


def _set_bits(rows: Array) -> Array:
    """How many bits are set in each row."""
    import numpy as np

    counts: Array = np.unpackbits(rows, axis=1).sum(axis=1)
    return counts

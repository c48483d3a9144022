"""Rows that no index file covers, sifted many at a time: a lost index must not mean minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from verifyimg.archive.index.layout import RADIUS, WORDS

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

Row = tuple[int, bytes, int | None]
"""The entry, its fingerprint and the quality of that."""

AT_ONCE = 65_536
"""Rows that are taken from the database before they are sifted."""
FEW = 8_192
"""So many are compared one by one sooner than numpy is imported."""
_OCTETS = 0x0101010101010101


def sifted(rows: Sequence[Row], prints: Sequence[bytes]) -> list[Row]:
    """The rows within 31 bits of one of the fingerprints; of few rows all, to be compared yet."""
    if len(rows) <= FEW:
        return [*rows]
    import numpy as np

    there = np.frombuffer(b"".join(pdq for _, pdq, _ in rows), "<u8").reshape(-1, WORDS)
    near = np.zeros(len(rows), bool)
    for pdq in prints:
        near |= _set_bits(there ^ np.frombuffer(pdq, "<u8")) <= RADIUS
    return [rows[place] for place in np.flatnonzero(near).tolist()]


def _set_bits(words: Array) -> Array:
    """How many bits are set in each row; numpy before 2.0 has no function for it."""
    words = words - (words >> 1 & 0x55 * _OCTETS)
    words = (words & 0x33 * _OCTETS) + (words >> 2 & 0x33 * _OCTETS)
    words = words + (words >> 4) & 0x0F * _OCTETS
    counts: Array = (words * _OCTETS >> 56).sum(axis=1)
    return counts

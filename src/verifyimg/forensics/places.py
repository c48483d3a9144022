"""How many places of two pictures are alike, where the whole is not: a local edit leaves most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from verifyimg.forensics.detail import Detail, likeness

_BLOCK = 8
"""Cells on each side of a place."""
_ALIKE = 0.8
"""The likeness of one place from which it counts; unrelated places reach it one time in 500."""
_EVEN = 0.1
"""The share of the average contrast below which a place has nothing to compare."""
_FEWEST = 6


def alike_in_places(first: Detail, second: Detail) -> float:
    """The share of the places with something to compare that are alike; 0 for too few of them."""
    pairs = list(zip(_blocks(first), _blocks(second), strict=True))
    told = [(one, other) for one, other in pairs if one and other]
    if len(told) < _FEWEST:
        return 0.0
    return sum(likeness(one, other) >= _ALIKE for one, other in told) / len(told)


def _blocks(detail: Detail) -> Iterator[Sequence[float] | None]:
    """The cells of each place, levelled; None for an even one."""
    least = sqrt(_BLOCK * _BLOCK / len(detail.cells)) * _EVEN
    for top in range(0, detail.rows, _BLOCK):
        for left in range(0, detail.columns, _BLOCK):
            starts = range(top * detail.columns + left, (top + _BLOCK) * detail.columns + left)
            rows = [detail.cells[at : at + _BLOCK] for at in starts[:: detail.columns]]
            cells = [cell for row in rows for cell in row]
            mean = sum(cells) / len(cells)
            size = sqrt(sum((cell - mean) ** 2 for cell in cells))
            yield [(cell - mean) / size for cell in cells] if size > least else None

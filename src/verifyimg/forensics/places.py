"""How many places of two pictures are alike, where the whole is not: a local edit leaves most."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from verifyimg.forensics.detail import Detail

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_BLOCK = 8
"""Cells on each side of a place."""
_ALIKE = 0.8
"""The likeness of one place from which it counts; unrelated places reach it one time in 500."""
_EVEN = 0.1
"""The share of the average contrast below which a place has nothing to compare."""
_FEWEST = 6


def alike_in_places(first: Detail, second: Detail) -> float:
    """The share of the places with something to compare that are alike; 0 for too few of them."""
    (one, some), (other, more) = _blocks(first), _blocks(second)
    told = some & more
    if told.sum() < _FEWEST:
        return 0.0
    alike = (one * other).sum(axis=1)[told] >= _ALIKE
    return float(alike.mean())


def _blocks(detail: Detail) -> tuple[Numbers, NDArray[np.bool_]]:
    """The cells of each place, levelled, a row for each; and whether it has something to compare.

    The sides of the detail are multiples of a place.
    """
    import numpy as np

    down, across = detail.rows // _BLOCK, detail.columns // _BLOCK
    grid = detail.cells.reshape(down, _BLOCK, across, _BLOCK).transpose(0, 2, 1, 3)
    cells = grid.reshape(down * across, -1)
    cells = cells - cells.mean(axis=1, keepdims=True)
    sizes = np.sqrt((cells * cells).sum(axis=1))
    told = sizes > sqrt(_BLOCK * _BLOCK / detail.cells.size) * _EVEN
    return cells / np.where(told, sizes, 1.0)[:, None], told

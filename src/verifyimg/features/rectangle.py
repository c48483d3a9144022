"""Which rectangle of an archived picture is seen in another: the rest lies under other things.

A crop on a screen has the program's window where the archived picture would go on, and a map of
the whole does not tell that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.features.agreement import Agreement
from verifyimg.features.block import best_block

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

ALIKE, PLAIN, DIFFERENT, OUTSIDE = 4, 1, -8, -2
"""What a cell counts when the rectangle is looked for; plain where both pictures are plain."""
COVERED = 0.75
"""The share of what can be compared beside the rectangle that must differ: else something is
written over the picture, and nothing is cut off."""
LEAST = 3
"""Cells that differ beside it: fewer are a map that is some pixels off."""

Edges = tuple[float, float, float, float]


def narrowed(cells: Agreement, visible: Edges) -> Edges:
    """Left, top, right and bottom of what is seen, in shares of the archived picture.

    `visible`: the same by the map alone, which stays at each side up to which the pictures agree.
    """
    import numpy as np

    worth = np.where(cells.inside, PLAIN, OUTSIDE)
    worth[cells.alike], worth[cells.different] = ALIKE, DIFFERENT
    top, low, left, right = best_block(worth)
    beside = np.ones_like(cells.inside)
    beside[top:low, left:right] = False
    alike, different = int((cells.alike & beside).sum()), int((cells.different & beside).sum())
    if low == top or different < LEAST or different < COVERED * (alike + different):
        return visible
    rows, columns = worth.shape
    found = left / columns, top / rows, right / columns, low / rows
    cell = (1 / columns, 1 / rows) * 2
    kept = zip(visible, found, cell, strict=True)
    return tuple(old if abs(old - new) < side else new for old, new, side in kept)  # type: ignore[return-value]

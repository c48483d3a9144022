"""One rectangle of a picture that agrees with another, however much of the rest does not.

In a collage a picture's neighbours lie on what a tile leaves out of it; captions and stickers lie
on what they cover. What remains agrees wherever the two show anything, and elsewhere both are
plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.features.measured import Measured, counted_in

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

WEIGHT = 6.0
"""Of the features that agree."""
SIDE, SHARE = 1 / 3, 0.3
"""How much of the archived picture the rectangle must be: more than a banner along an edge."""
CELLS, AGREED = 10, 0.87
"""Of its cells that show anything: how many must be alike, and their share of those compared."""
LOOKS = 5
"""Of these, how many must look photographed; among those the share is the same."""
SPREAD = ((2.5, 3), (6.0, 2))
"""The weight of features that look photographed, and in how many rows and columns such cells must
lie: where a picture ends in a program's window both have an edge, but only along a line."""
MOST_LOOKING, MOST_CELLS, MOST_AGREED, MOST_SHARE = 4.0, 20, 0.93, 0.7
"""The same where hardly a cell looks photographed and the rectangle is most of the overlap: so much
of a window is never alike around the pictures that it shows."""
ALIKE, PLAIN, DIFFERENT, OUTSIDE = 4, 1, -8, -2
"""What a cell counts when the rectangle is looked for: plain where both pictures are plain."""


def one_block_agrees(measured: Measured) -> bool:
    """Whether the best rectangle is enough to tell that both show the same picture."""
    import numpy as np

    cells = measured.cells
    worth = np.where(cells.inside, PLAIN, OUTSIDE)
    worth[cells.alike], worth[cells.different] = ALIKE, DIFFERENT
    top, low, left, right = best_block(worth)
    high, wide = (low - top) / worth.shape[0], (right - left) / worth.shape[1]
    if measured.weight < WEIGHT or min(high, wide) < SIDE or high * wide < SHARE:
        return False
    rows, columns = slice(top, low), slice(left, right)
    _, every = counted_in(measured, rows, columns)
    if every.alike < CELLS or every.share < AGREED:
        return False
    most = high * wide >= MOST_SHARE * float(cells.inside.mean())
    most = most and measured.looking >= MOST_LOOKING
    most = most and every.alike >= MOST_CELLS and every.share >= MOST_AGREED
    return most or _looks_photographed(measured, rows, columns)


def _looks_photographed(measured: Measured, rows: slice, columns: slice) -> bool:
    cells = measured.cells
    shown = (cells.alike & cells.photographic)[rows, columns]
    lines = min(int(shown.any(axis=axis).sum()) for axis in (0, 1))
    looks, _ = counted_in(measured, rows, columns)
    spread = any(measured.looking >= least and lines >= fewest for least, fewest in SPREAD)
    return spread and looks.alike >= LOOKS and looks.share >= AGREED


def best_block(table: Array) -> tuple[int, int, int, int]:
    """Its first row, the row behind it, its first column, the column behind it.

    Kadane's search in every range of rows: some thousand steps for an outline.
    """
    best, found = 0, (0, 0, 0, 0)
    rows = len(table)
    for top in range(rows):
        for low in range(top + 1, rows + 1):
            sums = table[top:low].sum(axis=0).tolist()
            total, left = 0, 0
            for place, number in enumerate(sums):
                if total <= 0:
                    total, left = 0, place
                total += number
                if total > best:
                    best, found = total, (top, low, left, place + 1)
    return found

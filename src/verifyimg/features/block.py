"""The rectangle of a table whose numbers come to the most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]


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

"""The first half of PDQ: a picture of any size blurred and thinned out to 64 x 64.

Twice over, running means along the rows and then along the columns (a Jarosz filter), then the
values nearest to the centres of 64 x 64 equal fields. Sums run in single precision in the very
order of the reference: each value differs from the exact mean by a few 1/10,000, and where
coefficients lie that near to their median the bits of the fingerprint hang on it.

Specification: "The TMK+PDQF and PDQ algorithms", hashing/hashing.pdf in facebook/ThreatExchange;
order of operations: pdq/cpp/downscaling there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

GRID = 64
"""Values on each side."""


def grid_of(luma: Floats) -> Floats:
    """64 x 64 values, 0 to 255, of a picture in grey (rows x columns); 64 x 64 is left as it is.

    Contiguous: the second half of PDQ adds them up in this order.
    """
    import numpy as np

    rows, columns = luma.shape
    if (rows, columns) == (GRID, GRID):
        return np.ascontiguousarray(luma)
    across, down = _window(columns), _window(rows)
    # Turned over before each pass, so that sums of all lines run side by side in memory.
    once = _means(np.ascontiguousarray(luma.T), across)
    once = _means(np.ascontiguousarray(once.T), down)
    twice = _means(np.ascontiguousarray(once.T), across)[_centres(columns)]
    return _means(np.ascontiguousarray(twice.T), down)[_centres(rows)]


def _window(side: int) -> int:
    """How many values each mean takes: half a field, rounded up."""
    return (side + 2 * GRID - 1) // (2 * GRID)


def _centres(side: int) -> NDArray[np.intp]:
    """Where the middle of each of 64 fields lies."""
    import numpy as np

    return ((np.arange(GRID) + 0.5) * side / GRID).astype(np.intp)


def _means(lines: Floats, window: int) -> Floats:
    """Means of `window` neighbours down the first axis, of fewer at its ends."""
    import numpy as np

    count = len(lines)
    ahead = (window + 2) // 2
    means = np.empty_like(lines)
    total = np.zeros(lines.shape[1:], np.float32)
    for line in lines[: ahead - 1]:
        np.add(total, line, out=total)
    add, subtract = np.add, np.subtract
    for at in range(count):
        if at + ahead <= count:
            add(total, lines[at + ahead - 1], out=total)
        if at + ahead > window:
            subtract(total, lines[at + ahead - window - 1], out=total)
        means[at] = total
    means /= _sizes(count, window, ahead)[:, None]
    return means


def _sizes(count: int, window: int, ahead: int) -> Floats:
    """How many values each mean is of."""
    import numpy as np

    ends = np.arange(count) + ahead
    sizes = np.minimum(count, ends) - np.maximum(0, ends - window)
    return sizes.astype(np.float32)

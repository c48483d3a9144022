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
_EXACT = 64
"""The widest window taken so: two such sums in a row fit into the 24 bits of single precision."""


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
    once = _blurred(luma, across, down)
    twice = _means(np.ascontiguousarray(once.T), across, _centres(columns))
    return _means(np.ascontiguousarray(twice.T), down, _centres(rows))


def _blurred(luma: Floats, across: int, down: int) -> Floats:
    """Means along the rows and then along the columns.

    Sums of whole numbers are exact in any order, and so are those of their means of two, four and
    so on: only columns whose means are of other numbers (at the edges) are added up one by one.
    """
    import numpy as np

    columns = np.arange(luma.shape[1])
    sizes = _sizes(len(columns), across, (across + 2) // 2).astype(np.int64)
    if max(across, down) > _EXACT or not np.array_equal(luma, np.rint(luma)):
        once = _means(np.ascontiguousarray(luma.T), across, columns)
        return _means(np.ascontiguousarray(once.T), down, np.arange(len(luma)))
    once = _exact_means(luma, across, axis=1)
    twice = _exact_means(once, down, axis=0)
    odd = columns[sizes & (sizes - 1) != 0]
    twice[:, odd] = _means(np.ascontiguousarray(once[:, odd]), down, np.arange(len(luma)))
    return twice


def _window(side: int) -> int:
    """How many values each mean takes: half a field, rounded up."""
    return (side + 2 * GRID - 1) // (2 * GRID)


def _centres(side: int) -> NDArray[np.intp]:
    """Where the middle of each of 64 fields lies."""
    import numpy as np

    return ((np.arange(GRID) + 0.5) * side / GRID).astype(np.intp)


def _means(lines: Floats, window: int, wanted: NDArray[np.intp]) -> Floats:
    """Means of `window` neighbours down the first axis, of fewer at its ends; only the `wanted`."""
    import numpy as np

    count = len(lines)
    ahead = (window + 2) // 2
    places, each = np.unique(wanted, return_inverse=True)
    means = np.empty((len(places), *lines.shape[1:]), np.float32)
    total = np.zeros(lines.shape[1:], np.float32)
    rows, add, subtract = list(lines), np.add, np.subtract
    for line in rows[: ahead - 1]:
        add(total, line, out=total)
    row = {at: place for place, at in enumerate(places.tolist())}
    for at in range(count):
        if at + ahead <= count:
            add(total, rows[at + ahead - 1], out=total)
        if at + ahead > window:
            subtract(total, rows[at + ahead - window - 1], out=total)
        if at in row:
            means[row[at]] = total
    means /= _sizes(count, window, ahead)[places][:, None]
    return means[each]


def _exact_means(luma: Floats, window: int, *, axis: int) -> Floats:
    """The same of all, where no sum is rounded."""
    import numpy as np

    count, ahead = luma.shape[axis], (window + 2) // 2
    ends, sizes = [(0, 0), (0, 0)], _sizes(count, window, ahead)
    ends[axis] = (window - ahead, ahead)
    wide = np.pad(luma, ends)
    views = (
        wide[at : at + count] if axis == 0 else wide[:, at : at + count] for at in range(window)
    )
    means = next(views).copy()
    for view in views:
        means += view
    means /= sizes[:, None] if axis == 0 else sizes
    return means


def _sizes(count: int, window: int, ahead: int) -> Floats:
    """How many values each mean is of."""
    import numpy as np

    ends = np.arange(count) + ahead
    sizes = np.minimum(count, ends) - np.maximum(0, ends - window)
    return sizes.astype(np.float32)

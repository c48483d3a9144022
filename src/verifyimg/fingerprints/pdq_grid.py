"""The first half of PDQ: a picture of any size blurred and thinned out to 64 x 64.

Twice over, running means along the rows and then along the columns (a Jarosz filter), then the
values nearest to the centres of 64 x 64 equal fields. Sums run in single precision in the very
order of the reference: each value differs from the exact mean by a few 1/10,000, and where
coefficients lie that near to their median the bits of the fingerprint hang on it.

Specification: "The TMK+PDQF and PDQ algorithms", hashing/hashing.pdf in facebook/ThreatExchange;
order of operations: pdq/cpp/downscaling there.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Levels = NDArray[np.uint8]
    Sums = NDArray[np.uint16]

GRID = 64
"""Values on each side."""
_EXACT = 256
"""Values of 8 bits whose sum fits into 16 bits; means of so many of them are exact before they are
divided."""


def grid_of(luma: Floats | Levels) -> Floats:
    """64 x 64 values, 0 to 255, of a picture in grey (rows x columns); 64 x 64 is left as it is.

    Contiguous: the second half of PDQ adds them up in this order. Of whole numbers (uint8) it is
    the same as of the same numbers as they are in the reference, and comes sooner.
    """
    import numpy as np

    rows, columns = luma.shape
    if (rows, columns) == (GRID, GRID):
        return np.ascontiguousarray(luma, np.float32)
    across, down = _window(columns), _window(rows)
    # Laid so that the sums of all rows run side by side in memory, column after column.
    laid: Any = np.ascontiguousarray(luma.T)
    whole = laid.dtype == np.uint8 and across * down <= _EXACT
    once = _blurred(laid, across, down) if whole else _blurred_one_by_one(laid, across, down)
    twice = _means(once, across, _centres(columns))
    return np.ascontiguousarray(_running_means(twice, down)[:, _centres(rows)].T)


def _blurred(columns: Levels, across: int, down: int) -> Floats:
    """Means along the rows of the picture and then along its columns, which are our lines.

    Sums of whole numbers are exact in any order, and so are those of their means of two, four and
    so on: only columns whose means are of other numbers (at the edges) are added up one by one.
    """
    import numpy as np

    sizes = _sizes(len(columns), across)
    once = _sums(columns.astype(np.uint16), across)
    twice: Any = _sums(once.T, down).T / sizes[:, None]
    twice /= _sizes(columns.shape[1], down)
    number = sizes.astype(np.int64)
    odd = np.flatnonzero(number & (number - 1))
    edges: Any = once[odd] / sizes[odd, None]
    twice[odd] = _running_means(edges, down)
    blurred: Floats = twice
    return blurred


def _blurred_one_by_one(columns: Floats | Levels, across: int, down: int) -> Floats:
    import numpy as np

    places = np.arange(len(columns))
    return _running_means(_means(columns.astype(np.float32), across, places), down)


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

    count, ahead = len(lines), _ahead(window)
    places, each = np.unique(wanted, return_inverse=True)
    means = np.empty((len(places), *lines.shape[1:]), np.float32)
    total = np.zeros(lines.shape[1:], np.float32)
    rows, nothing, add, subtract = list(lines), np.zeros_like(total), np.add, np.subtract
    for line in rows[: ahead - 1]:
        add(total, line, total)
    comes = [*rows[ahead - 1 :], *[nothing] * (ahead - 1)]
    goes = [*[nothing] * (window - ahead + 1), *rows]
    steps, done = zip(comes, goes, strict=False), 0
    for mean, place in zip(means, places.tolist(), strict=True):
        for come, go in islice(steps, place + 1 - done):
            add(total, come, total)
            subtract(total, go, total)
        mean[:], done = total, place + 1
    means /= _sizes(count, window)[places][:, None]
    return means[each]


def _running_means(lines: Floats, window: int) -> Floats:
    """The same of all along the second axis: better where lines are few, or all are wanted."""
    import numpy as np

    count, ahead = lines.shape[1], _ahead(window)
    lead, behind = ahead - 1, window - ahead
    steps = np.zeros((len(lines), lead + 2 * count), np.float32)
    steps[:, :lead] = lines[:, :lead]
    steps[:, lead : lead + 2 * (count - lead) : 2] = lines[:, lead:]
    np.negative(lines[:, : count - behind - 1], steps[:, lead + 2 * (behind + 1) + 1 :: 2])
    totals = np.add.accumulate(steps, axis=1)[:, lead + 1 :: 2]
    means: Any = totals / _sizes(count, window)
    made: Floats = means
    return made


def _sums(lines: Sums, window: int) -> Sums:
    """Of as many neighbours down the first axis."""
    import numpy as np

    count, ahead = len(lines), _ahead(window)
    sums = np.zeros_like(lines)
    for away in range(ahead - window, ahead):
        first, last = max(0, -away), min(count, count - away)
        sums[first:last] += lines[first + away : last + away]
    return sums


def _ahead(window: int) -> int:
    """How many of a window lie at its middle and behind."""
    return (window + 2) // 2


def _sizes(count: int, window: int) -> Floats:
    """How many values each mean is of."""
    import numpy as np

    ends = np.arange(count) + _ahead(window)
    sizes = np.minimum(count, ends) - np.maximum(0, ends - window)
    return sizes.astype(np.float32)

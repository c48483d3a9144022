"""PDQ in exact numbers, a tenth of the work: for all pictures in which rounding decides no bit.

The reference rounds each of its sums. Of 247 photographs, frequencies computed in its order are
within 0.0007 of the exact ones; where those beside the median lie much farther apart than that, the
bits are the same in either order. Else there is no answer here, and the reference's order decides
(`pdq_grid.py`, `pdq_bits.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.fingerprints.pdq_bits import BEST, FREQUENCIES, STEPS, packed, waves
from verifyimg.fingerprints.pdq_grid import GRID
from verifyimg.model.miniature import SIDE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from verifyimg.fingerprints.pdq_grid import Levels

    Doubles = NDArray[np.float64]

SURE = 0.01
"""How far the frequencies beside the median must lie apart."""
_NEAR = 0.002
"""Percent within which of a whole number a step is counted as either."""
_FIELD = SIDE // GRID
_WEIGHTS = ((2, 1), (3, 2), (4, 3), (5, 4), (6, 3), (7, 2))
"""By line of a field: how often the two means over four neighbours count it; they count the first
of the next field once more. In sixteenths."""
_LAST = ((506, 3), (507, 6), (508, 9), (509, 13), (510, 10), (511, 7))
"""The same for the last field, where one mean has only three neighbours. In forty-eighths."""


def exact_grid(luma: Levels) -> Doubles | None:
    """64 x 64 values of a miniature (512 x 512); None of a picture of another size."""
    import numpy as np

    if luma.shape != (SIDE, SIDE):
        return None
    # Sums of whole numbers: the first fit into 16 bits, the second into what a float32 can hold.
    down = _thinned(luma.astype(np.uint16))
    across = _thinned(np.ascontiguousarray(down.T).astype(np.float32))
    sizes = np.full(GRID, 16.0)
    sizes[-1] = 48.0
    grid: Doubles = across.T / (sizes[:, None] * sizes)
    return grid


def exact_bits(grid: Doubles) -> str | None:
    """As `bits_of`; None where the order of operations could matter."""
    import numpy as np

    turned = waves().astype(np.float64)
    found = (turned @ grid @ turned.T).ravel()
    half = FREQUENCIES * FREQUENCIES // 2
    median, above = np.partition(found, (half - 1, half))[half - 1 : half + 1]
    return packed(found > median) if above - median > SURE else None


def exact_quality(grid: Doubles) -> int | None:
    """As `quality_of`; None where the order of operations could matter."""
    import numpy as np

    fewest, most = 0, 0
    for gaps in (grid[:-1] - grid[1:], grid[:, :-1] - grid[:, 1:]):
        percent = np.abs(gaps) * (100 / 255)
        most += int((percent + _NEAR).astype(np.int32).sum())
        fewest += int(np.maximum(percent - _NEAR, 0.0).astype(np.int32).sum())
    quality = min(BEST, fewest // STEPS)
    return quality if quality == min(BEST, most // STEPS) else None


def _thinned(lines: NDArray[Any]) -> NDArray[Any]:
    """From 512 lines to 64, each the sum of those around the middle of its field."""
    fields = lines.reshape(GRID, _FIELD, -1)
    sums = sum(fields[:, line] * lines.dtype.type(weight) for line, weight in _WEIGHTS)
    thin: NDArray[Any] = sums
    thin[:-1] += fields[1:, 0]
    thin[-1] = sum(lines[line] * lines.dtype.type(weight) for line, weight in _LAST)
    return thin

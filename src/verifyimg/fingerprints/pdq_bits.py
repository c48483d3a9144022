"""The second half of PDQ: 64 x 64 values into 256 bits, and how much they show.

The bits are the signs of the 16 x 16 lowest frequencies (the constant one left out) against
their median. The quality counts steep steps between neighbours; 50 and more is worth matching.

Specification: as for `pdq_grid.py`; order of operations: pdq/cpp/hashing there.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from verifyimg.fingerprints.pdq_grid import Floats

FREQUENCIES = 16
"""On each side; also the rows of bits."""
BEST = 100
STEPS = 90
"""Steps of 1 % between neighbours that make one point of quality."""


def bits_of(grid: Floats) -> str:
    """256 bits as hexadecimal digits; those of the highest frequencies come first."""
    import numpy as np

    found = _frequencies(grid).ravel()
    median = np.partition(found, found.size // 2 - 1)[found.size // 2 - 1]
    return packed(found > median)


def packed(bits: NDArray[np.bool_]) -> str:
    """Bits by frequency, the lowest first, as hexadecimal digits."""
    import numpy as np

    return np.packbits(bits[::-1]).tobytes().hex()


def quality_of(grid: Floats) -> int:
    """How much the picture shows, 0 to 100."""
    import numpy as np

    steps = 0
    for gaps in (grid[:-1] - grid[1:], grid[:, :-1] - grid[:, 1:]):
        percent = (gaps * np.float32(100) / np.float32(255)).astype(np.int32)
        steps += int(np.abs(percent).sum())
    return min(BEST, steps // STEPS)


def _frequencies(grid: Floats) -> Floats:
    """The cosine transform, added up one by one: a library's product adds in another order."""
    import numpy as np

    turned = waves()
    down = np.add.accumulate(turned[:, :, None] * grid[None], axis=1)[:, -1]
    both: Floats = np.add.accumulate(down[:, None, :] * turned[None], axis=2)[:, :, -1]
    return both


@cache
def waves() -> Floats:
    """Rows of the cosine transform of 64 values, from the first that is not constant."""
    import numpy as np

    number, place = np.arange(1, FREQUENCIES + 1), 2 * np.arange(64) + 1
    cosines = np.cos((np.pi / 128) * np.outer(number, place))
    scaled: Floats = (np.float32(np.sqrt(2 / 64)) * cosines).astype(np.float32)
    return scaled

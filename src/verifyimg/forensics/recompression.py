"""Whether a JPEG was compressed before, more coarsely, on the same grid: what that leaves.

Coefficients that were rounded to steps of an earlier table and then to those of this one come in
a pattern of full and empty places. What one compression alone would give is learnt from the
picture itself: cut four pixels further in, its blocks lie across the old ones, and their
coefficients are as good as unrounded. An earlier compression as fine as this one leaves next to
nothing, and is not seen.

J. Lukas and J. Fridrich, Estimation of primary quantization matrix in double compressed JPEG
images, DFRWS 2003. ITU-T T.81, A.3.3 (the transform) and A.3.4 (rounding to steps).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from verifyimg.forensics.jpeg_tables import steps_of
from verifyimg.model.compression import PATCH_SIDE, EarlierQuality, Patches

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.floating]

FEWEST = 8
"""Patches below which nothing is said."""
LEAST_GAIN = 0.05
"""From which gain on it is told: well above what pictures that were saved once reached when it was
chosen, and well below those that were saved again at a much finer setting."""
_QUALITIES = range(30, 100)
_PLACES = ((0, 1), (1, 0), (2, 0), (1, 1), (0, 2), (0, 3), (1, 2), (2, 1), (3, 0))
"""Row and column of the coefficients that are looked at, in zigzag order from the second on."""
_FARTHEST = 15
_ROUNDED_PIXELS = 0.29
"""Standard deviation of what rounding to whole grey levels adds: the root of a twelfth."""


def earlier_quality(patches: Patches, steps: Sequence[int]) -> EarlierQuality | None:
    """The earlier compression that explains the picture best; None where one alone does.

    `steps` is the table of brightness that the file has, in zigzag order.
    """
    import numpy as np

    grey = np.frombuffer(patches.grey, np.uint8).astype(np.float32)
    grey = grey.reshape(-1, PATCH_SIDE, PATCH_SIDE)
    grey -= 128
    found, calm = _coefficients(grey), _coefficients(grey[:, 4:-4, 4:-4])
    own = [max(1, step) for step in steps[1 : len(_PLACES) + 1]]
    gains = _all_gains(found, calm, own, LEAST_GAIN * found.size)
    if gains is None:
        return None
    best = int(gains.argmax())
    gain = float(gains[best]) / found.size
    return EarlierQuality(quality=_QUALITIES[best], gain=round(gain, 2))


def _all_gains(found: Numbers, calm: Numbers, own: Sequence[int], least: float) -> Numbers | None:
    """By earlier quality, over all places; None as soon as none of them can reach `least`."""
    import numpy as np

    seen = [_counted(values / step) for values, step in zip(found, own, strict=False)]
    alone = [
        _explained(counts, values / step)
        for counts, values, step in zip(seen, calm, own, strict=False)
    ]
    hopes = [_perfectly(counts) - one for counts, one in zip(seen, alone, strict=True)]
    gains: Numbers = np.zeros(len(_QUALITIES))
    for at, step in enumerate(own):
        if gains.max() + sum(hopes[at:]) < least:
            return None
        gains += _gains(seen[at], alone[at], calm[at], at + 1, step)
    return gains if gains.max() >= least else None


def _coefficients(grey: Numbers) -> Numbers:
    """By place: the coefficients of all blocks of 8 x 8, along their rows and then across them."""
    import numpy as np

    count, side, waves = len(grey), grey.shape[1] // 8, _waves()
    # Piece by piece: a product of all at once wakes a thread on each processor for it.
    along = np.matmul(grey.reshape(count, -1, 8), waves.T).reshape(count * side, 8, -1)
    both = np.matmul(waves, along).reshape(count, side, len(waves), side, len(waves))
    return np.stack([both[:, :, row, :, column].ravel() for row, column in _PLACES])


def _waves() -> Numbers:
    """The lowest ones of eight values, constant one first."""
    import numpy as np

    number, place = np.arange(1 + max(max(_PLACES))), 2 * np.arange(8) + 1
    sizes = np.sqrt(np.where(number == 0, 0.125, 0.25))
    waves: Numbers = sizes[:, None] * np.cos(np.outer(number, place) * (np.pi / 16))
    return waves.astype(np.float32)


def _gains(seen: Numbers, alone: float, calm: Numbers, place: int, step: int) -> Numbers:
    """By how much each earlier quality explains one coefficient better than none does."""
    import numpy as np

    by_step = {0: 0.0}
    gains = []
    for quality in _QUALITIES:
        before = steps_of(quality)[place]
        before = before if before > step else 0  # as fine or finer: it leaves next to nothing
        if before not in by_step:
            twice = (np.round(calm / before) * before + _noise(len(calm))) / step
            by_step[before] = _explained(seen, twice) - alone
        gains.append(by_step[before])
    return np.array(gains)


@lru_cache(maxsize=4)
def _noise(count: int) -> Numbers:
    """What rounding to whole grey levels adds to a coefficient, the same for all pictures."""
    import numpy as np

    return np.random.default_rng(0).normal(0, _ROUNDED_PIXELS, count)


def _explained(seen: Numbers, made: Numbers) -> float:
    """The logarithm of how likely the counts are, were they drawn from those that were made."""
    import numpy as np

    expected = _counted(made) + 0.5
    return float((seen * np.log(expected / expected.sum())).sum())


def _perfectly(seen: Numbers) -> float:
    """The same, drawn from themselves: nothing explains them better (Gibbs' inequality)."""
    import numpy as np

    counts = seen[seen > 0]
    return float((counts * np.log(counts / counts.sum())).sum())


def _counted(values: Numbers) -> Numbers:
    import numpy as np

    whole = np.rint(values)
    np.maximum(whole, -_FARTHEST, out=whole)
    np.minimum(whole, _FARTHEST, out=whole)
    whole += _FARTHEST
    return np.bincount(whole.astype(np.int64), minlength=2 * _FARTHEST + 1).astype(np.float64)

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
from typing import TYPE_CHECKING

from verifyimg.forensics.jpeg_tables import steps_of
from verifyimg.model.compression import PATCH_SIDE, EarlierQuality, Patches

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

FEWEST = 8
"""Patches below which nothing is said."""
LEAST_GAIN = 0.05
"""From which gain on it is told: pictures that were saved once reach 0.011 (56 files), saved
twice at settings 10 or more apart 0.2 and more."""
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

    grey: Numbers = np.frombuffer(patches.grey, np.uint8).astype(np.float64)
    grey = grey.reshape(-1, PATCH_SIDE, PATCH_SIDE)
    grey -= 128.0
    found, calm = _coefficients(grey), _coefficients(grey[:, 4:-4, 4:-4])
    noise: Numbers = np.array(np.random.default_rng(0).normal(0, _ROUNDED_PIXELS, calm.shape[-1]))
    gains = np.zeros(len(_QUALITIES))
    for place, step in enumerate(steps[1 : len(_PLACES) + 1]):
        gains += _gains(found[place], calm[place], noise, place + 1, max(1, step))
    best = int(gains.argmax())
    gain = float(gains[best]) / found.size
    if gain < LEAST_GAIN:
        return None
    return EarlierQuality(quality=_QUALITIES[best], gain=round(gain, 2))


def _coefficients(grey: Numbers) -> Numbers:
    """By place: the coefficients of all blocks of 8 x 8."""
    import numpy as np

    count, side = len(grey), grey.shape[1] // 8
    blocks = grey.reshape(count, side, 8, side, 8).transpose(0, 1, 3, 2, 4).reshape(-1, 64)
    waves = np.array([_wave(row, column) for row, column in _PLACES])
    return waves @ blocks.T


def _wave(row: int, column: int) -> Numbers:
    import numpy as np

    def along(number: int) -> Numbers:
        size = 0.125 if number == 0 else 0.25
        made: Numbers = np.sqrt(size) * np.cos((2 * np.arange(8) + 1) * number * np.pi / 16)
        return made

    wave: Numbers = np.outer(along(row), along(column)).ravel()
    return wave


def _gains(found: Numbers, calm: Numbers, noise: Numbers, place: int, step: int) -> Numbers:
    """By how much each earlier quality explains one coefficient better than none does."""
    import numpy as np

    seen = _counted(found / step)
    alone = _explained(seen, calm / step)
    by_step = {0: 0.0}
    gains = []
    for quality in _QUALITIES:
        before = steps_of(quality)[place]
        before = before if before > step else 0  # as fine or finer: it leaves next to nothing
        if before not in by_step:
            twice = (np.round(calm / before) * before + noise) / step
            by_step[before] = _explained(seen, twice) - alone
        gains.append(by_step[before])
    return np.array(gains)


def _explained(seen: Numbers, made: Numbers) -> float:
    """The logarithm of how likely the counts are, were they drawn from those that were made."""
    import numpy as np

    expected = _counted(made) + 0.5
    return float((seen * np.log(expected / expected.sum())).sum())


def _counted(values: Numbers) -> Numbers:
    import numpy as np

    whole = np.clip(np.rint(values), -_FARTHEST, _FARTHEST).astype(np.int64) + _FARTHEST
    return np.bincount(whole, minlength=2 * _FARTHEST + 1).astype(np.float64)

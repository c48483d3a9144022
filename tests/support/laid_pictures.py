"""One picture laid on another, of 9 x 11 cells: as a search measures it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from verifyimg.features.agreement import Agreement
from verifyimg.features.measured import Measured

ROWS, COLUMNS = 9, 11


def measured(
    alike: int, different: int, *, weight: float = 20.0, inliers: int = 30, drawn: bool = False
) -> Measured:
    """The first cells agree, and every second of the others does not."""
    flat = np.zeros(ROWS * COLUMNS, bool)
    flat[:alike] = True
    other = np.zeros(ROWS * COLUMNS, bool)
    # NOTE: every second of the rest, so that no rectangle is without any
    other[alike::2][:different] = True
    whole = np.ones((ROWS, COLUMNS), bool)
    return Measured(
        row=1,
        mirrored=False,
        matrix=np.array([[1.0, 0, 0], [0, 1.0, 0]]),
        inliers=inliers,
        weight=weight,
        looking=0 if drawn else weight,
        cells=Agreement(
            inside=whole,
            alike=flat.reshape(ROWS, COLUMNS),
            different=other.reshape(ROWS, COLUMNS),
            photographic=whole & (not drawn),
        ),
        size=(440, 360),
        kept_size=(440, 360),
        textured=np.ones((90, 110), np.uint8),
    )


def celled(
    *,
    alike: tuple[slice, slice],
    different: tuple[slice, slice],
    photographed: tuple[slice, slice] = (slice(0, ROWS), slice(0, COLUMNS)),
    looking: float = 20.0,
    drawn: bool = False,
) -> Measured:
    """Of cells that agree and cells that do not; the others are plain in both."""
    one = measured(0, 0, drawn=drawn)
    tables = [np.zeros((ROWS, COLUMNS), bool) for _ in range(3)]
    for table, where in zip(tables, (different, alike, photographed), strict=True):
        table[where] = True
    cells = replace(
        one.cells,
        alike=tables[1],
        different=tables[0] & ~tables[1],
        photographic=tables[2] & (not drawn),
    )
    return replace(one, cells=cells, looking=looking)

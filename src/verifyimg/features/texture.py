"""Where a picture looks photographed, and where it is a surface, lettering or a program's window.

Interfaces are drawn in few colours, even to the grey level, and so is lettering: around a sign
nearly all pixels have one of a few values. In what a lens has seen they are spread. So a place
counts as photographic where the commonest narrow bands of grey around it hold few of the pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

BAND = 4
"""Grey levels in a band."""
COMMONEST = 4
"""So many bands are added up: two or three colours, each of which may lie on an edge of bands."""
AROUND = 33
"""Pixels of the square that is looked at around a place."""
EVEN = 0.65
"""The share of its pixels in these bands from which a place is drawn: half of the area of
photographs lies below it, and 0.4 % of that of the windows of programs."""
STEP = 4


def photographic(grey: Array) -> Array:
    """For every fourth pixel both ways whether its surroundings look photographed (uint8, 0, 1)."""
    import cv2
    import numpy as np

    bands = grey[::2, ::2] // BAND
    size = (-(-grey.shape[1] // STEP), -(-grey.shape[0] // STEP))
    around = (AROUND // STEP, AROUND // STEP)
    shares = np.stack(
        [
            cv2.blur(_shrunk(bands == band, size), around).reshape(size[::-1])
            for band in np.unique(bands)
        ]
    )
    rest = max(0, len(shares) - COMMONEST)
    held = np.partition(shares, min(rest, len(shares) - 1), axis=0)[rest:].sum(axis=0)
    spread: Array = (held < EVEN).astype(np.uint8)
    return spread


def _shrunk(there: Array, size: tuple[int, int]) -> Array:
    import cv2
    import numpy as np

    made: Array = cv2.resize(there.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    return made

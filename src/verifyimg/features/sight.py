"""A picture made grey and brought to the one size in which features are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.model.illustration import View
from verifyimg.model.picture import Raster

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

SIDE = 520
"""The square root of the area: at 320 a third of the cost, and small parts are lost."""
LEAST = 32
"""Pixels on the shorter side; below that there is no room for a feature."""
LONGEST = 960
"""Pixels on the longer side that are decoded: enough for pictures three times as high as wide."""


def grey_of(view: View | Raster) -> Array:
    """Luma (uint8) of some `SIDE` x `SIDE` pixels in area; a small picture is enlarged."""
    import cv2
    import numpy as np

    if isinstance(view, Raster):
        return sized(np.frombuffer(view.grey, np.uint8).reshape(view.height, view.width), SIDE)
    rgb = np.frombuffer(view.rgb, np.uint8).reshape(view.height, view.width, 3)
    grey: Array = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return sized(grey, SIDE)


def sized(grey: Array, side: int) -> Array:
    """The picture with an area of `side` x `side`, its shape kept; never over `LONGEST`."""
    import cv2

    height, width = grey.shape
    scale = min(side / (height * width) ** 0.5, LONGEST / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    made: Array = cv2.resize(grey, size, interpolation=how)
    return made

"""A raster turned by a few degrees, as a horizon is straightened."""

from __future__ import annotations

from math import cos, radians, sin

from verifyimg.model.picture import Raster

TILTS = (-8, -4, 4, 8)
"""In degrees clockwise; what lies between is near enough to one of them to be found."""


def tilted(raster: Raster, degrees: int) -> Raster:
    """The raster turned clockwise about its middle, its corners filled with what is next."""
    import numpy as np

    width, height = raster.width, raster.height
    grey = np.frombuffer(raster.grey, np.uint8).reshape(height, width)
    across, down = cos(radians(degrees)), sin(radians(degrees))
    middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
    x, y = np.arange(width) - middle_x, np.arange(height)[:, None] - middle_y
    columns = (middle_x + down * y + 0.5 + across * x).astype(np.int64)
    rows = (middle_y + across * y + 0.5 - down * x).astype(np.int64)
    found = grey[rows.clip(0, height - 1), columns.clip(0, width - 1)]
    return Raster(width=width, height=height, grey=found.tobytes())

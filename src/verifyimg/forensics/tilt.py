"""A raster turned by a few degrees, as a horizon is straightened."""

from __future__ import annotations

from math import cos, radians, sin

from verifyimg.model.picture import Raster

TILTS = (-8, -4, 4, 8)
"""In degrees clockwise; what lies between is near enough to one of them to be found."""


def tilted(raster: Raster, degrees: int) -> Raster:
    """The raster turned clockwise about its middle, its corners filled with what is next."""
    width, height, grey = raster.width, raster.height, raster.grey
    across, down = cos(radians(degrees)), sin(radians(degrees))
    middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
    last_x, last_y = width - 1, height - 1
    columns = [(across * (x - middle_x), down * (x - middle_x)) for x in range(width)]
    out = bytearray()
    for y in range(height):
        from_x = middle_x + down * (y - middle_y) + 0.5
        from_y = middle_y + across * (y - middle_y) + 0.5
        out += bytes(
            grey[
                min(max(int(from_y - b), 0), last_y) * width + min(max(int(from_x + a), 0), last_x)
            ]
            for a, b in columns
        )
    return Raster(width=width, height=height, grey=bytes(out))

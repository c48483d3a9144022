"""Pictures decoded: the only door of Pillow, which does nothing here but decode.

The pixel hash `verifyimg-pixels-1` is the SHA-256 of the line `verifyimg-pixels-1 WIDTH HEIGHT
MODE` with its line feed, then of all pixels row by row from the top left. MODE is `RGBA` where
the picture has transparency, else `RGB`; eight bits a channel (of sixteen the upper eight, one
bit as 0 or 255, grey three times, palettes looked up, CMYK by Pillow's plain formula). Pixels
are as stored: no rotation, no colour management, the first picture of several. It is the same
for the same file whatever its metadata; another JPEG decoder may round otherwise.

Guarantees on any bytes: nothing is decoded that exceeds `limits` by its own header; a picture
that is cut off or damaged is a Problem, and what was decoded of it is not used.
"""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import NAME, bands, opened, shows_through
from verifyimg.readers.pixels.reduced import of_whole

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["NAME", "RASTER_SIDE", "decode"]

RASTER_SIDE = 160
"""Pixels on the longer side of the small grey picture: that of most thumbnails."""


def decode(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits, *, grey: bool = False
) -> Picture | Problem:
    """The picture in a stretch of the file, which is of that format by its first bytes.

    `grey`: with its miniature, where that needs no decoding of its own. A seam of decoding: a
    worker with a deadline may stand in its place.
    """
    return opened(source, extent, format_name, limits, partial(_picture, grey=grey))


def _picture(image: Image.Image, *, grey: bool) -> Picture:
    """The hash and the raster, in bands of rows: no second copy of the picture is made."""
    from PIL import Image

    image.load()
    width, height = image.size
    mode = "RGBA" if shows_through(image) else "RGB"
    shrink = max(1, max(width, height) // (2 * RASTER_SIDE))
    small = Image.new("L", (-(-width // shrink), -(-height // shrink)))
    digest = hashlib.sha256(f"verifyimg-pixels-1 {width} {height} {mode}\n".encode())
    for top, eight_bits in bands(image, shrink):
        band = eight_bits if eight_bits.mode == mode else eight_bits.convert(mode)
        digest.update(band.tobytes())
        small.paste(band.convert("L").reduce(shrink), (0, top // shrink))
    return Picture(
        width=width,
        height=height,
        pixel_sha256=digest.hexdigest(),
        raster=_raster(image, small),
        grey=of_whole(image) if grey else None,
    )


def _raster(image: Image.Image, small: Image.Image) -> Raster:
    """The grey picture, averaged down to `RASTER_SIDE`; a smaller one keeps its size."""
    from PIL import Image

    scale = min(1.0, RASTER_SIDE / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    grey = small.resize(size, Image.Resampling.BOX)
    return Raster(width=grey.width, height=grey.height, grey=grey.tobytes())

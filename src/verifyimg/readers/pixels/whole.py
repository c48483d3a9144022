"""Pictures decoded: hashed, made small and cut into squares, by as few decodings as that takes.

The pixel hash `verifyimg-pixels-1` is the SHA-256 of the line `verifyimg-pixels-1 WIDTH HEIGHT
MODE` with its line feed, then of all pixels row by row from the top left. MODE is `RGBA` where
the picture has transparency, else `RGB`; eight bits a channel (of sixteen the upper eight, one
bit as 0 or 255, grey three times, palettes looked up, CMYK by Pillow's plain formula). Pixels
are as stored: no rotation, no colour management, the first picture of several. It is the same
for the same file whatever its metadata.

A JPEG is not decoded in full for it, unless it is to be compared to the last pixel with a picture
in another format or coding: its coded data are hashed instead, by who has located them
(`fingerprints/jpeg_data.py`), and another decoder may make other pixels of them.

Guarantees on any bytes: nothing is decoded that exceeds `limits` by its own header; a picture
that is cut off or damaged is a Problem, and what was decoded of it is not used.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.compression import Patches
from verifyimg.model.noun import noun
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import NAME, bands, opened, shows_through
from verifyimg.readers.pixels.patches import patches, room, squares
from verifyimg.readers.pixels.reduced import Reducing, of_whole, shrunk
from verifyimg.readers.pixels.view import grey_view

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["NAME", "RASTER_SIDE", "decode"]

RASTER_SIDE = 160
"""Pixels on the longer side of the small grey picture: that of most thumbnails."""


@noun
class _Wanted:
    """What is to come with a picture."""

    grey: bool
    fewest: int
    most: int
    side: int
    """Of the view; 0 for none."""

    def squares(self, image: Image.Image, size: tuple[int, int]) -> Patches | None:
        """Those of a picture that was decoded as large as it is; None where they are of no use."""
        if not 0 < self.fewest <= room(size) or image.size != size:
            return None
        return squares(image, most=self.most)

    def view(self, image: Image.Image, size: tuple[int, int]) -> Raster | None:
        """That of a picture that was decoded, as far as `reduced` does."""
        return grey_view(image, size, self.side) if self.side else None


def decode(
    source: ByteSource,
    extent: Extent,
    format_name: str,
    limits: Limits,
    *,
    grey: bool = False,
    fewest: int = 0,
    exact: bool = False,
    shown: bool = False,
) -> Picture | Problem:
    """The picture in a stretch of the file, which is of that format by its first bytes.

    `grey`: with its miniature. `fewest`: with squares, where there is room for so many; 0 for
    none. `shown`: with a view in grey of at most `limits.shown_side`. A JPEG comes without a hash
    unless it is to be `exact`, and is then decoded in full. A seam of decoding: a worker with a
    deadline may stand in its place.
    """
    side = limits.shown_side if shown else 0
    wanted = _Wanted(grey=grey, fewest=fewest, most=limits.patches, side=side)
    if format_name != "JPEG" or exact:
        return opened(source, extent, format_name, limits, partial(_picture, wanted))
    reducing = Reducing("L", extent)
    take = partial(_small_picture, wanted, reducing)
    found = opened(source, extent, format_name, limits, take, reduce=reducing.draft)
    if isinstance(found, Problem) or found.patches or not 0 < fewest <= room(reducing.size):
        return found
    # NOTE: once more in full: traces of coding are not seen in what was decoded smaller.
    more = patches(source, extent, format_name, limits)
    return found if isinstance(more, Problem) else replace(found, patches=more)


def _small_picture(wanted: _Wanted, reducing: Reducing, image: Image.Image) -> Picture | Problem:
    """A JPEG's, decoded by the way of its miniature."""
    image.load()
    small = reducing.miniature(image) if wanted.grey else None
    if isinstance(small, Problem):
        return small
    width, height = reducing.size
    return Picture(
        width=width,
        height=height,
        raster=_raster(shrunk(image, "L"), reducing.size),
        grey=small,
        patches=wanted.squares(image, reducing.size),
        view=wanted.view(image, reducing.size),
    )


def _picture(wanted: _Wanted, image: Image.Image) -> Picture:
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
        raster=_raster(small, image.size),
        grey=of_whole(image) if wanted.grey else None,
        patches=wanted.squares(image, image.size),
        view=wanted.view(image, image.size),
    )


def _raster(grey: Image.Image, whole: tuple[int, int]) -> Raster:
    """The grey picture, averaged down to `RASTER_SIDE`; a smaller one keeps its size."""
    from PIL import Image

    scale = min(1.0, RASTER_SIDE / max(whole))
    size = (max(1, round(whole[0] * scale)), max(1, round(whole[1] * scale)))
    small = grey.resize(size, Image.Resampling.BOX)
    return Raster(width=small.width, height=small.height, grey=small.tobytes())

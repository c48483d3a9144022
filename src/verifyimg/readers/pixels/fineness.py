"""How much fine detail a picture holds: what it loses when made smaller and larger again.

An enlarged picture loses next to nothing when it is made as small as it was; a picture of that
size from a camera loses about as much as its small copy does by the same ratio, since scenes have
details of every size.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import bands, opened, shows_through

if TYPE_CHECKING:
    from PIL import Image

SIDE = 1024
"""Pixels of the middle that is looked at, on each side."""


def fineness(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits, ratio: float
) -> float | Problem:
    """The loss in grey levels (root mean square) at a ratio of sides between 0 and 1."""
    return opened(source, extent, format_name, limits, partial(_lost, ratio))


def _lost(ratio: float, image: Image.Image) -> float:
    from PIL import Image, ImageChops, ImageStat

    image.load()
    grey = _middle(image)
    size = (max(1, round(grey.width * ratio)), max(1, round(grey.height * ratio)))
    small = grey.resize(size, Image.Resampling.LANCZOS)
    again = small.resize(grey.size, Image.Resampling.BICUBIC)
    return float(ImageStat.Stat(ImageChops.difference(grey, again)).rms[0])


def _middle(image: Image.Image) -> Image.Image:
    """The middle in grey, what shows through as it is coded."""
    width, height = min(SIDE, image.width), min(SIDE, image.height)
    left, top = (image.width - width) // 2, (image.height - height) // 2
    cut = image.crop((left, top, left + width, top + height))
    _, eight_bits = next(bands(cut, height))
    return eight_bits.convert("RGB" if shows_through(image) else "L").convert("L")

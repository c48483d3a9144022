"""Pictures decoded small: in colour for people to look at, in grey to find features in."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.illustration import View
from verifyimg.model.miniature import Mode
from verifyimg.model.picture import Raster
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import opened
from verifyimg.readers.pixels.reduced import Reducing, shrunk

if TYPE_CHECKING:
    from PIL import Image


def viewed(source: ByteSource, extent: Extent, format_name: str, limits: Limits) -> View | Problem:
    """The picture as stored, what shows through on white; a seam of decoding like `decode`.

    At most `limits.shown_side` pixels a side, never enlarged. A damaged picture is a Problem.
    """
    viewing = _Viewing(limits.shown_side)
    return opened(source, extent, format_name, limits, viewing.view, reduce=viewing.draft)


def viewed_grey(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits
) -> Raster | Problem:
    """The same in grey, decoded by the way of miniatures."""
    reducing, side = Reducing("L", extent), limits.shown_side

    def take(image: Image.Image) -> Raster:
        return grey_view(image, reducing.size, side)

    return opened(source, extent, format_name, limits, take, reduce=reducing.draft)


def grey_view(image: Image.Image, whole: tuple[int, int], side: int) -> Raster:
    """At most so many pixels a side, of a picture that was decoded or drafted as for `reduced`.

    `whole` is the picture's own size.
    """
    shown = _sized(image, whole, "L", side)
    return Raster(width=shown.width, height=shown.height, grey=shown.tobytes())


class _Viewing:
    """One picture on its way to a view in colour."""

    def __init__(self, side: int) -> None:
        self._side, self._whole = side, (0, 0)

    def draft(self, image: Image.Image) -> None:
        self._whole = image.size
        scale = min(1.0, self._side / max(image.size))
        image.draft("RGB", (ceil(image.width * scale), ceil(image.height * scale)))

    def view(self, image: Image.Image) -> View:
        shown = _sized(image, self._whole, "RGB", self._side)
        return View(width=shown.width, height=shown.height, rgb=shown.tobytes())


def _sized(image: Image.Image, whole: tuple[int, int], mode: Mode, side: int) -> Image.Image:
    from PIL import Image

    image.load()
    small = shrunk(image, mode)
    scale = min(1.0, side / max(whole), max(small.size) / max(whole))
    size = (max(1, round(whole[0] * scale)), max(1, round(whole[1] * scale)))
    return small.resize(size, Image.Resampling.BOX) if size != small.size else small

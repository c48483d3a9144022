"""Pictures decoded small and in colour, for people to look at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.illustration import View
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import opened
from verifyimg.readers.pixels.reduced import shrunk

if TYPE_CHECKING:
    from PIL import Image


def viewed(source: ByteSource, extent: Extent, format_name: str, limits: Limits) -> View | Problem:
    """The picture as stored, what shows through on white; a seam of decoding like `decode`.

    At most `limits.shown_side` pixels a side, never enlarged. A damaged picture is a Problem.
    """
    side = limits.shown_side
    take = partial(_view, side)
    return opened(source, extent, format_name, limits, take, reduce=partial(_draft, side))


def _draft(side: int, image: Image.Image) -> None:
    image.draft("RGB", (side, side))


def _view(side: int, image: Image.Image) -> View:
    from PIL import Image

    image.load()
    small = shrunk(image, "RGB")
    scale = min(1.0, side / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    shown = small.resize(size, Image.Resampling.BOX) if size != small.size else small
    return View(width=shown.width, height=shown.height, rgb=shown.tobytes())

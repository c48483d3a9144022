"""Two pictures laid over each other: what both show, cut out of either, and where they differ.

Nothing here decodes: what comes in is a plain run of bytes of a known length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifyimg.model.footprint import Box, Footprint, area_of, box_of
from verifyimg.model.illustration import View
from verifyimg.model.noun import noun
from verifyimg.readers.pixels.drawn import exaggerated, image_of, view_of

if TYPE_CHECKING:
    from PIL import Image

COARSEST = 12
"""Pixels on the longer side below which nothing is to be seen."""


@noun
class Layers:
    """What both show, three times, in one size: that of the coarser one."""

    picture: View
    """Cut out of the picture."""
    other: View
    """Of the other one, laid over that."""
    difference: View
    """Of their greys: white where both are alike, and where the other has nothing."""


def overlaid(picture: View, other: View, laid: Footprint) -> Layers | None:
    """The other picture laid over what of the picture it shows; None where that is too little."""
    back, box = laid.back, box_of(laid.here)
    if back is None or box is None:
        return None
    size = _size_of(box, picture, laid, other)
    if max(size) < COARSEST:
        return None
    mine = _cut_out(image_of(picture), box, size)
    its, there = _laid_over(image_of(other), box, back, size)
    apart = _apart(mine, its, there)
    return Layers(picture=view_of(mine), other=view_of(its), difference=view_of(apart))


def _size_of(box: Box, picture: View, laid: Footprint, other: View) -> tuple[int, int]:
    """Of the box: in pixels of the picture, or of the other one if that has fewer."""
    across, down = (box.right - box.left) * picture.width, (box.bottom - box.top) * picture.height
    mine = area_of(laid.here) * picture.width * picture.height
    its = area_of(laid.there) * other.width * other.height
    scale = min(1.0, (its / mine) ** 0.5)
    return max(1, round(across * scale)), max(1, round(down * scale))


def _cut_out(image: Image.Image, box: Box, size: tuple[int, int]) -> Image.Image:
    from PIL import Image

    edges = (
        box.left * image.width,
        box.top * image.height,
        box.right * image.width,
        box.bottom * image.height,
    )
    return image.resize(size, Image.Resampling.BOX, box=edges)


def _laid_over(
    image: Image.Image, box: Box, back: Footprint, size: tuple[int, int]
) -> tuple[Image.Image, Image.Image]:
    """The other picture in the frame of the box, and where it has anything there."""
    from PIL import Image

    corners = ((box.left, box.top), (box.right, box.top), (box.left, box.bottom))
    origin, right, low = (back.at(corner) for corner in corners)
    across, down = (_length(edge, origin, image) for edge in (right, low))
    less = max(1.0, min(across / size[0], down / size[1]))
    small = tuple(max(1, round(side / less)) for side in image.size)
    reduced = image.resize((small[0], small[1]), Image.Resampling.BOX)
    affine = [
        number * reduced.size[axis]
        for axis in (0, 1)
        for number in (
            (right[axis] - origin[axis]) / size[0],
            (low[axis] - origin[axis]) / size[1],
            origin[axis],
        )
    ]
    how = Image.Resampling.BILINEAR
    whole = Image.new("L", reduced.size, 255)
    its = reduced.transform(size, Image.Transform.AFFINE, affine, how, fillcolor="white")
    return its, whole.transform(size, Image.Transform.AFFINE, affine, fillcolor=0)


def _length(end: tuple[float, float], origin: tuple[float, float], image: Image.Image) -> float:
    across, down = (end[0] - origin[0]) * image.width, (end[1] - origin[1]) * image.height
    return float((across * across + down * down) ** 0.5)


def _apart(one: Image.Image, other: Image.Image, there: Image.Image) -> Image.Image:
    from PIL import Image, ImageChops

    drawn = exaggerated(ImageChops.difference(one.convert("L"), other.convert("L")))
    return Image.composite(drawn, Image.new("L", drawn.size, 255), there).convert("RGB")

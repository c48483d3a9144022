"""Squares of a picture at its full size, in which traces of coding can be seen."""

from __future__ import annotations

from functools import partial
from math import sqrt
from typing import TYPE_CHECKING

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.compression import PATCH_SIDE, Patches
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import bands, opened, shows_through

if TYPE_CHECKING:
    from PIL import Image

_BLOCK = 8


def patches(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits
) -> Patches | Problem:
    """At most `limits.patches` of them, of a picture that is decoded for them.

    None at all of a picture that is smaller than one. A damaged picture is a Problem.
    """
    take = partial(squares, most=limits.patches)
    return opened(source, extent, format_name, limits, take, reduce=_brightness)


def room(size: tuple[int, int]) -> int:
    """How many a picture of that size has room for."""
    return (size[0] // PATCH_SIDE) * (size[1] // PATCH_SIDE)


def _brightness(image: Image.Image) -> None:
    """A JPEG gives its brightness alone, not by way of red, green and blue, which rounds it."""
    image.draft("L", image.size)


def squares(image: Image.Image, *, most: int) -> Patches:
    """Of a picture that is decoded, or that is decoded for it, in full."""
    image.load()
    mode = "RGB" if shows_through(image) else "L"
    cut = _plain_square if image.mode == mode == "L" else partial(_square, mode=mode)
    corners = [
        (left, top)
        for top in _starts(image.height, _number(image.height, image.width, most))
        for left in _starts(image.width, _number(image.width, image.height, most))
    ][:most]
    grey = b"".join(cut(image, left, top) for left, top in corners)
    return Patches(width=image.width, height=image.height, count=len(corners), grey=grey)


def _number(side: int, other: int, most: int) -> int:
    """How many fit along a side, and keep the shape of the picture."""
    return min(side // PATCH_SIDE, max(1, int(sqrt(most * side / other))))


def _starts(side: int, count: int) -> list[int]:
    """Where they begin: evenly spread, at multiples of a block."""
    step = (side - PATCH_SIDE) / max(1, count - 1)
    return [int(number * step) // _BLOCK * _BLOCK for number in range(count)]


def _plain_square(image: Image.Image, left: int, top: int) -> bytes:
    return image.crop((left, top, left + PATCH_SIDE, top + PATCH_SIDE)).tobytes()


def _square(image: Image.Image, left: int, top: int, mode: str) -> bytes:
    cut = image.crop((left, top, left + PATCH_SIDE, top + PATCH_SIDE))
    _, eight_bits = next(bands(cut, PATCH_SIDE))
    return eight_bits.convert(mode).convert("L").tobytes()

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
    corners = [
        (left, top)
        for top in _starts(image.height, _number(image.height, image.width, most))
        for left in _starts(image.width, _number(image.width, image.height, most))
    ][:most]
    clear = shows_through(image)
    plain = image.mode == "L" and not clear
    grey = _plain(image, corners) if plain else _converted(image, corners, "RGB" if clear else "L")
    return Patches(width=image.width, height=image.height, count=len(corners), grey=grey)


def _number(side: int, other: int, most: int) -> int:
    """How many fit along a side, and keep the shape of the picture."""
    return min(side // PATCH_SIDE, max(1, int(sqrt(most * side / other))))


def _starts(side: int, count: int) -> list[int]:
    """Where they begin: evenly spread, at multiples of a block."""
    step = (side - PATCH_SIDE) / max(1, count - 1)
    return [int(number * step) // _BLOCK * _BLOCK for number in range(count)]


def _plain(image: Image.Image, corners: list[tuple[int, int]]) -> bytes:
    """One below the other in a picture of their own: 96 of them, each made a picture and read
    by itself, take as long as decoding a small photograph."""
    from PIL import Image

    pile = Image.new("L", (PATCH_SIDE, PATCH_SIDE * len(corners)))
    for number, (left, top) in enumerate(corners):
        square = image.im.crop((left, top, left + PATCH_SIDE, top + PATCH_SIDE))
        pile.im.paste(square, (0, number * PATCH_SIDE, PATCH_SIDE, (number + 1) * PATCH_SIDE))
    return pile.tobytes()


def _converted(image: Image.Image, corners: list[tuple[int, int]], mode: str) -> bytes:
    return b"".join(_square(image, left, top, mode) for left, top in corners)


def _square(image: Image.Image, left: int, top: int, mode: str) -> bytes:
    cut = image.crop((left, top, left + PATCH_SIDE, top + PATCH_SIDE))
    _, eight_bits = next(bands(cut, PATCH_SIDE))
    return eight_bits.convert(mode).convert("L").tobytes()

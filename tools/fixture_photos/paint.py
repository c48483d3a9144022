"""Paint: skies, textures, shadows and grain from seeded noise, with Pillow alone.

NOTE: only integer work of Pillow (resize, blur, blend, look-up tables) and Python's own seeded
generator: the same bytes on every machine that has the same Pillow. No numpy: its sines and
powers differ between processors.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

Colour = tuple[int, int, int]
Point = tuple[float, float]
Size = tuple[int, int]
Box = tuple[int, int, int, int]
"""Left, top, right, bottom."""
Stops = Sequence[tuple[float, Colour]]


def dice(seed: str) -> Random:
    """The only source of chance, seeded by a name."""
    return Random(seed)


def noise(size: Size, chance: Random) -> Image.Image:
    """White noise, one grey byte a pixel."""
    return Image.frombytes("L", size, chance.randbytes(size[0] * size[1]))


def clouds(size: Size, chance: Random, *, cell: Size, octaves: int = 4) -> Image.Image:
    """Smooth noise whose coarsest spots are `cell` pixels large, stretched to full contrast."""
    total: Image.Image | None = None
    for octave in range(octaves):
        small = (
            max(2, size[0] * 2**octave // cell[0] + 2),
            max(2, size[1] * 2**octave // cell[1] + 2),
        )
        layer = noise(small, chance).resize(size, Image.Resampling.BICUBIC)
        total = layer if total is None else Image.blend(total, layer, 0.5 if octave < 2 else 0.3)
    return ImageOps.autocontrast(total or noise(size, chance))


def gradient(size: Size, stops: Stops) -> Image.Image:
    """Colours from top to bottom; each stop is a height between 0 and 1 and its colour."""
    column = Image.new("RGB", (1, size[1]))
    for row in range(size[1]):
        column.putpixel((0, row), _colour_at(stops, row / max(size[1] - 1, 1)))
    return column.resize(size, Image.Resampling.NEAREST)


def tinted(grey: Image.Image, dark: Colour, light: Colour) -> Image.Image:
    """A grey picture in two colours."""
    return ImageOps.colorize(grey, dark, light)


def mottled(image: Image.Image, texture: Image.Image, strength: float) -> Image.Image:
    """The picture lightened and darkened by a grey texture around its middle grey."""
    soft = texture.point(lambda value: 128 + (value - 128) * strength)
    return added(image, soft)


def added(image: Image.Image, grey: Image.Image) -> Image.Image:
    """The picture plus a grey one whose 128 is nothing."""
    rgb = Image.merge("RGB", (grey, grey, grey))
    return ImageChops.add(image, rgb, scale=1.0, offset=-128)


def outline(size: Size, points: Sequence[Point], *, soft: float = 0) -> Image.Image:
    """The mask of a polygon, drawn twice as large and reduced, with a soft edge if asked for."""
    mask = Image.new("L", (size[0] * 2, size[1] * 2))
    ImageDraw.Draw(mask).polygon([(x * 2, y * 2) for x, y in points], fill=255)
    mask = mask.reduce(2)
    return mask.filter(ImageFilter.GaussianBlur(soft)) if soft else mask


def drawn(size: Size, draw: Callable[[ImageDraw.ImageDraw], None]) -> Image.Image:
    """A mask of whatever `draw` draws in white, at twice the size, smoothed."""
    mask = Image.new("L", (size[0] * 2, size[1] * 2))
    draw(ImageDraw.Draw(mask))
    return mask.reduce(2)


def within(image: Image.Image, box: Box, paint: Callable[[Image.Image], None]) -> None:
    """Paints on a part of the picture only, which is quicker."""
    part = image.crop(box)
    paint(part)
    image.paste(part, box[:2])


def around(size: Size, corners: Sequence[Point], *, margin: float = 0) -> Box:
    """The whole pixels around the points, inside the picture; at least one."""
    left = min(max(int(min(x for x, _ in corners) - margin), 0), size[0] - 1)
    top = min(max(int(min(y for _, y in corners) - margin), 0), size[1] - 1)
    right = min(int(max(x for x, _ in corners) + margin) + 1, size[0])
    bottom = min(int(max(y for _, y in corners) + margin) + 1, size[1])
    return left, top, max(right, left + 1), max(bottom, top + 1)


def shade(image: Image.Image, mask: Image.Image, amount: float) -> None:
    """Darkens the picture in place where the mask is white."""
    image.paste((12, 12, 16), mask=mask.point(lambda value: value * amount))


def photographed(image: Image.Image, chance: Random, *, grain: float = 0.02) -> Image.Image:
    """As a lens and a sensor give it: darker corners, a little soft, grainy."""
    size = image.size
    corners = ImageOps.invert(Image.radial_gradient("L").resize(size, Image.Resampling.BICUBIC))
    fall = corners.point(lambda value: 128 - max(0, 110 - value) * 0.2)
    speckle = noise(size, chance).filter(ImageFilter.GaussianBlur(0.8))
    soft = added(image, fall).filter(ImageFilter.GaussianBlur(0.7))
    return mottled(soft, speckle, grain)


def _colour_at(stops: Stops, height: float) -> Colour:
    below = next((index for index, stop in enumerate(stops) if stop[0] >= height), len(stops) - 1)
    (start, first), (end, second) = stops[max(below - 1, 0)], stops[below]
    part = min(max((height - start) / (end - start), 0.0), 1.0) if end > start else 1.0
    red, green, blue = (
        round(one + (other - one) * part) for one, other in zip(first, second, strict=True)
    )
    return red, green, blue

"""What is done to a photo while its thumbnail stays: crops, turns, edits, written words."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

from PIL import Image, ImageDraw, ImageEnhance

LONGEST_SIDE = 1600
"""Pictures are made smaller before they are edited, as picture desks do."""

Edit = Callable[[Image.Image, random.Random], Image.Image]


def smaller(picture: Image.Image) -> Image.Image:
    """A copy of at most `LONGEST_SIDE` pixels on each side."""
    copy = picture.copy()
    copy.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return copy


def coded(picture: Image.Image) -> bytes:
    """The picture as a JPEG file without metadata."""
    stream = io.BytesIO()
    picture.convert("RGB").save(stream, "JPEG", quality=88)
    return stream.getvalue()


def _part(share: float) -> Edit:
    """So much of both sides is cut off, somewhere at the four edges."""

    def edit(picture: Image.Image, rng: random.Random) -> Image.Image:
        width, height = picture.size
        left, top = share * rng.random() * width, share * rng.random() * height
        wide, high = (1 - share) * width, (1 - share) * height
        return picture.crop((round(left), round(top), round(left + wide), round(top + high)))

    return edit


def _side(share: float) -> Edit:
    """So much is cut off at one side."""

    def edit(picture: Image.Image, rng: random.Random) -> Image.Image:
        width, height = picture.size
        edges = [0, 0, width, height]
        side = rng.randrange(4)
        cut = round(share * (width, height)[side % 2])
        edges[side] += cut if side < 2 else -cut
        return picture.crop((edges[0], edges[1], edges[2], edges[3]))

    return edit


def _straightened(picture: Image.Image, rng: random.Random) -> Image.Image:
    width, height = picture.size
    turned = picture.rotate(rng.uniform(-6, 6), Image.Resampling.BICUBIC)
    box = (0.08 * width, 0.08 * height, 0.92 * width, 0.92 * height)
    return turned.crop((round(box[0]), round(box[1]), round(box[2]), round(box[3])))


def _turned(how: Image.Transpose) -> Edit:
    return lambda picture, _: picture.transpose(how)


def _written_on(picture: Image.Image, _: random.Random) -> Image.Image:
    width, height = picture.size
    place, size = (0.05 * width, 0.7 * height), max(8, width // 9)
    ImageDraw.Draw(picture).text(place, "BREAKING NEWS", fill="white", font_size=size)
    return picture


CROPS: dict[str, Edit] = {
    **{f"crop of {share:.0%}": _part(share) for share in (0.1, 0.2, 0.3, 0.5)},
    **{f"{share:.0%} off one side": _side(share) for share in (0.1, 0.2, 0.3, 0.5)},
    "straightened and cropped": _straightened,
}
TURNS: dict[str, Edit] = {
    "turned by 90 degrees": _turned(Image.Transpose.ROTATE_90),
    "turned by 180 degrees": _turned(Image.Transpose.ROTATE_180),
    "turned by 270 degrees": _turned(Image.Transpose.ROTATE_270),
    "mirrored": _turned(Image.Transpose.FLIP_LEFT_RIGHT),
}
EDITS: dict[str, Edit] = {
    "brightness x 1.4": lambda picture, _: ImageEnhance.Brightness(picture).enhance(1.4),
    "brightness x 0.5": lambda picture, _: ImageEnhance.Brightness(picture).enhance(0.5),
    "contrast x 1.7": lambda picture, _: ImageEnhance.Contrast(picture).enhance(1.7),
    "colour x 2": lambda picture, _: ImageEnhance.Color(picture).enhance(2.0),
    "black and white": lambda picture, _: picture.convert("L"),
    "a line of text": _written_on,
}

"""What happens to a picture on its way from one page to the next: coded, scaled, turned, graded."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

LONGEST_SIDE = 2048
"""Larger pictures are made so large first: a tenth of it is then harder than of the original,
and blur and noise, which are counted in pixels, are stronger."""
SAVED = 88
"""JPEG quality where the class says nothing of it."""
BLUR = 2.5
"""Standard deviation in pixels."""
NOISE = 15.0
"""Standard deviation in grey levels, of each channel by itself."""

Attack = Callable[[Image.Image], bytes]
"""A picture in RGB to the file that somebody finds, without any metadata."""


def prepared(picture: Image.Image) -> Image.Image:
    """In RGB on white, as stored, at most `LONGEST_SIDE` on each side."""
    clear = picture.has_transparency_data
    if clear:
        under = Image.new("RGBA", picture.size, (255, 255, 255, 255))
        picture = Image.alpha_composite(under, picture.convert("RGBA"))
    small = picture.convert("RGB")
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return small


def _jpeg(picture: Image.Image, quality: int = SAVED) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def _coded(quality: int) -> Attack:
    return lambda picture: _jpeg(picture, quality)


def _scaled(share: float) -> Attack:
    def scaled(picture: Image.Image) -> bytes:
        size = [max(1, round(side * share)) for side in picture.size]
        return _jpeg(picture.resize((size[0], size[1]), Image.Resampling.LANCZOS))

    return scaled


def _messenger(side: int, quality: int) -> Attack:
    def sent(picture: Image.Image) -> bytes:
        small = picture.copy()
        small.thumbnail((side, side), Image.Resampling.BICUBIC)
        return _jpeg(small, quality)

    return sent


def _turned(how: Image.Transpose) -> Attack:
    return lambda picture: _jpeg(picture.transpose(how))


def _enhanced(what: Callable[[Image.Image], ImageEnhance._Enhance], factor: float) -> Attack:
    return lambda picture: _jpeg(what(picture).enhance(factor))


def _noisy(picture: Image.Image) -> bytes:
    dice = np.random.default_rng(picture.width * 7919 + picture.height)
    noise = dice.normal(0, NOISE, (picture.height, picture.width, 3))
    noisy = np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8)
    return _jpeg(Image.fromarray(noisy))


ATTACKS: dict[str, tuple[Attack, ...]] = {
    "JPEG quality 10": (_coded(10),),
    "JPEG quality 30": (_coded(30),),
    "JPEG quality 60": (_coded(60),),
    "resized to 50 %": (_scaled(0.5),),
    "resized to 25 %": (_scaled(0.25),),
    "resized to 10 %": (_scaled(0.1),),
    "messenger": (_messenger(1600, 70), _messenger(1280, 72)),
    "mirrored": (_turned(Image.Transpose.FLIP_LEFT_RIGHT),),
    "turned by 90": (_turned(Image.Transpose.ROTATE_90),),
    "turned by 180": (_turned(Image.Transpose.ROTATE_180),),
    "turned by 270": (_turned(Image.Transpose.ROTATE_270),),
    "greyscale": (lambda picture: _jpeg(picture.convert("L")),),
    "brightness": (
        _enhanced(ImageEnhance.Brightness, 1.4),
        _enhanced(ImageEnhance.Brightness, 0.6),
    ),
    "contrast": (_enhanced(ImageEnhance.Contrast, 1.5), _enhanced(ImageEnhance.Contrast, 0.6)),
    "saturation": (_enhanced(ImageEnhance.Color, 1.8), _enhanced(ImageEnhance.Color, 0.4)),
    "blur": (lambda picture: _jpeg(picture.filter(ImageFilter.GaussianBlur(BLUR))),),
    "noise": (_noisy,),
}
"""By class: what is done to each picture, one file for each."""

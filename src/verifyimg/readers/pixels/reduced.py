"""Pictures decoded small: the one way from a file to its perceptual fingerprints.

The way `reduced-512-2`, the same for what is archived and what is looked for:

1. The first picture of the file, as stored: neither EXIF rotation nor a colour profile is applied.
2. Of a JPEG, libjpeg decodes a half, a quarter or an eighth of each side, the smallest that
   leaves 512 pixels on the shorter one; of the grey picture only its luma, which is that of PDQ.
3. Eight bits a channel: of sixteen the upper eight, one bit as 0 or 255, palettes looked up,
   CMYK by Pillow's plain formula. What shows through lies on white, as it is mostly seen.
4. For the grey picture, luma: 0.299 red, 0.587 green, 0.114 blue.
5. Exactly 512 x 512 pixels, whatever the shape: means of boxes down to it, bilinear up to it.

NOTE: the reference of PDQ leaves pictures below 512 pixels as they are. Made as large as all
others, photographs at a tenth of their size are found again in 96 of 100 cases, else in 83 (of
70). Decoding to 256 pixels (`reduced-512-1`) rather than 512 changes nothing there, and hardly
costs less; 512 are enough to find features in, by the same decoding. Of 144 photographs it changed
8 bits of PDQ at most, but 42 of one that shows little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.miniature import SIDE, Miniature, Mode
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import NAME, bands, opened, shows_through

if TYPE_CHECKING:
    from PIL import Image

DECODED = 512
"""Pixels that decoding leaves on the shorter side, at least."""

_DECODED_SMALLER = ("JPEG", "MPO")
_SUBFILE_TYPE = 254
"""The TIFF tag whose lowest bit marks a reduced copy of another picture."""


def reduced(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits, mode: Mode
) -> Miniature | Problem:
    """The picture in a stretch of the file made small; a seam of decoding like `decode`.

    A damaged picture is a Problem, also where a part of it can be decoded.
    """
    reducing = Reducing(mode, extent)
    take, draft = reducing.miniature, reducing.draft
    return opened(source, extent, format_name, limits, take, reduce=draft)


class Reducing:
    """One picture on its way to a miniature."""

    def __init__(self, mode: Mode, extent: Extent) -> None:
        """Nothing is read yet."""
        self._mode, self._extent = mode, extent
        self.size = (0, 0)
        """Of the picture itself, once it was drafted."""

    def draft(self, image: Image.Image) -> None:
        """Has a JPEG decoded smaller; any other picture stays as large as it is."""
        self.size = image.size
        image.draft(self._mode, (DECODED, DECODED))

    def miniature(self, image: Image.Image) -> Miniature | Problem:
        """Of the drafted picture, which is decoded for it."""
        if _is_copy(image):
            what = "the decoder gives a small copy, not the picture; it was not used"
            offset = self._extent.offset
            return Problem(reader=NAME, kind="unsupported", message=what, offset=offset)
        image.load()
        return _miniature(image, self.size, self._mode)


def of_whole(image: Image.Image) -> Miniature | None:
    """The grey one of a picture that was decoded in full, the same as `reduced` makes; None of one
    that is decoded smaller for it, or not at all."""
    if image.format in _DECODED_SMALLER or _is_copy(image):
        return None
    return _miniature(image, image.size, "L")


def _miniature(image: Image.Image, size: tuple[int, int], mode: Mode) -> Miniature:
    pixels = _sized(shrunk(image, mode)).tobytes()
    return Miniature(width=size[0], height=size[1], mode=mode, pixels=pixels)


def _is_copy(image: Image.Image) -> bool:
    return image.format == "TIFF" and bool(int(image.tag_v2.get(_SUBFILE_TYPE, 0)) & 1)  # type: ignore[attr-defined]


def shrunk(image: Image.Image, mode: Mode) -> Image.Image:
    """At most some 2,048 pixels a side, averaged in bands of rows; what shows through, on white."""
    from PIL import Image

    if image.mode == mode and max(image.size) < 2 * SIDE and not shows_through(image):
        return image
    across, down = (max(1, side // (2 * SIDE)) for side in image.size)
    small = Image.new(mode, (-(-image.width // across), -(-image.height // down)))
    clear = shows_through(image)
    for top, band in bands(image, down):
        shown = _on_white(band) if clear else band
        small.paste(shown.convert(mode).reduce((across, down)), (0, top // down))
    return small


def _on_white(band: Image.Image) -> Image.Image:
    from PIL import Image

    white = Image.new("RGBA", band.size, (255, 255, 255, 255))
    return Image.alpha_composite(white, band.convert("RGBA")).convert("RGB")


def _sized(small: Image.Image) -> Image.Image:
    from PIL import Image

    larger = min(small.size) >= SIDE
    how = Image.Resampling.BOX if larger else Image.Resampling.BILINEAR
    return small.resize((SIDE, SIDE), how)

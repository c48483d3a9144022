"""Small pictures laid, cut, compared and written as JPEG: pixels that were decoded elsewhere.

Nothing here decodes: what comes in is a plain run of bytes of a known length.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from verifyimg.model.illustration import Illustration, View
from verifyimg.model.picture import TURNS, Turn

if TYPE_CHECKING:
    from PIL import Image

EXAGGERATED = 3
"""How many times darker than it is a difference is drawn."""
_QUALITIES = (80, 65, 50, 35, 20)
_ORIENTED: dict[int, Turn] = {
    2: "mirrored",
    3: "turned around",
    4: "mirrored, turned around",
    5: "mirrored, turned left",
    6: "turned right",
    7: "mirrored, turned right",
    8: "turned left",
}


def turn_of(orientation: object) -> Turn:
    """How a picture of that EXIF orientation is laid to be seen; upright where it is none.

    Specification: Exif 3.0 (CIPA DC-008-2023), 4.6.5.1.6.
    """
    known = isinstance(orientation, int | float) and not isinstance(orientation, bool)
    return _ORIENTED.get(int(orientation), "upright") if known else "upright"  # type: ignore[call-overload]


def laid(view: View, turn: Turn) -> View:
    """The picture mirrored and turned as `turn` says."""
    from PIL import Image

    image, number = image_of(view), TURNS.index(turn)
    if number >= 4:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    quarters = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180)
    how = (*quarters, Image.Transpose.ROTATE_90)[number % 4]
    return view_of(image if how is None else image.transpose(how))


def difference(picture: View, other: View) -> View:
    """Where two pictures of one scene differ, in grey, as large as the smaller one.

    The other is cut in its middle to the shape of the picture first: thumbnails of a fixed shape
    have bars.
    """
    from PIL import Image, ImageChops

    cut = _cut(image_of(other), picture.width / picture.height)
    same = image_of(picture).resize(cut.size, Image.Resampling.BOX)
    apart = ImageChops.difference(same, cut).convert("L")
    return view_of(exaggerated(apart).convert("RGB"))


def drawn(view: View, *, side: int, most: int) -> Illustration:
    """As a JPEG of at most that many pixels a side and, unless it is tiny, bytes in all."""
    image = image_of(view)
    image.thumbnail((side, side))
    while True:
        for quality in _QUALITIES:
            data = _jpeg(image, quality)
            if len(data) <= most or max(image.size) < 16:
                return Illustration(width=image.width, height=image.height, jpeg=data)
        image.thumbnail((image.width // 2 or 1, image.height // 2 or 1))


def exaggerated(apart: Image.Image) -> Image.Image:
    """A grey difference as it is drawn: white where there is none."""
    return apart.point([255 - min(255, level * EXAGGERATED) for level in range(256)])


def _cut(image: Image.Image, shape: float) -> Image.Image:
    width = min(image.width, max(1, round(image.height * shape)))
    height = min(image.height, max(1, round(image.width / shape)))
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image.crop((left, top, left + width, top + height))


def _jpeg(image: Image.Image, quality: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality, optimize=True)
    return stream.getvalue()


def image_of(view: View) -> Image.Image:
    """The pixels as Pillow has them."""
    from PIL import Image

    return Image.frombytes("RGB", (view.width, view.height), view.rgb)


def view_of(image: Image.Image) -> View:
    """Back again; the image is in RGB."""
    return View(width=image.width, height=image.height, rgb=image.tobytes())

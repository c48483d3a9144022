"""Rendered pictures with as much detail as photographs, and files that carry a thumbnail."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageDraw

from tests.support.bytes_source import Bytes
from tests.support.jpeg_bytes import insert_exif
from tests.support.tiff_bytes import exif_block, text
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.image import Preview
from verifyimg.model.picture import Picture, Raster
from verifyimg.readers.pixels.whole import decode

PREVIEW = Preview(kind="thumbnail", block="IFD1", offset=100, length=50, mime="image/jpeg")


def scene(seed: int, width: int = 480, height: int = 320) -> Image.Image:
    """A picture of its own for each seed: a soft ground, and things of all sizes on it."""
    rng = random.Random(seed)
    ground = Image.new("RGB", (6, 4))
    ground.putdata([tuple(rng.randrange(40, 216) for _ in range(3)) for _ in range(24)])
    picture = ground.resize((width, height), Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(picture)
    for _ in range(70):
        left, top = rng.randrange(width), rng.randrange(height)
        right, low = left + rng.randrange(8, width // 5), top + rng.randrange(8, height // 5)
        shape = draw.ellipse if rng.random() < 0.5 else draw.rectangle
        shape((left, top, right, low), fill=tuple(rng.randrange(256) for _ in range(3)))
    return picture


def small(picture: Image.Image, width: int = 160, height: int = 107) -> Image.Image:
    """What a camera makes of it for a thumbnail."""
    return picture.resize((width, height), Image.Resampling.BOX)


def boxed(picture: Image.Image, width: int = 160, height: int = 120) -> Image.Image:
    """A thumbnail of a fixed size with black bars."""
    frame = Image.new("RGB", (width, height))
    scale = min(width / picture.width, height / picture.height)
    inner = small(picture, round(picture.width * scale), round(picture.height * scale))
    frame.paste(inner, ((width - inner.width) // 2, (height - inner.height) // 2))
    return frame


def jpeg_of(picture: Image.Image, quality: int = 85) -> bytes:
    """The picture as a JPEG file without metadata."""
    return encoded(picture, "JPEG", quality=quality)


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    """The picture as a file of that kind."""
    stream = io.BytesIO()
    picture.save(stream, kind, **options)  # type: ignore[arg-type]
    return stream.getvalue()


def photo(picture: Image.Image, thumbnail: Image.Image | bytes) -> bytes:
    """A JPEG file with that thumbnail in its EXIF block; bytes are taken as they are."""
    coded = thumbnail if isinstance(thumbnail, bytes) else jpeg_of(thumbnail, 75)
    exif = exif_block(ifd0=[text(0x010F, "Acme")], thumbnail=coded)
    return insert_exif(jpeg_of(picture), exif)


def raster(picture: Image.Image) -> Raster:
    """The small grey picture of it."""
    return decoded(picture).raster


def decoded(picture: Image.Image) -> Picture:
    """The picture as the pixel reader gives it."""
    data = encoded(picture, "PNG")
    found = decode(Bytes(data), Extent(offset=0, length=len(data)), "PNG", DEFAULT)
    assert isinstance(found, Picture), found
    return found

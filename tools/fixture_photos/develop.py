"""A scene to a JPEG: encoded, with its thumbnail and its metadata, byte for byte the same."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image

from tests.support.jpeg_bytes import (
    SOI,
    exif_of,
    exif_segment,
    insert_exif,
    photoshop_segment,
    strip_all,
    xmp_segment,
)
from tests.support.samsung_bytes import network_in, samsung_trailer, taken_at
from tools.fixture_photos.bodies import Body, exif_of_shot
from tools.fixture_photos.cases import Case

THUMBNAIL = (160, 120)


def photo(case: Case) -> bytes:
    """The whole file."""
    scene = case.scene(case.size)
    if case.body is None:
        return assembled(case, _encoded(scene, quality=80, subsampling="4:2:0"), b"")
    picture = _encoded(scene, qtables=_tables(case.body), subsampling=case.body.subsampling)
    shown = scene if case.thumbnail_of is None else case.thumbnail_of(case.size)
    return assembled(case, picture, _thumbnail(shown, case.body))


def assembled(case: Case, picture: bytes, thumbnail: bytes) -> bytes:
    """A picture without metadata, with those of the case put in."""
    if case.exif is not None:
        return insert_exif(picture, case.exif(case.size))
    if case.body is None or case.shot is None:
        return _captioned(case, picture)
    block = exif_of_shot(case.body, case.shot, case.size, thumbnail)
    photo = _with_xmp(insert_exif(picture, block), block, case.xmp)
    if case.shot.trailer_ms is None:
        return photo
    return photo + samsung_trailer(taken_at(case.shot.trailer_ms), network_in("436"))


def _captioned(case: Case, picture: bytes) -> bytes:
    """A picture with what a desk wrote, where no camera's block is left."""
    resources = photoshop_segment(case.resources) * bool(case.resources)
    packet = xmp_segment(case.xmp) * bool(case.xmp)
    return SOI + resources + packet + picture[len(SOI) :]


def _with_xmp(photo: bytes, block: bytes, packet: bytes) -> bytes:
    """The photo with an XMP packet behind its EXIF block, where programs put it."""
    behind = len(SOI) + len(exif_segment(block))
    return photo[:behind] + xmp_segment(packet) * bool(packet) + photo[behind:]


def taken_apart(photo: bytes) -> tuple[bytes, bytes]:
    """The picture without metadata, and the thumbnail that was in them, of a file made here."""
    block = exif_of(photo) or b""
    start = block.find(b"\xff\xd8\xff")
    return strip_all(photo), block[start:] if start >= 0 else b""


def _thumbnail(scene: Image.Image, body: Body) -> bytes:
    """160 x 120, with black bars where the picture is wider than that, as cameras do it."""
    small = scene.copy()
    small.thumbnail(THUMBNAIL, Image.Resampling.LANCZOS)
    framed = Image.new("RGB", THUMBNAIL)
    framed.paste(small, (0, (THUMBNAIL[1] - small.height) // 2))
    return _encoded(framed, qtables=_tables(body), subsampling=body.subsampling)


def _encoded(image: Image.Image, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, "JPEG", **options)
    return strip_all(out.getvalue())


def _tables(body: Body) -> list[list[int]]:
    """Quantisation of no known encoder: steps that grow along the diagonal."""
    diagonals = [row + column for row in range(8) for column in range(8)]
    return [
        [round(start + slope * diagonal) for diagonal in diagonals]
        for start, slope in ((3, body.coarseness), (4, 2.2 * body.coarseness))
    ]

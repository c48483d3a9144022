"""Pixels to comparisons: the picture and those embedded in it, decoded and compared."""

from __future__ import annotations

from dataclasses import replace

from verifyimg.forensics.thumbnails import compare
from verifyimg.isolation.decoding import decode, guards_now
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.image import ImageFile, Preview
from verifyimg.model.picture import Look, Picture, ThumbnailComparison
from verifyimg.model.problem import PIXELS, Problem
from verifyimg.reading import Reading

_FORMATS = {"image/jpeg": "JPEG"}
"""By media type: the formats of embedded pictures that are decoded."""


def look_at(source: ByteSource, reading: Reading, image: ImageFile, limits: Limits) -> Look:
    """The picture decoded, and its thumbnails compared with it; raises what the source raises."""
    if reading.format is None:
        return Look()
    whole = Extent(offset=0, length=source.size)
    picture = decode(source, whole, reading.format.name, limits)
    if isinstance(picture, Picture):
        picture = _another(picture, image) or picture
    if isinstance(picture, Problem):
        return Look(problems=(picture,), guards=guards_now())
    compared = [_compared(source, picture, one, limits) for one in _embedded(reading, limits)]
    return Look(
        picture=picture,
        thumbnails=tuple(one for one in compared if isinstance(one, ThumbnailComparison)),
        problems=tuple(one for one in compared if isinstance(one, Problem)),
        guards=guards_now(),
    )


def _another(picture: Picture, image: ImageFile) -> Problem | None:
    """Set where the decoder took a small copy for the picture, as it does with raw files."""
    found, said = (picture.width, picture.height), (image.width, image.height)
    if None in said or sorted(found) == sorted(side or 0 for side in said):
        return None
    size = " x ".join(f"{side:,}" for side in found)
    what = f"the decoder gives a copy of {size} pixels, not the picture; it was not used"
    return Problem(reader=PIXELS, kind="unsupported", message=what)


def _embedded(reading: Reading, limits: Limits) -> list[Preview]:
    """The pictures made to stand for the whole one, as far as they can be decoded."""
    kinds = (one for one in reading.previews if one.kind == "thumbnail" and one.mime in _FORMATS)
    return list(kinds)[: limits.previews]


def _compared(
    source: ByteSource, picture: Picture, preview: Preview, limits: Limits
) -> ThumbnailComparison | Problem:
    extent = Extent(offset=preview.offset, length=preview.length)
    small = decode(source, extent, _FORMATS[preview.mime], limits)
    if isinstance(small, Problem):
        return Problem(
            reader=PIXELS,
            kind=small.kind,
            message=f"the thumbnail in {preview.block} was not decoded: {small.message}",
            offset=small.offset,
        )
    size = (small.width, small.height)
    return replace(compare(picture, small, preview), size=size)

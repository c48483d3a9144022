"""The pixels looked at: the picture and those embedded in it, decoded and compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifyimg.contain import attempt
from verifyimg.fingerprints.jpeg_data import with_coded_hash
from verifyimg.forensics.block_grid import earlier_grids
from verifyimg.forensics.recompression import FEWEST, earlier_quality
from verifyimg.forensics.thumbnails import compare
from verifyimg.isolation.decoding import decode, guards_now
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.compression import Compression, Patches
from verifyimg.model.image import ImageFile, Preview
from verifyimg.model.picture import Look, Picture, ThumbnailComparison
from verifyimg.model.problem import PIXELS, Problem
from verifyimg.model.structure import Structure
from verifyimg.reading import Reading

UNKNOWN = Structure()
"""The structure of a file that was not surveyed."""
_FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
}
"""By media type: the formats of embedded pictures that are decoded."""
_STANDING_FOR_IT = ("preview", "large thumbnail", "embedded picture")
"""Kinds of embedded pictures that show the scene; gain and depth maps and the frames of a
panorama do not, or not all of it."""
_CODED_ON_A_GRID = ("JPEG",)
_SHOWN_AS_CODED = ("JPEG", "PNG")
"""Formats in which blocks of an earlier JPEG can still be seen."""


def look_at(
    source: ByteSource,
    reading: Reading,
    image: ImageFile,
    limits: Limits,
    structure: Structure = UNKNOWN,
) -> Look:
    """The picture decoded, and those embedded compared with it; raises what the source raises."""
    if reading.format is None:
        return Look()
    whole, name = Extent(offset=0, length=source.size), reading.format.name
    fewest = FEWEST if name in _SHOWN_AS_CODED else 0
    pixels = (image.width or 0) * (image.height or 0)
    picture = decode(source, whole, name, limits, grey=True, fewest=fewest, pixels=pixels)
    if isinstance(picture, Picture):
        picture = _another(picture, image) or picture
    if isinstance(picture, Problem):
        return Look(problems=(picture,), guards=guards_now())
    picture = with_coded_hash(picture, name, source, reading.blocks)
    compared = [_compared(source, picture, one, limits) for one in _embedded(reading, limits)]
    found = [one for one in compared if isinstance(one, ThumbnailComparison)]
    return Look(
        picture=picture,
        thumbnails=tuple(one for one in found if one.preview.kind == "thumbnail"),
        embedded=tuple(one for one in found if one.preview.kind != "thumbnail"),
        compression=_compression(picture.patches, name, structure),
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
    """The pictures made to stand for the whole one, thumbnails first, as far as decoders go.

    One place is decoded once, whatever names it.
    """
    can = [one for one in reading.previews if one.mime in _FORMATS]
    thumbnails = [one for one in can if one.kind == "thumbnail"]
    seen = {one.offset for one in thumbnails}
    return [*thumbnails, *_larger(can, seen)][: limits.previews]


def _larger(previews: Sequence[Preview], seen: set[int]) -> Iterator[Preview]:
    for one in previews:
        if one.kind in _STANDING_FOR_IT and one.offset not in seen:
            seen.add(one.offset)
            yield one


def _compared(
    source: ByteSource, picture: Picture, preview: Preview, limits: Limits
) -> ThumbnailComparison | Problem:
    extent = Extent(offset=preview.offset, length=preview.length)
    small = decode(source, extent, _FORMATS[preview.mime], limits)
    if isinstance(small, Problem):
        return Problem(
            reader=PIXELS,
            kind=small.kind,
            message=f"the {preview.kind} in {preview.block} was not decoded: {small.message}",
            offset=small.offset,
        )
    size = (small.width, small.height)
    return replace(compare(picture, small, preview), size=size)


def _compression(found: Patches | None, name: str, structure: Structure) -> Compression | None:
    """What earlier compression left; None where it cannot be looked for, or that failed."""
    if found is None or found.count < FEWEST:
        return None
    measured = attempt(PIXELS, lambda: _measured(found, name, structure))
    return None if isinstance(measured, Problem) else measured


def _measured(found: Patches, name: str, structure: Structure) -> Compression:
    steps = _steps(structure)
    return Compression(
        earlier=earlier_quality(found, steps) if steps else None,
        grids=earlier_grids(found, own=name in _CODED_ON_A_GRID),
        told_quality=bool(steps),
        told_grid=True,
    )


def _steps(structure: Structure) -> Sequence[int]:
    """The steps of the brightness of a picture that is coded as brightness and colour, or grey;
    else nothing."""
    coding = structure.encoding
    if coding is None or coding.precision != 8 or len(coding.components) not in (1, 3):
        return ()
    if [one.number for one in coding.components] == [ord(letter) for letter in "RGB"]:
        return ()
    tables = {table.number: table.steps for table in coding.tables}
    return tables.get(coding.components[0].table, ())

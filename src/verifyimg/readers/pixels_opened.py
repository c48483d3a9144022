"""Pictures opened: what Pillow may decode at all, and within which limits.

Guarantees on any bytes: nothing is decoded that exceeds `limits` by its own header; a picture
that is cut off or damaged is a Problem, and what was decoded of it is not used.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from verifyimg.contain import attempt
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.readers.pixels_file import MeteredFile

if TYPE_CHECKING:
    from PIL import Image

T = TypeVar("T")

NAME = "pixels"

_DECODERS = {
    "JPEG": ("JPEG",),
    "PNG": ("PNG",),
    "WEBP": ("WEBP",),
    "TIFF": ("TIFF",),
    "GIF": ("GIF",),
    "AVIF": ("AVIF",),
    "HEIC": ("HEIF",),
    "HEIF": ("HEIF",),
}
"""By file format: the decoders of Pillow that may be tried, and no other."""

_COLOUR = frozenset({"1", "L", "P", "RGB", "RGBX", "CMYK", "YCbCr"})
_CLEAR = frozenset({"LA", "La", "PA", "RGBA", "RGBa"})
_DEEP = {"I;16": 1, "I;16L": 1, "I;16B": 0}
"""Grey of sixteen bits: which of its two bytes is the upper one."""
_ONE_BYTE = frozenset({"1", "L", "P"})
_NOT_DECODED = "no {} picture that this version can decode; it may be damaged"
_BAND = 256
"""Rows that are taken at a time, about."""


def opened(
    source: ByteSource,
    extent: Extent,
    format_name: str,
    limits: Limits,
    take: Callable[[Image.Image], T],
) -> T | Problem:
    """What `take` makes of the picture in a stretch of the file, of that format by its first bytes.

    `take` gets it with its header read and held against `limits`; it decodes it.
    """
    formats = _DECODERS.get(format_name)
    if formats is None:
        what = f"pictures in {format_name} are not decoded by this version"
        return _problem("unsupported", what, extent)
    if formats == ("HEIF",) and not _heif():
        what = f"pictures in {format_name} are decoded only where pillow-heif is installed"
        return _problem("unsupported", what, extent)
    file = MeteredFile(source, extent, limits)
    call = partial(_taken, file, extent, formats, limits, take)
    found = attempt(NAME, call, offset=extent.offset, what="the picture could not be decoded")
    if file.exhausted:
        return _problem("refused", "its decoder reads without end; it was stopped", extent)
    return found


def bands(image: Image.Image, rows: int) -> Iterator[tuple[int, Image.Image]]:
    """The picture from the top, cut at multiples of `rows`, eight bits a channel: no second copy
    of all of it is made."""
    step = rows * max(1, _BAND // rows)
    for top in range(0, image.height, step):
        band = image.crop((0, top, image.width, min(top + step, image.height)))
        yield top, _eight_bits(band)


def shows_through(image: Image.Image) -> bool:
    """Whether the picture has transparency."""
    return image.mode in _CLEAR or image.has_transparency_data


def _taken(
    file: MeteredFile,
    extent: Extent,
    formats: tuple[str, ...],
    limits: Limits,
    take: Callable[[Image.Image], T],
) -> T | Problem:
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        # NOTE: what Pillow warns of (large pictures, odd EXIF) is measured or read by ourselves.
        warnings.simplefilter("ignore")
        try:
            with Image.open(file, formats=formats) as image:  # type: ignore[arg-type]
                return _refused(image, extent, limits) or take(image)
        except UnidentifiedImageError:
            return _problem("unsupported", _NOT_DECODED.format(formats[0]), extent)
        except Image.DecompressionBombError:
            limit = f"(limit {limits.picture_pixels:,})"
            return _problem("refused", f"it has more pixels than are decoded {limit}", extent)


def _refused(image: Image.Image, extent: Extent, limits: Limits) -> Problem | None:
    """Why a picture is not decoded, by what its header says."""
    pixels = image.width * image.height
    if pixels > limits.picture_pixels:
        what = f"{image.width:,} x {image.height:,} pixels are more than are decoded"
        return _problem("refused", f"{what} (limit {limits.picture_pixels:,})", extent)
    if image.mode not in _COLOUR | _CLEAR | _DEEP.keys():
        return _problem("unsupported", f"pixels of kind {image.mode} are not decoded", extent)
    if pixels * (1 if image.mode in _ONE_BYTE else 4) > limits.picture_bytes:
        what = f"{image.width:,} x {image.height:,} pixels take more memory than is allowed"
        return _problem("refused", f"{what} ({limits.picture_bytes >> 20:,} MiB)", extent)
    return None


def _eight_bits(band: Image.Image) -> Image.Image:
    from PIL import Image

    if band.mode not in _DEEP:
        return band
    return Image.frombytes("L", band.size, band.tobytes()[_DEEP[band.mode] :: 2])


def _heif() -> bool:
    """Whether HEIF can be decoded: an extra, since its wheels carry another licence."""
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener()
    return True


def _problem(kind: ProblemKind, message: str, extent: Extent) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=extent.offset)

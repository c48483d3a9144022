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
from verifyimg.readers.jpeg.scans import first_scan
from verifyimg.readers.pixels.cut_off import rows_cut_off
from verifyimg.readers.pixels.file import MeteredFile
from verifyimg.readers.pixels.gif_screen import beyond_screen

if TYPE_CHECKING:
    from PIL import Image

T = TypeVar("T")

NAME = "pixels"

_DECODERS = {
    "JPEG": ("JPEG",),
    "PNG": ("PNG",),
    "WEBP": ("WEBP",),
    "TIFF": ("TIFF",),
    "BTF": ("TIFF",),
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
    *,
    reduce: Callable[[Image.Image], object] = lambda _: None,
) -> T | Problem:
    """What `take` makes of the picture in a stretch of the file, of that format by its first bytes.

    `take` gets it with its header read and held against `limits`; it decodes it. `reduce` comes
    before that, and may make smaller what will be decoded.
    """
    formats = _DECODERS.get(format_name)
    if formats is None:
        what = f"pictures in {format_name} are not decoded by this version"
        return _problem("unsupported", what, extent)
    if formats == ("HEIF",) and not has_heif():
        what = f"pictures in {format_name} are decoded only where pillow-heif is installed"
        return _problem("unsupported", what, extent)
    file = MeteredFile(source, extent, limits)
    call = partial(_taken, file, extent, formats, limits, take, reduce)
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
    reduce: Callable[[Image.Image], object],
) -> T | Problem:
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        # NOTE: what Pillow warns of (large pictures, odd EXIF) is measured or read by ourselves.
        warnings.simplefilter("ignore")
        try:
            with _image(file, formats, limits) as image:
                size = image.size
                reduce(image)
                refused = _refused(image, size, extent, limits) or _beyond(image, file, extent)
                if refused:
                    return refused
                return _unless_cut_off(take(image), image, size, file, extent)
        except UnidentifiedImageError:
            return _problem("unsupported", _NOT_DECODED.format(formats[0]), extent)
        except Image.DecompressionBombError:
            limit = f"(limit {limits.picture_pixels:,})"
            return _problem("refused", f"it has more pixels than are decoded {limit}", extent)
        except MemoryError:
            most = f"({limits.decoding_bytes >> 20:,} MiB)"
            return _problem("refused", f"its decoder needs more memory than it gets {most}", extent)


def _image(file: MeteredFile, formats: tuple[str, ...], limits: Limits) -> Image.Image:
    """The picture, its header read; what Pillow refuses may be a JPEG that is decoded reduced."""
    from PIL import Image
    from PIL.JpegImagePlugin import JpegImageFile

    try:
        return Image.open(file, formats=formats)  # type: ignore[arg-type]
    except Image.DecompressionBombError:
        file.seek(0)
        scan = first_scan(file.read(limits.block_bytes)) if formats == ("JPEG",) else None
        if scan is None or not scan.at_once:
            raise
        file.seek(0)
        return JpegImageFile(file)  # type: ignore[arg-type]


def _unless_cut_off(
    found: T | Problem,
    image: Image.Image,
    size: tuple[int, int],
    file: MeteredFile,
    extent: Extent,
) -> T | Problem:
    """What was made of a picture, unless it was decoded in part and its decoder did not say so."""
    if isinstance(found, Problem) or image.format not in ("JPEG", "MPO"):
        return found
    rows = rows_cut_off(image, size, file.source, extent)
    what = f"its data end before the picture does: some {rows:,} of {size[1]:,} rows are missing"
    return _problem("damaged", what, extent) if rows else found


def _refused(
    image: Image.Image, size: tuple[int, int], extent: Extent, limits: Limits
) -> Problem | None:
    """Why a picture of that size is not decoded to that of the image, by what its header says."""
    shape = f"{size[0]:,} x {size[1]:,} pixels"
    whole, pixels = size[0] * size[1], image.width * image.height
    most = limits.picture_pixels if whole == pixels else limits.reduced_pixels
    if whole > most:
        return _problem("refused", f"{shape} are more than are decoded (limit {most:,})", extent)
    if image.mode not in _COLOUR | _CLEAR | _DEEP.keys():
        return _problem("unsupported", f"pixels of kind {image.mode} are not decoded", extent)
    if pixels * (1 if image.mode in _ONE_BYTE else 4) > limits.picture_bytes:
        limit = f"({limits.picture_bytes >> 20:,} MiB)"
        return _problem("refused", f"{shape} take more memory than is allowed {limit}", extent)
    return None


def _beyond(image: Image.Image, file: MeteredFile, extent: Extent) -> Problem | None:
    said = beyond_screen(image.size, file.source, extent) if image.format == "GIF" else ""
    return _problem("damaged", said, extent) if said else None


def _eight_bits(band: Image.Image) -> Image.Image:
    from PIL import Image

    if band.mode not in _DEEP:
        return band
    return Image.frombytes("L", band.size, band.tobytes()[_DEEP[band.mode] :: 2])


def has_heif() -> bool:
    """Whether HEIF can be decoded: an extra, since its wheels carry another licence."""
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        return False
    register_heif_opener()
    return True


def _problem(kind: ProblemKind, message: str, extent: Extent) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=extent.offset)

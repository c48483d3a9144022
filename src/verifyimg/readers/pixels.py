"""Pictures decoded: the only door of Pillow, which does nothing here but decode.

The pixel hash `verifyimg-pixels-1` is the SHA-256 of the line `verifyimg-pixels-1 WIDTH HEIGHT
MODE` with its line feed, then of all pixels row by row from the top left. MODE is `RGBA` where
the picture has transparency, else `RGB`; eight bits a channel (of sixteen the upper eight, one
bit as 0 or 255, grey three times, palettes looked up, CMYK by Pillow's plain formula). Pixels
are as stored: no rotation, no colour management, the first picture of several. It is the same
for the same file whatever its metadata; another JPEG decoder may round otherwise.

Guarantees on any bytes: nothing is decoded that exceeds `limits` by its own header; a picture
that is cut off or damaged is a Problem, and what was decoded of it is not used.
"""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from verifyimg.contain import attempt
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.readers.pixels_file import MeteredFile

if TYPE_CHECKING:
    from PIL import Image

NAME = "pixels"

RASTER_SIDE = 160
"""Pixels on the longer side of the small grey picture: that of most thumbnails."""

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
_BAND = 256
"""Rows that are taken at a time, about."""


def decode(
    source: ByteSource, extent: Extent, format_name: str, limits: Limits
) -> Picture | Problem:
    """The picture in a stretch of the file, which is of that format by its first bytes.

    The one seam of decoding: a worker with a deadline may stand in its place.
    """
    formats = _DECODERS.get(format_name)
    if formats is None:
        what = f"pictures in {format_name} are not decoded by this version"
        return _problem("unsupported", what, extent)
    if formats == ("HEIF",) and not _heif():
        what = f"pictures in {format_name} are decoded only where pillow-heif is installed"
        return _problem("unsupported", what, extent)
    file = MeteredFile(source, extent, limits)
    call = partial(_decoded, file, extent, formats, limits)
    picture = attempt(NAME, call, offset=extent.offset)
    if file.exhausted:
        return _problem("refused", "its decoder reads without end; it was stopped", extent)
    return picture


def _decoded(
    file: MeteredFile, extent: Extent, formats: tuple[str, ...], limits: Limits
) -> Picture | Problem:
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        # NOTE: what Pillow warns of (large pictures, odd EXIF) is measured or read by ourselves.
        warnings.simplefilter("ignore")
        try:
            with Image.open(file, formats=formats) as image:  # type: ignore[arg-type]
                return _refused(image, extent, limits) or _picture(image)
        except UnidentifiedImageError:
            return _problem("damaged", f"no {formats[0]} picture could be decoded", extent)
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


def _picture(image: Image.Image) -> Picture:
    """The hash and the raster, in bands of rows: no second copy of the picture is made."""
    from PIL import Image

    image.load()
    width, height = image.size
    mode = "RGBA" if image.mode in _CLEAR or image.has_transparency_data else "RGB"
    shrink = max(1, max(width, height) // (2 * RASTER_SIDE))
    small = Image.new("L", (-(-width // shrink), -(-height // shrink)))
    digest = hashlib.sha256(f"verifyimg-pixels-1 {width} {height} {mode}\n".encode())
    for top, band in _bands(image, mode, shrink):
        digest.update(band.tobytes())
        small.paste(band.convert("L").reduce(shrink), (0, top // shrink))
    return Picture(
        width=width, height=height, pixel_sha256=digest.hexdigest(), raster=_raster(image, small)
    )


def _bands(image: Image.Image, mode: str, shrink: int) -> Iterator[tuple[int, Image.Image]]:
    """The picture from the top, cut where `shrink` divides the rows, eight bits a channel."""
    rows = shrink * max(1, _BAND // shrink)
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(top + rows, image.height)))
        yield top, _eight_bits(band).convert(mode)


def _eight_bits(band: Image.Image) -> Image.Image:
    from PIL import Image

    if band.mode not in _DEEP:
        return band
    return Image.frombytes("L", band.size, band.tobytes()[_DEEP[band.mode] :: 2])


def _raster(image: Image.Image, small: Image.Image) -> Raster:
    """The grey picture, averaged down to `RASTER_SIDE`; a smaller one keeps its size."""
    from PIL import Image

    scale = min(1.0, RASTER_SIDE / max(image.size))
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    grey = small.resize(size, Image.Resampling.BOX)
    return Raster(width=grey.width, height=grey.height, grey=grey.tobytes())


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

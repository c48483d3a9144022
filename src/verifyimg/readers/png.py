"""The small chunks of a PNG: header, time, density, animation, and the profile in its wrapping.

Specification: W3C PNG (third edition), 11.2.1 (IHDR), 11.3.2.3 (iCCP), 11.3.4.3 (pHYs),
11.3.2.1 (cHRM), 11.3.2.2 (gAMA), 11.3.2.5 (sRGB), 11.3.6 (tIME), 11.3.7.1 (acTL);
`vpAg` is ImageMagick's own, and not published.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block, Extent
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.packed import inflated, packed
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "png"

_HEADER_NAMES = ("ImageWidth", "ImageHeight", "BitDepth", "ColorType", "Compression", "Filter",
                 "Interlace")  # fmt: skip
_DENSITY_NAMES = ("PixelsPerUnitX", "PixelsPerUnitY", "PixelUnits")
_PRIMARY_NAMES = ("WhitePointX", "WhitePointY", "RedX", "RedY", "GreenX", "GreenY", "BlueX",
                  "BlueY")  # fmt: skip
_PAGE_NAMES = ("VirtualImageWidth", "VirtualImageHeight", "VirtualPageUnits")
_LONGEST_NAME = 79


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Sizes and coding in the group `PNG`, the density in `PNG-pHYs`, as ExifTool has them."""
    layout, tags = _CHUNKS[block.kind]
    size = struct.calcsize(layout)
    data = block.read(size)
    if len(data) < size:
        yield _problem("damaged", f"the chunk {block.label} is cut off", block)
        return
    yield from tags(block, struct.unpack(layout, data))


def read_profile(block: Block, limits: Limits) -> Iterator[Found]:
    """The profile's name, and the profile unpacked as a Block of kind `ICC`."""
    data = block.read(limits.block_bytes)
    name, zero, rest = data[: _LONGEST_NAME + 1].partition(b"\0")
    if not zero or not rest or rest[0] != 0:
        yield _problem("damaged", "the colour profile has no name or an unknown packing", block)
        return
    yield plain_tag(block, "PNG", "ProfileName", name.decode("latin-1"))
    start = len(name) + 2
    stream = inflated(data[start:], limits.unpacked_bytes)
    stored = Extent(offset=block.file_offset(start), length=block.length - start)
    yield packed("ICC", stream.data, label=block.label, parent=block, stored=stored)
    if stream.refused:
        what = f"the colour profile unpacks to more than {limits.unpacked_bytes:,} bytes"
        yield _problem("refused", f"{what}; the rest was not read", block)
    elif stream.damaged:
        yield _problem("damaged", "the colour profile cannot be unpacked as a whole", block)


def _header(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    places = (0, 4, *range(8, 13))
    for name, number, at in zip(_HEADER_NAMES, numbers, places, strict=True):
        yield plain_tag(block, "PNG", name, number, at)


def _time(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    year, month, day, hour, minute, second = numbers
    written = f"{year:04d}:{month:02d}:{day:02d} {hour:02d}:{minute:02d}:{second:02d}"
    yield plain_tag(block, "PNG", "ModifyDate", written)


def _density(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    for name, number, at in zip(_DENSITY_NAMES, numbers, (0, 4, 8), strict=True):
        yield plain_tag(block, "PNG-pHYs", name, number, at)


def _animation(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    frames, plays = numbers
    yield plain_tag(block, "PNG", "AnimationFrames", frames)
    yield plain_tag(block, "PNG", "AnimationPlays", plays, 4)


def _transfer(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    """The exponent of encoding, of which the exponent of decoding is the usual word."""
    if numbers[0]:
        yield plain_tag(block, "PNG", "Gamma", float(f"{100_000 / numbers[0]:.5g}"))


def _primaries(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    for at, (name, number) in enumerate(zip(_PRIMARY_NAMES, numbers, strict=True)):
        yield plain_tag(block, "PNG", name, number / 100_000, 4 * at)


def _intent(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    yield plain_tag(block, "PNG", "SRGBRendering", numbers[0])


def _page(block: Block, numbers: tuple[int, ...]) -> Iterator[Tag]:
    """The canvas that ImageMagick notes for a picture cut out of it."""
    for name, number, at in zip(_PAGE_NAMES, numbers, (0, 4, 8), strict=True):
        yield plain_tag(block, "PNG", name, number, at)


_CHUNKS: dict[str, tuple[str, Callable[[Block, tuple[int, ...]], Iterator[Tag]]]] = {
    "PNG header": (">2I5B", _header),
    "PNG time": (">H5B", _time),
    "PNG density": (">2IB", _density),
    "PNG animation": (">2I", _animation),
    "PNG gamma": (">I", _transfer),
    "PNG primaries": (">8I", _primaries),
    "PNG intent": (">B", _intent),
    "PNG page": (">2IB", _page),
}


def _problem(kind: ProblemKind, message: str, block: Block) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=block.offset)


PNG = Reader(name=NAME, kinds=tuple(_CHUNKS), read=read)
PNG_PROFILE = Reader(name="png-profile", kinds=("PNG profile",), read=read_profile)

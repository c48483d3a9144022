"""The boxes of a HEIF file that describe it and its picture.

Specification: ISO/IEC 14496-12, 4.3 (ftyp), 8.4.3 (hdlr), 8.11.4 (pitm), 12.1.5 (colr);
ISO/IEC 23008-12, 6.5.3 (ispe), 6.5.6 (pixi), 6.5.8 (auxC), 6.5.10 (irot).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "isobmff"

_LONGEST = 256
"""More of a box of these kinds says nothing."""


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Brands, the handler, the primary item and its properties, named as ExifTool has them."""
    needed, tags = _BOXES[block.kind]
    data = block.read(_LONGEST)
    if len(data) < needed:
        yield Problem(
            reader=NAME,
            kind="damaged",
            message=f"the box {block.kind} is cut off",
            offset=block.offset,
        )
        return
    yield from tags(block, data)


def _file_type(block: Block, data: bytes) -> Iterator[Tag]:
    marks = (data[at : at + 4] for at in range(8, len(data) - 3, 4))
    brands = [mark.decode("latin-1") for mark in marks if any(mark)]
    yield plain_tag(block, "QuickTime", "MajorBrand", data[:4].decode("latin-1"))
    version = f"{data[4]:x}{data[5]:02x}".lstrip("0") or "0"
    yield plain_tag(block, "QuickTime", "MinorVersion", f"{version}.{data[6]:x}.{data[7]:x}", 4)
    yield plain_tag(block, "QuickTime", "CompatibleBrands", " ".join(brands), 8)


def _handler(block: Block, data: bytes) -> Iterator[Tag]:
    kind = data[8:12].decode("latin-1")
    yield plain_tag(block, "QuickTime", "HandlerType", kind, 8)


def _primary(block: Block, data: bytes) -> Iterator[Tag]:
    size = 2 if data[0] == 0 else 4
    number = int.from_bytes(data[4 : 4 + size], "big")
    yield plain_tag(block, "Meta", "PrimaryItemReference", number, 4)


def _extent(block: Block, data: bytes) -> Iterator[Tag]:
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (4, 8))
    yield plain_tag(block, "QuickTime", "ImageSpatialExtent", f"{width} {height}", 4)
    yield plain_tag(block, "File", "ImageWidth", width, 4)
    yield plain_tag(block, "File", "ImageHeight", height, 8)


def _rotation(block: Block, data: bytes) -> Iterator[Tag]:
    yield plain_tag(block, "QuickTime", "Rotation", (data[0] & 3) * 90)


def _depth(block: Block, data: bytes) -> Iterator[Tag]:
    depths = data[5 : 5 + data[4]]
    value = depths[0] if len(depths) == 1 else " ".join(map(str, depths))
    yield plain_tag(block, "QuickTime", "ImagePixelDepth", value, 5)


def _colour(block: Block, data: bytes) -> Iterator[Tag]:
    yield plain_tag(block, "QuickTime", "ColorProfiles", data[:4].decode("latin-1"))
    if data[:4] in (b"nclx", b"nclc") and len(data) >= 10:
        names = ("ColorPrimaries", "TransferCharacteristics", "MatrixCoefficients")
        for name, at in zip(names, (4, 6, 8), strict=True):
            number = int.from_bytes(data[at : at + 2], "big")
            yield plain_tag(block, "QuickTime", name, number, at)


def _auxiliary(block: Block, data: bytes) -> Iterator[Tag]:
    kind = data[4:].split(b"\0")[0].decode("latin-1")
    yield plain_tag(block, "QuickTime", "AuxiliaryImageType", kind, 4)


_BOXES: dict[str, tuple[int, Callable[[Block, bytes], Iterator[Tag]]]] = {
    "ftyp": (8, _file_type),
    "hdlr": (12, _handler),
    "pitm": (6, _primary),
    "ispe": (12, _extent),
    "irot": (1, _rotation),
    "pixi": (5, _depth),
    "colr": (4, _colour),
    "auxC": (5, _auxiliary),
}
"""By kind: how many bytes it has at the least, and what they say."""

ISOBMFF = Reader(name=NAME, kinds=tuple(_BOXES), read=read)

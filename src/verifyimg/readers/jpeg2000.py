"""The headers of JPEG 2000 files and codestreams, named as ExifTool has them.

Specification: ISO/IEC 15444-1, A.5.1 (SIZ), A.9.2 (COM), I.5.2 (ftyp), I.5.3.1 (ihdr), I.5.3.3
(colr), I.5.3.7 (resc, resd).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded, limited

NAME = "jpeg2000"

_GROUP = "Jpeg2000"
_LONGEST = 256
_LATIN = 1
"""Registration of a comment that is text."""


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Brands, sizes, colour and resolution."""
    needed, tags = _KINDS[block.kind]
    data = block.read(_LONGEST)
    if len(data) < needed:
        what = f"the box {block.label} is cut off"
        yield Problem(reader=NAME, kind="damaged", message=what, offset=block.offset)
        return
    yield from tags(block, data)


def read_comment(block: Block, limits: Limits) -> Iterator[Found]:
    """A comment of the codestream; one that is not text gives nothing."""
    data = block.read(2 + 4 * limits.text_characters)
    if int.from_bytes(data[:2], "big") != _LATIN or len(data) <= 2:
        return
    text = limited(decoded(data[2:]).rstrip("\0"), limits)
    yield Tag(
        group="File",
        name="Comment",
        raw=text[: limits.raw_bytes],
        value=text,
        text=text,
        block=block.label,
        offset=block.file_offset(2),
    )


def _type(block: Block, data: bytes) -> Iterator[Tag]:
    marks = (data[at : at + 4] for at in range(8, len(data) - 3, 4))
    brands = [mark.decode("latin-1") for mark in marks if any(mark)]
    yield plain_tag(block, _GROUP, "MajorBrand", data[:4].decode("latin-1"))
    version = f"{data[4]:x}{data[5]:02x}".lstrip("0") or "0"
    yield plain_tag(block, _GROUP, "MinorVersion", f"{version}.{data[6]:x}.{data[7]:x}", 4)
    yield plain_tag(block, _GROUP, "CompatibleBrands", " ".join(brands), 8)


def _header(block: Block, data: bytes) -> Iterator[Tag]:
    fields = (("ImageHeight", 0, 4), ("ImageWidth", 4, 4), ("NumberOfComponents", 8, 2),
              ("BitsPerComponent", 10, 1), ("Compression", 11, 1))  # fmt: skip
    for name, at, size in fields:
        yield plain_tag(block, _GROUP, name, int.from_bytes(data[at : at + size], "big"), at)


def _colour(block: Block, data: bytes) -> Iterator[Tag]:
    names = ("ColorSpecMethod", "ColorSpecPrecedence", "ColorSpecApproximation")
    for at, name in enumerate(names):
        yield plain_tag(block, _GROUP, name, data[at], at)
    if data[0] == 1 and len(data) >= 7:
        yield plain_tag(block, _GROUP, "ColorSpace", int.from_bytes(data[3:7], "big"), 3)


def _resolution(block: Block, data: bytes) -> Iterator[Tag]:
    """Two fractions, height first, and their powers of ten."""
    which = "Capture" if block.label == "resc" else "Display"
    for index, side in enumerate("YX"):
        over, under = (
            int.from_bytes(data[at : at + 2], "big") for at in (4 * index, 4 * index + 2)
        )
        if under:
            value = int(over / under) if over % under == 0 else float(f"{over / under:.7g}")
            yield plain_tag(block, _GROUP, f"{which}{side}Resolution", value, 4 * index)
        power = int.from_bytes(data[8 + index : 9 + index], "big", signed=True)
        yield plain_tag(block, _GROUP, f"{which}{side}ResolutionUnit", power, 8 + index)


def _size(block: Block, data: bytes) -> Iterator[Tag]:
    """The picture lies on a grid: from its offset to the grid's end."""
    right, lower, left, upper = (int.from_bytes(data[at : at + 4], "big") for at in (2, 6, 10, 14))
    yield plain_tag(block, "File", "ImageWidth", max(0, right - left), 2)
    yield plain_tag(block, "File", "ImageHeight", max(0, lower - upper), 6)


_KINDS: dict[str, tuple[int, Callable[[Block, bytes], Iterator[Tag]]]] = {
    "JPEG 2000 type": (8, _type),
    "JPEG 2000 header": (14, _header),
    "JPEG 2000 colour": (3, _colour),
    "JPEG 2000 resolution": (10, _resolution),
    "JPEG 2000 size": (36, _size),
}
"""By kind: how many bytes it has at the least, and what they say."""

JPEG2000 = Reader(name=NAME, kinds=tuple(_KINDS), read=read)
JPEG2000_COMMENT = Reader(name="jpeg2000-comment", kinds=("JPEG 2000 comment",), read=read_comment)

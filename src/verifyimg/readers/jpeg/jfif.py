"""The JFIF header: version and density (ISO/IEC 10918-5, 10.1 and 10.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """Version and density, in the group `JFIF`; the thumbnail of an extension as a preview."""
    if block.kind == "JFXX":
        yield from _thumbnail(block)
        return
    data = block.read(7)
    if len(data) < 7:
        yield Problem(
            reader="jfif", kind="damaged", message="the JFIF header is cut off", offset=block.offset
        )
        return
    fields: tuple[tuple[str, Value, int], ...] = (
        ("JFIFVersion", f"{data[0]} {data[1]}", 0),
        ("ResolutionUnit", data[2], 2),
        ("XResolution", int.from_bytes(data[3:5], "big"), 3),
        ("YResolution", int.from_bytes(data[5:7], "big"), 5),
    )
    for name, value, at in fields:
        yield Tag(
            group="JFIF",
            name=name,
            raw=str(value),
            value=value,
            text=str(value),
            block=block.label,
            offset=block.offset + at,
        )


def _thumbnail(block: Block) -> Iterator[Found]:
    """A small JPEG behind one byte that says so; rows of pixels are not given."""
    if block.read(3) != b"\x10\xff\xd8":
        return
    length = block.length - 1
    yield Preview(
        kind="thumbnail",
        block=f"{block.label} JFXX",
        offset=block.file_offset(1),
        length=length,
        mime="image/jpeg",
    )
    tag = plain_tag(block, "JFXX", "ThumbnailImage", length, 1)
    yield replace(tag, text=f"a picture of {length:,} bytes")


JFIF = Reader(name="jfif", kinds=("JFIF", "JFXX"), read=read)

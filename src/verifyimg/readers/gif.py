"""The header, comments, loop and frames of a GIF.

Specification: GIF89a (CompuServe, 1990), sections 17, 18, 23 and 24; Netscape's looping extension.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader
from verifyimg.readers.text import decoded, limited

NAME = "gif"

_GROUP = "GIF"


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """What the block's kind holds, in the group `GIF`; comments in `File`, as ExifTool has them."""
    if block.kind == "GIF header":
        yield from _header(block)
    elif block.kind == "GIF comment":
        yield from _comment(block, limits)
    elif block.kind == "GIF loop":
        yield from _loop(block)
    else:
        yield from _frames(block)


def _header(block: Block) -> Iterator[Found]:
    data = block.read(13)
    if len(data) < 13:
        what = "the header is cut off; the picture's size is not known"
        yield Problem(reader=NAME, kind="damaged", message=what, offset=block.offset)
        return
    packed, aspect = data[10], data[12]
    fields: tuple[tuple[str, Value, int], ...] = (
        ("GIFVersion", data[3:6].decode("latin-1"), 3),
        ("ImageWidth", int.from_bytes(data[6:8], "little"), 6),
        ("ImageHeight", int.from_bytes(data[8:10], "little"), 8),
        ("HasColorMap", packed >> 7, 10),
        ("ColorResolutionDepth", (packed >> 4 & 7) + 1, 10),
        ("BitsPerPixel", (packed & 7) + 1, 10),
        ("BackgroundColor", data[11], 11),
    )
    for name, value, at in fields:
        yield plain_tag(block, _GROUP, name, value, at)
    if aspect:
        yield plain_tag(block, _GROUP, "PixelAspectRatio", (aspect + 15) / 64, 12)


def _comment(block: Block, limits: Limits) -> Iterator[Tag]:
    text = decoded(block.read(limits.block_bytes))
    tag = plain_tag(block, "File", "Comment", limited(text, limits))
    yield replace(tag, raw=text[: limits.raw_bytes])


def _loop(block: Block) -> Iterator[Tag]:
    """How often the animation is played; 0 for ever."""
    data = block.read(3)
    if len(data) == 3 and data[0] == 1:
        times = int.from_bytes(data[1:], "little")
        yield plain_tag(block, _GROUP, "AnimationIterations", times, 1)


def _frames(block: Block) -> Iterator[Tag]:
    """How many there are, if more than one, and how long each is shown, all together."""
    if block.kind == "GIF frames":
        if len(block.extents) > 1:
            yield plain_tag(block, _GROUP, "FrameCount", len(block.extents))
        return
    shown = 0
    for extent in block.extents:
        data = block.source.read_at(extent.offset, 4)
        shown += int.from_bytes(data[1:3], "little") if len(data) == 4 else 0
    if shown:
        yield plain_tag(block, _GROUP, "Duration", shown / 100)


GIF = Reader(
    name=NAME,
    kinds=("GIF header", "GIF comment", "GIF loop", "GIF control", "GIF frames"),
    read=read,
)

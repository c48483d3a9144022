"""The header chunks of a WebP: sizes and coding (RFC 9649, 2.5 to 2.7; RFC 6386, 9.1)."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found, Reader

NAME = "webp"

_GROUP = "RIFF"
_LOSSY_START, _LOSSLESS_START = b"\x9d\x01\x2a", 0x2F


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The picture's size, in the group `RIFF` as ExifTool has it."""
    found = tuple(_READ.get(block.label, _nothing)(block, block.read(10)))
    yield from found
    if not found:
        yield Problem(
            reader=NAME,
            kind="damaged",
            message=f"the chunk {block.label} is cut off or broken",
            offset=block.offset,
        )


def _nothing(block: Block, data: bytes) -> Iterator[Tag]:
    return iter(())


def _extended(block: Block, data: bytes) -> Iterator[Tag]:
    """VP8X: flags, and the size of the canvas less one in 24 bits each."""
    if len(data) < 10:
        return
    yield plain_tag(block, _GROUP, "WebP_Flags", int.from_bytes(data[:4], "little"))
    yield from _size(
        block, int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1, 4
    )


def _lossy(block: Block, data: bytes) -> Iterator[Tag]:
    """VP8: a key frame begins with its version, a mark, and two sizes of 14 bits."""
    if len(data) < 10 or data[3:6] != _LOSSY_START:
        return
    across, down = (int.from_bytes(data[at : at + 2], "little") for at in (6, 8))
    yield plain_tag(block, _GROUP, "VP8Version", data[0] >> 1 & 7)
    yield from _size(block, across & 0x3FFF, down & 0x3FFF, 6)
    yield plain_tag(block, _GROUP, "HorizontalScale", across >> 14, 6)
    yield plain_tag(block, _GROUP, "VerticalScale", down >> 14, 8)


def _lossless(block: Block, data: bytes) -> Iterator[Tag]:
    """VP8L: a mark, and two sizes less one of 14 bits."""
    if len(data) < 5 or data[0] != _LOSSLESS_START:
        return
    bits = int.from_bytes(data[1:5], "little")
    yield from _size(block, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 1)


def _size(block: Block, width: int, height: int, at: int) -> Iterator[Tag]:
    yield plain_tag(block, _GROUP, "ImageWidth", width, at)
    yield plain_tag(block, _GROUP, "ImageHeight", height, at)


def _animation(block: Block, data: bytes) -> Iterator[Tag]:
    """ANIM: the background, and how often it is played; 0 for ever (2.7.1.1)."""
    if len(data) < 6:
        return
    yield plain_tag(block, _GROUP, "BackgroundColor", " ".join(map(str, data[:4])))
    yield plain_tag(block, _GROUP, "AnimationLoopCount", int.from_bytes(data[4:6], "little"), 4)


_READ = {"ANIM": _animation, "VP8X": _extended, "VP8": _lossy, "VP8L": _lossless}

WEBP = Reader(name=NAME, kinds=("WebP header", "WebP animation"), read=read)

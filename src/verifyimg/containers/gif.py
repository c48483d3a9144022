"""GIF: extensions located with their offsets, frames counted; nothing is decoded.

Specification: GIF89a (CompuServe, 1990); Adobe XMP part 3, 1.1.2; ICC.1:2022, annex B.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from verifyimg.containers.gif_blocks import (
    APPLICATION,
    COMMENT,
    CONTROL,
    IMAGE,
    GifBlock,
    GifStop,
    blocks,
)
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "gif"

_HEADER = 13
_DESCRIPTOR = 9
_XMP_TAIL = 257
"""Bytes behind an XMP packet that lead any reader to the end of it, the last zero apart."""

_APPLICATIONS = {
    b"XMP DataXMP": "XMP",
    b"ICCRGBG1012": "ICC",
    b"NETSCAPE2.0": "GIF loop",
    b"ANIMEXTS1.0": "GIF loop",
}


@dataclass
class _Frames:
    """What all frames have."""

    images: list[Extent] = field(default_factory=list)
    controls: list[Extent] = field(default_factory=list)


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """The header, the extensions in file order, the frames, then what follows the end.

    Guarantees on any bytes: at most `limits.chunks` blocks, each inside the file.
    """
    head = source.read_at(0, _HEADER)
    if len(head) < _HEADER:
        yield _problem("the file ends inside its header; it is truncated", source.size, fatal=True)
        return
    yield _block("GIF header", "header", source, Extent(offset=0, length=_HEADER))
    table = 3 << (head[10] & 7) + 1 if head[10] & 0x80 else 0
    frames = _Frames()
    for found in blocks(source, _HEADER + table, limits):
        if isinstance(found, GifStop):
            yield from _gathered(source, frames)
            yield from _ended(source, found, limits, pictured=bool(frames.images))
        else:
            yield from _taken(source, found, frames)


def _taken(source: ByteSource, found: GifBlock, frames: _Frames) -> Iterator[Block]:
    if found.mark == IMAGE:
        frames.images.append(Extent(offset=found.start, length=_DESCRIPTOR))
    elif found.label == CONTROL:
        frames.controls.extend(found.parts[:1])
    elif found.label == COMMENT:
        yield _block("GIF comment", "comment", source, *found.parts)
    elif found.label == APPLICATION and found.parts:
        yield _application(source, found)


def _application(source: ByteSource, found: GifBlock) -> Block:
    first = found.parts[0]
    name = source.read_at(first.offset, min(first.length, 11))
    kind = _APPLICATIONS.get(name, "GIF application")
    if kind == "XMP" and source.read_at(first.end, 1) in (b"<", b"\xef"):
        # NOTE: the packet stands there as it is, its own bytes taken for the lengths of parts.
        end = max(first.end, found.end - 1 - _XMP_TAIL)
        whole = Extent(offset=first.end, length=end - first.end)
        return _block("XMP", "application XMP", source, whole)
    label = f"application {name.decode('latin-1').rstrip()}"
    return _block(kind, label, source, *found.parts[1:])


def _gathered(source: ByteSource, frames: _Frames) -> Iterator[Block]:
    if frames.controls:
        yield _block("GIF control", "control", source, *frames.controls)
    if frames.images:
        yield _block("GIF frames", "frames", source, *frames.images)


def _ended(
    source: ByteSource, stop: GifStop, limits: Limits, *, pictured: bool
) -> Iterator[Block | Problem]:
    if stop.limit:
        what = f"more than {limits.chunks:,} blocks or {limits.gif_sub_blocks:,} parts of them"
        yield Problem(
            reader=READER,
            kind="refused",
            message=f"{what}; the rest of the file was not read",
            offset=stop.offset,
            fatal=not pictured,
        )
        return
    if not stop.ended and stop.offset >= source.size:
        what = "the file ends before its end mark; it is truncated, fetch it again"
        yield _problem(what, stop.offset, fatal=not pictured)
    elif not stop.ended:
        what = "the structure breaks off: no block where one must stand"
        yield _problem(what, stop.offset, fatal=not pictured)
    elif not pictured:
        yield _problem("the file ends without a picture in it", stop.offset)
    if stop.ended and stop.offset < source.size:
        rest = Extent(offset=stop.offset, length=source.size - stop.offset)
        yield _block("trailer", "trailer", source, rest)


def _block(kind: str, label: str, source: ByteSource, *extents: Extent) -> Block:
    return Block(kind=kind, label=label, extents=extents, source=source)


def _problem(what: str, offset: int, *, fatal: bool = False) -> Problem:
    return Problem(reader=READER, kind="damaged", message=what, offset=offset, fatal=fatal)

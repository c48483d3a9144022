"""JPEG: marker segments located with their offsets; nothing is decoded.

Specification: ITU-T T.81 (ISO/IEC 10918-1), annex B; APPn identifiers: CIPA DC-008 4.5.4 (Exif),
ISO/IEC 10918-5 (JFIF), ISO 16684-3 (XMP), ICC.1 annex B.4, ISO/IEC 19566-5 (JUMBF),
CIPA DC-007 (MPF).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from verifyimg.containers.jpeg_jumbf import PACKET
from verifyimg.containers.jpeg_scan import ScanEnd, end_of_scan
from verifyimg.containers.jpeg_segments import BARE, EOI, SOS, Segment, block_of, continues
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "jpeg"

_NEXT = re.compile(rb"\xff[\xc0-\xfe]")
"""A marker as it may stand behind fill bytes, or behind bytes that belong to nothing."""
_PADDING = 16
"""As many stray bytes in one place as a length that was counted wrongly leaves; no field fits."""


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """Every segment as a Block in file order, then what follows the end of the picture.

    Guarantees on any bytes: at most `limits.segments` segments and as many scans, each inside
    the file; a file that ends early, breaks its structure or passes a limit yields what came
    before and ends in a Problem. Consecutive Exif segments that continue each other are one
    block.
    """
    pending: Block | None = None
    for found in _walk(source, limits):
        if isinstance(found, Block) and pending is not None and continues(pending, found):
            pending = _joined(pending, found)
            continue
        if pending is not None:
            yield from _whole(pending)
        pending = found if isinstance(found, Block) else None
        if isinstance(found, Problem):
            yield found
    if pending is not None:
        yield from _whole(pending)


def _whole(block: Block) -> Iterator[Block | Problem]:
    yield block
    if block.kind == PACKET:
        yield _damaged("a part of a JUMBF block stands apart from the one before it", block.offset)


def _walk(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    position, in_header, quiet = 2, True, False
    for _ in range(limits.segments):
        segment = _segment_at(source, position, limits)
        if isinstance(segment, Problem):
            yield _unreached(segment) if in_header else segment
            return
        for stray in () if quiet else _strays(source, position, segment.offset):
            yield stray
            quiet = not in_header  # broken picture data looks like one stray after another
        if segment.marker == EOI:
            yield from _trailer(source, segment.end)
            if in_header:
                yield _damaged("the file ends without a picture in it", segment.offset)
            return
        yield block_of(segment, source)
        position = segment.end
        if segment.marker == SOS:
            in_header = False
            scan = end_of_scan(source, segment.end)
            yield _stretch("scan", source, segment.end, scan.offset)
            if not scan.marker_found:
                yield _no_end(scan)
                return
            position = scan.offset
    yield Problem(
        reader=READER,
        kind="refused",
        message=f"more than {limits.segments:,} segments; the rest of the file was not read",
        offset=position,
        fatal=in_header,
    )


def _segment_at(source: ByteSource, position: int, limits: Limits) -> Segment | Problem:
    """The segment whose marker stands at `position`, or behind fill bytes."""
    head = source.read_at(position, 4)
    if head[:1] != b"\xff" or head[1:2] in (b"\xff", b"\x00", b""):
        skipped = _next_marker(source, position, limits)
        if skipped is None:
            return _broken(source, position)
        position, head = skipped, source.read_at(skipped, 4)
    marker = head[1]
    if marker in BARE:
        return Segment(marker=marker, offset=position, payload=position + 2, length=0)
    if len(head) < 4:
        return _broken(source, position)
    length = int.from_bytes(head[2:4], "big") - 2
    if length < 0 or position + 4 + length > source.size:
        return _too_long(position, length)
    return Segment(marker=marker, offset=position, payload=position + 4, length=length)


def _next_marker(source: ByteSource, position: int, limits: Limits) -> int | None:
    """Where the next plausible marker stands, within the limit for fill bytes."""
    found = _NEXT.search(source.read_at(position, limits.fill_bytes))
    return position + found.start() if found else None


def _strays(source: ByteSource, start: int, end: int) -> Iterator[Problem]:
    """What was skipped between two segments; fill bytes may stand there (T.81, B.1.1.2)."""
    if source.read_at(start, end - start).strip(b"\xff"):
        what = "1 byte" if end - start == 1 else f"{end - start:,} bytes"
        stray = _damaged(f"{what} between two segments, which belong to neither", start)
        yield replace(stray, trifling=end - start <= _PADDING)


def _trailer(source: ByteSource, offset: int) -> Iterator[Block]:
    if offset < source.size:
        yield _stretch("trailer", source, offset, source.size)


def _stretch(kind: str, source: ByteSource, start: int, end: int) -> Block:
    """Bytes that stand in no segment."""
    extent = Extent(offset=start, length=end - start)
    return Block(kind=kind, label=kind, extents=(extent,), source=source)


def _unreached(problem: Problem) -> Problem:
    what = f"{problem.message}; the picture itself was not reached"
    return replace(problem, message=what, fatal=True)


def _joined(first: Block, second: Block) -> Block:
    return replace(first, extents=(*first.extents, *second.extents))


def _broken(source: ByteSource, position: int) -> Problem:
    what = (
        "the file ends before the picture does; it is truncated, fetch it again"
        if source.size - position < 4
        else "the structure breaks off: no marker where one must stand"
    )
    return _damaged(what, min(position, source.size))


def _too_long(position: int, length: int) -> Problem:
    what = (
        f"a segment of length {length + 2} is shorter than its own length field"
        if length < 0
        else "the file ends inside a segment; it is truncated, fetch it again"
    )
    return _damaged(what, position)


def _no_end(scan: ScanEnd) -> Problem:
    what = "the file ends inside the picture data; it is truncated, fetch it again"
    return _damaged(what, scan.offset)


def _damaged(what: str, offset: int) -> Problem:
    return Problem(reader=READER, kind="damaged", message=what, offset=offset)

"""JPEG: marker segments located with their offsets; nothing is decoded.

Specification: ITU-T T.81 (ISO/IEC 10918-1), annex B; APPn identifiers: CIPA DC-008 4.5.4 (Exif),
ISO/IEC 10918-5 (JFIF), ISO 16684-3 (XMP), ICC.1 annex B.4, ISO/IEC 19566-5 (JUMBF),
CIPA DC-007 (MPF).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.containers.container import Container
from verifyimg.containers.jpeg_scan import ScanEnd, end_of_scan
from verifyimg.containers.jpeg_segments import BARE, EOI, SOS, Segment, block_of, continues
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem

READER = "jpeg"


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """Every segment as a Block in file order, then what follows the end of the picture.

    Guarantees on any bytes: at most `limits.segments` blocks, each inside the file; a file
    that ends early, breaks its structure or passes a limit yields what came before and one
    Problem. Consecutive Exif segments that continue each other are one block.
    """
    pending: Block | None = None
    for found in _walk(source, limits):
        if isinstance(found, Block) and pending is not None and continues(pending, found):
            pending = _joined(pending, found)
            continue
        if pending is not None:
            yield pending
        pending = found if isinstance(found, Block) else None
        if isinstance(found, Problem):
            yield found
    if pending is not None:
        yield pending


def _walk(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    position, in_header = 2, True
    for _ in range(limits.segments):
        segment = _segment_at(source, position, limits)
        if isinstance(segment, Problem):
            yield segment if not in_header else _fatal(segment)
            return
        if segment.marker == EOI:
            yield from _trailer(source, segment.end)
            return
        yield block_of(segment, source)
        position = segment.end
        if segment.marker == SOS:
            in_header = False
            scan = end_of_scan(source, segment.end)
            yield Block(
                kind="scan",
                label="scan",
                extents=(Extent(offset=segment.end, length=scan.offset - segment.end),),
                source=source,
            )
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
        return _too_long(source, position, length)
    return Segment(marker=marker, offset=position, payload=position + 4, length=length)


def _next_marker(source: ByteSource, position: int, limits: Limits) -> int | None:
    """Where the next plausible marker stands, within the limit for fill bytes."""
    window = source.read_at(position, limits.fill_bytes)
    for at in range(len(window) - 1):
        if window[at] == 0xFF and 0xC0 <= window[at + 1] <= 0xFE:
            return position + at
    return None


def _trailer(source: ByteSource, offset: int) -> Iterator[Block]:
    if offset < source.size:
        extent = Extent(offset=offset, length=source.size - offset)
        yield Block(kind="trailer", label="trailer", extents=(extent,), source=source)


def _joined(first: Block, second: Block) -> Block:
    return Block(
        kind=first.kind,
        label=first.label,
        extents=(*first.extents, *second.extents),
        source=first.source,
        parent=first.parent,
    )


def _fatal(problem: Problem) -> Problem:
    return Problem(
        reader=problem.reader,
        kind=problem.kind,
        message=f"{problem.message}; the picture itself was not reached",
        offset=problem.offset,
        fatal=True,
    )


def _broken(source: ByteSource, position: int) -> Problem:
    what = (
        "the file ends before the picture does; it is truncated, fetch it again"
        if position >= source.size - 1
        else "the structure breaks off: no marker where one must stand"
    )
    return Problem(reader=READER, kind="damaged", message=what, offset=min(position, source.size))


def _too_long(source: ByteSource, position: int, length: int) -> Problem:
    what = (
        f"a segment of length {length + 2} is shorter than its own length field"
        if length < 0
        else "the file ends inside a segment; it is truncated, fetch it again"
    )
    return Problem(reader=READER, kind="damaged", message=what, offset=position)


def _no_end(scan: ScanEnd) -> Problem:
    return Problem(
        reader=READER,
        kind="damaged",
        message="the file ends inside the picture data; it is truncated, fetch it again",
        offset=scan.offset,
    )


JPEG = Container(
    name="JPEG",
    mime="image/jpeg",
    recognise=lambda head: head.startswith(b"\xff\xd8\xff"),
    locate=locate,
)

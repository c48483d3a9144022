"""JPEG XL: the bare codestream, or the boxes that it is wrapped in.

Specification: ISO/IEC 18181-1, D.2 (codestream); ISO/IEC 18181-2, 9 (boxes).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.clean import visible
from verifyimg.containers.exif_item import without_header
from verifyimg.containers.isobmff_boxes import Box, Stop, boxes
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem, ProblemKind

READER = "jxl"

CODESTREAM = "JXL codestream"
_BARE = b"\xff\x0a"
_KINDS = {"xml ": "XMP", "jumb": "JUMBF", "ftyp": "JPEG 2000 type", "jxlc": CODESTREAM}
_WORDS = {"Exif": "EXIF", "xml ": "XMP", "jumb": "a JUMBF block"}
_TRUNCATED = "the file ends inside the box {}; it is truncated, fetch it again"
_TOP_LEVEL = frozenset("ftyp jxll jxli jxlc jxlp jbrd Exif jumb brob free skip".split()) | {"xml "}
_PART = 4
"""Bytes of its number that a part of the codestream begins with."""


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """The codestream's beginning and the boxes of metadata, in file order.

    A packed box is named by what it holds; a bare codestream can hold no metadata. Guarantees on
    any bytes: at most `limits.boxes` boxes, no block behind the end of the file.
    """
    if source.read_at(0, 2) == _BARE:
        extent = Extent(offset=0, length=source.size)
        yield Block(kind=CODESTREAM, label="codestream", extents=(extent,), source=source)
        bare = _problem("unsupported", "a bare JPEG XL codestream can hold no metadata", 0)
        yield replace(bare, trifling=True)
        return
    pictures = 0
    for found in map(_known, boxes(source, 0, source.size, limits)):
        if isinstance(found, Stop):
            yield from _left_over(source, found, limits, described=pictures > 0)
            return
        pictures += found.type in ("jxlc", "jxlp")
        yield from _box(source, found, first=pictures == 1)
        if found.missing:
            what = _TRUNCATED.format(found.type)
            yield _problem("damaged", what, source.size, fatal=not pictures)
            return
    if not pictures:
        what = "the file ends before the picture; it is truncated, fetch it again"
        yield _problem("damaged", what, source.size, fatal=True)


def _known(found: Box | Stop) -> Box | Stop:
    """What only looks like a box ends the row: it is of no known type and does not fit."""
    if isinstance(found, Box) and found.missing and found.type not in _TOP_LEVEL:
        return Stop(offset=found.offset)
    return found


def _box(source: ByteSource, box: Box, *, first: bool) -> Iterator[Block | Problem]:
    if box.type == "Exif":
        yield without_header(box.block(source, "EXIF"))
    elif box.type == "brob":
        yield from _packed(source, box)
    elif box.type == "jumb":
        extent = Extent(offset=box.offset, length=box.end - box.offset)
        yield Block(kind="JUMBF", label="jumb", extents=(extent,), source=source)
    elif box.type == "jxlp":
        yield box.block(source, CODESTREAM if first else "scan", skip=_PART)
    else:
        yield box.block(source, _KINDS.get(box.type, f"box {box.type}"))


def _packed(source: ByteSource, box: Box) -> Iterator[Block | Problem]:
    """`brob`: another box, its payload packed with Brotli (9.7)."""
    kind = visible(source.read_at(box.payload, min(4, box.length)).decode("latin-1"))
    yield box.block(source, f"box brob {kind}".rstrip())
    held = _WORDS.get(kind, f"a box {kind}")
    what = f"{held} is there, but packed (Brotli); this version does not read it"
    yield _problem("unsupported", what, box.offset)


def _left_over(
    source: ByteSource, stop: Stop, limits: Limits, *, described: bool
) -> Iterator[Block | Problem]:
    if stop.limit:
        what = f"more than {limits.boxes:,} boxes; the rest of the file was not read"
        yield _problem("refused", what, stop.offset, fatal=not described)
    elif not described:
        what = "the structure breaks off before the picture"
        yield _problem("damaged", what, stop.offset, fatal=True)
    else:
        extent = Extent(offset=stop.offset, length=source.size - stop.offset)
        yield Block(kind="trailer", label="trailer", extents=(extent,), source=source)


def _problem(kind: ProblemKind, message: str, offset: int, *, fatal: bool = False) -> Problem:
    return Problem(reader=READER, kind=kind, message=message, offset=offset, fatal=fatal)

"""JPEG 2000: the boxes of JP2 and JPX files, and the markers of the codestream.

Specification: ISO/IEC 15444-1, annexes A (codestream) and I (boxes); ISO/IEC 15444-2, annex M.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.containers.isobmff_boxes import Box, Stop, boxes
from verifyimg.containers.isobmff_named import named_block
from verifyimg.containers.jp2_codestream import markers
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem, ProblemKind

READER = "jp2"

_BARE = b"\xffO\xffQ"
_KINDS = {
    "ftyp": "JPEG 2000 type",
    "ihdr": "JPEG 2000 header",
    "resc": "JPEG 2000 resolution",
    "resd": "JPEG 2000 resolution",
}
_TOP_LEVEL = frozenset("ftyp jp2h jp2c jp2i uuid uinf rreq asoc jpch jplh jumb free".split()) | {
    "xml "
}
_SUPERBOXES = frozenset({"jp2h", "res ", "asoc", "jpch", "jplh", "uinf"})
_DEEPEST = 4
"""Levels of boxes in boxes that are gone into; honest files have three."""
_PROFILES = (b"\2", b"\3")
"""Methods of `colr` that hold an ICC profile (15444-1, I.5.3.3)."""
_TRUNCATED = "the file ends inside the box {}; it is truncated, fetch it again"


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """What describes the picture, its metadata, and the headers and comments of the codestream.

    Guarantees on any bytes: at most `limits.boxes` boxes at each of four levels and
    `limits.segments` markers; no block behind the end of the file.
    """
    if source.read_at(0, 4) == _BARE:
        yield from markers(source, 0, source.size, limits)
        what = "a bare JPEG 2000 codestream can hold no metadata but comments"
        yield replace(_problem("unsupported", what, 0), trifling=True)
        return
    state = _Walk(source, limits)
    yield from state.row(0, source.size, 1)
    if not state.described and not state.stopped:
        what = "the file ends before the picture is described; it is truncated, fetch it again"
        yield _problem("damaged", what, source.size, fatal=True)


class _Walk:
    """A way through the boxes of one file, and whether the picture has been met."""

    def __init__(self, source: ByteSource, limits: Limits) -> None:
        self.described = False
        self.stopped = False
        self._source = source
        self._limits = limits
        self._left = limits.boxes

    def row(self, start: int, end: int, depth: int) -> Iterator[Block | Problem]:
        """The boxes one behind the other from `start` to `end`."""
        for one in boxes(self._source, start, end, self._limits):
            self._left -= 1
            found = self._known(one, depth)
            if isinstance(found, Stop) or self._left < 0:
                limit = self._left < 0 or (isinstance(found, Stop) and found.limit)
                yield from self._left_over(found.offset, end, depth, limit=limit)
                return
            yield from self._box(found, depth)
            if found.missing:
                what = _TRUNCATED.format(found.type)
                yield _problem("damaged", what, found.end, fatal=not self.described)
                self.stopped = True
                return

    def _known(self, found: Box | Stop, depth: int) -> Box | Stop:
        """What only looks like a box behind the picture ends the row."""
        if isinstance(found, Stop) or depth > 1 or not self.described:
            return found
        fits = not found.missing or found.type in _TOP_LEVEL
        return found if fits else Stop(offset=found.offset)

    def _box(self, box: Box, depth: int) -> Iterator[Block | Problem]:
        source = self._source
        if box.type in _SUPERBOXES and depth < _DEEPEST:
            yield from self.row(box.payload, box.end, depth + 1)
        elif box.type == "uuid":
            yield named_block(source, box)
        elif box.type == "xml ":
            yield _xml(source, box)
        elif box.type == "jumb":
            extent = Extent(offset=box.offset, length=box.end - box.offset)
            yield Block(kind="JUMBF", label="jumb", extents=(extent,), source=source)
        elif box.type == "colr":
            yield from _colour(source, box)
        elif box.type == "jp2c":
            self.described = True
            yield from markers(source, box.payload, box.end, self._limits)
        else:
            self.described = self.described or box.type == "ihdr"
            yield box.block(source, _KINDS.get(box.type, f"box {box.type}"))

    def _left_over(
        self, offset: int, end: int, depth: int, *, limit: bool
    ) -> Iterator[Block | Problem]:
        self.stopped = True
        if limit:
            what = f"more than {self._limits.boxes:,} boxes; the rest of the file was not read"
            yield _problem("refused", what, offset, fatal=not self.described)
        elif depth > 1 or not self.described:
            what = "a row of boxes breaks off: no box where one must stand"
            yield _problem("damaged", what, offset, fatal=not self.described)
        else:
            extent = Extent(offset=offset, length=end - offset)
            yield Block(kind="trailer", label="trailer", extents=(extent,), source=self._source)


def _xml(source: ByteSource, box: Box) -> Block:
    """XML; XMP where RDF stands in it."""
    rdf = b"http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    head = box.read(source, 4096)
    return box.block(source, "XMP" if rdf in head else "XML")


def _colour(source: ByteSource, box: Box) -> Iterator[Block]:
    yield box.block(source, "JPEG 2000 colour")
    if box.read(source, 1) in _PROFILES:
        yield box.block(source, "ICC", skip=3)


def _problem(kind: ProblemKind, message: str, offset: int, *, fatal: bool = False) -> Problem:
    return Problem(reader=READER, kind=kind, message=message, offset=offset, fatal=fatal)

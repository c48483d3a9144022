"""HEIC, HEIF, AVIF, CR3, MP4 and MOV: boxes and items located; nothing is decoded.

Given are what describes the file and its picture (`ftyp`, `hdlr`, `pitm`, the properties of the
primary item, the film box `moov`), what holds metadata, and the pictures beside the picture.

Specification: ISO/IEC 14496-12, 4.2, 8.2 and 8.11; ISO/IEC 23008-12, 6.5 and annex A; AVIF 1.1;
QuickTime File Format; XMP part 3, 1.1.6; C2PA 2.1, A.5 (its `uuid` box).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.containers.isobmff_boxes import Box, Stop, boxes
from verifyimg.containers.isobmff_layout import blocks_of
from verifyimg.containers.isobmff_meta import read_meta
from verifyimg.containers.isobmff_named import named_block
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem, ProblemKind

READER = "isobmff"

_KINDS = {
    "ftyp": "ftyp",
    "mdat": "scan",
    "moov": "moov",
    "mpvd": "motion photo",
    "sefd": "trailer",
}
"""By type of box; Samsung's `sefd` holds what its JPEG files have behind the picture."""
_DESCRIBING = frozenset({"meta", "moov"})
_TOP_LEVEL = frozenset(
    "ftyp meta mdat moov moof free skip wide uuid pdin styp sidx ssix prft mfra mpvd sefd etyp "
    "grpl jumb iods pnot".split()
)
_TRUNCATED = "the file ends inside the box {}; it is truncated, fetch it again"


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """The boxes in file order, what `meta` tells of, then what follows the last box.

    Guarantees on any bytes: at most `limits.boxes` boxes at each of four levels, `limits.items`
    items and `limits.item_parts` of what they have; no block reaches behind the end of the file.
    """
    described = False
    for found in boxes(source, 0, source.size, limits):
        if isinstance(found, Stop):
            yield from _left_over(source, found, limits, fatal=not described)
            return
        if found.missing and found.type not in _TOP_LEVEL:
            stop = Stop(offset=found.offset)
            yield from _left_over(source, stop, limits, fatal=not described)
            return
        before, described = described, described or found.type in _DESCRIBING
        yield from _top(source, found, limits)
        if found.missing:
            fatal = found.type in _DESCRIBING or not before
            yield _problem("damaged", _TRUNCATED.format(found.type), source.size, fatal=fatal)
            return
    if not described:
        what = "the file ends before the picture is described; it is truncated, fetch it again"
        yield _problem("damaged", what, 0, fatal=True)


def _top(source: ByteSource, box: Box, limits: Limits) -> Iterator[Block | Problem]:
    if box.type == "meta":
        meta = read_meta(source, box, limits)
        yield from blocks_of(source, meta, limits)
        for flaw in meta.flaws:
            yield _problem(flaw.kind, flaw.message, flaw.offset)
    elif box.type == "uuid":
        yield named_block(source, box)
    else:
        yield box.block(source, _KINDS.get(box.type, f"box {box.type}"))


def _left_over(
    source: ByteSource, stop: Stop, limits: Limits, *, fatal: bool
) -> Iterator[Block | Problem]:
    """What begins where no box does: a trailer, if the file is described by then."""
    if stop.limit:
        what = f"more than {limits.boxes:,} boxes; the rest of the file was not read"
        yield _problem("refused", what, stop.offset, fatal=fatal)
    elif fatal:
        what = "the structure breaks off before the picture is described"
        yield _problem("damaged", what, stop.offset, fatal=True)
    else:
        extent = Extent(offset=stop.offset, length=source.size - stop.offset)
        yield Block(kind="trailer", label="trailer", extents=(extent,), source=source)


def _problem(kind: ProblemKind, message: str, offset: int, *, fatal: bool = False) -> Problem:
    return Problem(reader=READER, kind=kind, message=message, offset=offset, fatal=fatal)

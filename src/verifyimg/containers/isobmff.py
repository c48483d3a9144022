"""HEIC, HEIF and AVIF: boxes and items located with their offsets; nothing is decoded.

Given are what describes the file and its picture (`ftyp`, `hdlr`, `pitm`, and the properties of
the primary item), the items that hold metadata, and small pictures of the picture.

Specification: ISO/IEC 14496-12, 4.2 and 8.11; ISO/IEC 23008-12, 6.5 and annex A; AVIF 1.1;
C2PA 2.1, A.5 (its `uuid` box).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.containers.isobmff_boxes import Box, Stop, boxes
from verifyimg.containers.isobmff_layout import blocks_of
from verifyimg.containers.isobmff_meta import read_meta
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.problem import Problem, ProblemKind

READER = "isobmff"

_KINDS = {"ftyp": "ftyp", "mdat": "scan"}
_TOP_LEVEL = frozenset(
    "ftyp meta mdat moov moof free skip wide uuid pdin styp sidx ssix prft mfra mpvd sefd etyp "
    "grpl jumb iods pnot".split()
)
_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_TRUNCATED = "the file ends inside the box {}; it is truncated, fetch it again"


def locate(source: ByteSource, limits: Limits) -> Iterator[Block | Problem]:
    """The boxes in file order, what `meta` tells of, then what follows the last box.

    Guarantees on any bytes: at most `limits.boxes` boxes at each of four levels, `limits.items`
    items and `limits.item_parts` of what they have; no block reaches behind the end of the file.
    """
    seen: set[str] = set()
    for found in boxes(source, 0, source.size, limits):
        if isinstance(found, Stop):
            yield from _left_over(source, found, limits, fatal="meta" not in seen)
            return
        if found.missing and found.type not in _TOP_LEVEL:
            stop = Stop(offset=found.offset)
            yield from _left_over(source, stop, limits, fatal="meta" not in seen)
            return
        seen.add(found.type)
        yield from _top(source, found, limits)
        if found.missing:
            fatal = found.type == "meta" or "meta" not in seen
            yield _problem("damaged", _TRUNCATED.format(found.type), source.size, fatal=fatal)
            return
    if "meta" not in seen:
        yield _without_meta(seen)


def _top(source: ByteSource, box: Box, limits: Limits) -> Iterator[Block | Problem]:
    if box.type == "meta":
        meta = read_meta(source, box, limits)
        yield from blocks_of(source, meta, limits)
        for flaw in meta.flaws:
            yield _problem(flaw.kind, flaw.message, flaw.offset)
    elif box.type == "uuid" and source.read_at(box.payload, 16) == _C2PA:
        yield box.block(source, "JUMBF", skip=16)
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


def _without_meta(seen: set[str]) -> Problem:
    if "moov" in seen:
        what = "a film of pictures, without a still one, is not read by this version"
        return _problem("unsupported", what, 0, fatal=True)
    what = "the file ends before the picture is described; it is truncated, fetch it again"
    return _problem("damaged", what, 0, fatal=True)


def _problem(kind: ProblemKind, message: str, offset: int, *, fatal: bool = False) -> Problem:
    return Problem(reader=READER, kind=kind, message=message, offset=offset, fatal=fatal)

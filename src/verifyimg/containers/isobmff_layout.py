"""The items of a HEIF file as Blocks: which bytes of the file each one is."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import shorten
from verifyimg.containers.exif_item import without_header
from verifyimg.containers.isobmff_auxiliary import pictures_beside
from verifyimg.containers.isobmff_items import BOX, FILE, Item, Place
from verifyimg.containers.isobmff_meta import Meta
from verifyimg.limits import Limits
from verifyimg.model.block import Block, ByteSource, Extent
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind

_READER = "isobmff"
_RDF = "application/rdf+xml"
_PROFILES = (b"prof", b"rICC")
_LONGEST_WORD = 40
_READ_PROPERTIES = frozenset({"ispe", "irot", "pixi", "colr"})


@noun
class _Where:
    """What items are looked up in, and how many pieces of one are read."""

    source: ByteSource
    meta: Meta
    most: int


def blocks_of(source: ByteSource, meta: Meta, limits: Limits) -> Iterator[Block | Problem]:
    """What names and describes the picture, its metadata, what stands beside it; in that order."""
    where = _Where(source=source, meta=meta, most=limits.item_extents)
    for head in meta.heads:
        yield head.block(source, head.type)
    for one in meta.properties:
        if one.type == "colr" and source.read_at(one.payload, 4) in _PROFILES:
            yield one.block(source, "ICC", skip=4)
        elif one.type in _READ_PROPERTIES:
            yield one.block(source, one.type)
        else:
            yield one.block(source, f"box {one.type}")
    yield from (one.block(source, "auxC") for one in meta.auxiliary_types())
    for item in meta.items.values():
        yield from _metadata(where, item)
    for beside in pictures_beside(source, meta):
        yield from _located(where, beside.number, kind="picture item", label=beside.label)


def _metadata(where: _Where, item: Item) -> Iterator[Block | Problem]:
    if item.type == "Exif":
        for found in _located(where, item.number, kind="EXIF", label="Exif"):
            yield without_header(found) if isinstance(found, Block) else found
    elif item.type == "mime" and item.content_type == _RDF:
        if item.encoding:
            how = shorten(item.encoding, _LONGEST_WORD)
            what = f"XMP is there, but packed ({how}); this version does not read it"
            yield _problem("unsupported", what, 0)
        else:
            yield from _located(where, item.number, kind="XMP", label="mime")


def _located(where: _Where, number: int, *, kind: str, label: str) -> Iterator[Block | Problem]:
    """The item's bytes as a Block, as many as the file holds, and what is wrong with its place."""
    place = where.meta.places.get(number)
    if place is None or not place.extents:
        yield _problem("damaged", f"an item is there ({label}), but its place is not named", 0)
        return
    if place.elsewhere or place.method not in (FILE, BOX):
        what = "in another file" if place.elsewhere else "in another item"
        yield _problem("unsupported", f"an item ({label}) lies {what}; it was not read", 0)
        return
    extents = tuple(_extents(where, place))
    found = tuple(one for one in extents if one.length)
    if found:
        yield Block(kind=kind, label=label, extents=found, source=where.source)
    if len(place.extents) > where.most:
        what = f"an item ({label}) lies in more than {where.most} pieces; the rest was not read"
        yield _problem("refused", what, extents[0].offset if extents else 0)
    elif len(found) < len(place.extents) or _is_short(place, found):
        what = f"an item ({label}) lies behind the end of what holds it, or a part of it does"
        yield _problem("damaged", what, extents[0].offset if extents else 0)


def _extents(where: _Where, place: Place) -> Iterator[Extent]:
    """The extents in the file, cut where the file (or the box) ends."""
    start, end = 0, where.source.size
    if place.method == BOX:
        box = where.meta.idat
        if box is None:
            return
        start, end = box.payload, box.end
    for offset, length in place.extents[: where.most]:
        first = min(start + offset, end)
        last = min(first + length, end) if length else end
        yield Extent(offset=first, length=last - first)


def _is_short(place: Place, found: tuple[Extent, ...]) -> bool:
    named = (length for _, length in place.extents)
    return any(length > extent.length for length, extent in zip(named, found, strict=False))


def _problem(kind: ProblemKind, message: str, offset: int) -> Problem:
    return Problem(reader=_READER, kind=kind, message=message, offset=offset)

"""The `meta` box of a HEIF file, its parts brought together (ISO/IEC 14496-12, 8.11)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from verifyimg.containers.isobmff_boxes import Box, Stop, boxes
from verifyimg.containers.isobmff_fields import Fields, FieldsEnded
from verifyimg.containers.isobmff_items import (
    Item,
    Place,
    Reference,
    associations,
    item_of,
    places,
    reference_of,
)
from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource
from verifyimg.model.problem import ProblemKind

_FULL = 4
"""Bytes of version and flags (14496-12, 4.2.2)."""
_AUXILIARY = 8
"""How many auxiliary pictures are named; phones write up to five."""


@dataclass(frozen=True, kw_only=True)
class Flaw:
    """Something of the box that could not be read."""

    kind: ProblemKind
    message: str
    offset: int


@dataclass
class _Meta:
    """What is collected while the box is read."""

    source: ByteSource
    limits: Limits
    primary: int | None = None
    pitm: Box | None = None
    hdlr: Box | None = None
    idat: Box | None = None
    items: dict[int, Item] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    properties: list[Box] = field(default_factory=list)
    associations: list[tuple[int, int]] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)

    def damaged(self, message: str, box: Box | Stop) -> None:
        """Notes a flaw where a box stands."""
        self.flaws.append(Flaw(kind="damaged", message=message, offset=box.offset))

    def refused(self, what: str, box: Box | Stop) -> None:
        """Notes a limit that was reached at a box."""
        message = f"more than {what}; the rest was not read"
        self.flaws.append(Flaw(kind="refused", message=message, offset=box.offset))


@dataclass(frozen=True, kw_only=True)
class Meta:
    """The items of a file and what is said about them."""

    primary: int | None
    """The number of the item that is the picture."""
    heads: tuple[Box, ...]
    """The boxes that name the handler and the primary item."""
    idat: Box | None
    """Where the extents of items lie that are stored in the box itself."""
    items: dict[int, Item]
    places: dict[int, Place]
    references: tuple[Reference, ...]
    properties: tuple[Box, ...]
    """Those of the primary item."""
    flaws: tuple[Flaw, ...]
    every_property: tuple[Box, ...] = ()
    """Those of all items; items name them by number, from 1."""
    associations: tuple[tuple[int, int], ...] = ()
    """Item and property, by their numbers."""

    def properties_of(self, number: int) -> tuple[Box, ...]:
        """The properties of an item, each once."""
        wanted = (one for item, one in self.associations if item == number)
        return tuple(
            self.every_property[one - 1]
            for one in dict.fromkeys(wanted)
            if 0 < one <= len(self.every_property)
        )

    def auxiliary_types(self) -> tuple[Box, ...]:
        """The boxes that name what auxiliary pictures show."""
        return tuple(one for one in self.every_property if one.type == "auxC")[:_AUXILIARY]


def read_meta(source: ByteSource, box: Box, limits: Limits) -> Meta:
    """Everything in a `meta` box; what is cut off or broken is left out and named in `flaws`."""
    meta = _Meta(source=source, limits=limits)
    for part in _inside(meta, box, _meta_header(source, box)):
        _take(meta, part)
    found = Meta(
        primary=meta.primary,
        heads=tuple(one for one in (meta.hdlr, meta.pitm) if one),
        idat=meta.idat,
        items=meta.items,
        places=meta.places,
        references=tuple(meta.references),
        properties=(),
        flaws=tuple(meta.flaws),
        every_property=tuple(meta.properties),
        associations=tuple(meta.associations),
    )
    return replace(
        found, properties=found.properties_of(-1 if meta.primary is None else meta.primary)
    )


def _meta_header(source: ByteSource, box: Box) -> int:
    """QuickTime writes the box without version and flags: its first box stands there at once."""
    return 0 if source.read_at(box.payload + 4, 4) == b"hdlr" else _FULL


def _inside(meta: _Meta, box: Box, skip: int) -> Iterator[Box]:
    """The boxes in a box; where they end early that is a flaw."""
    for found in boxes(meta.source, box.payload + skip, box.end, meta.limits):
        if isinstance(found, Box):
            if found.missing:
                meta.damaged(f"the box {found.type} is larger than the box {box.type}", found)
            yield found
        elif found.limit:
            meta.refused(f"{meta.limits.boxes:,} boxes in the box {box.type}", found)
        else:
            meta.damaged(f"the box {box.type} breaks off: no box where one must stand", found)


def _take(meta: _Meta, part: Box) -> None:
    take = _TAKEN.get(part.type)
    if take is None:
        return
    try:
        take(meta, part)
    except FieldsEnded:
        meta.damaged(f"the box {part.type} is cut off", part)


def _take_primary(meta: _Meta, part: Box) -> None:
    meta.pitm = part
    fields = Fields(part.read(meta.source, 8))
    version, _ = fields.version()
    meta.primary = fields.number(2 if version == 0 else 4)


def _take_handler(meta: _Meta, part: Box) -> None:
    meta.hdlr = part


def _take_data(meta: _Meta, part: Box) -> None:
    meta.idat = part


def _take_items(meta: _Meta, part: Box) -> None:
    version, _ = Fields(part.read(meta.source, _FULL)).version()
    for entry in _inside(meta, part, _FULL + (2 if version == 0 else 4)):
        if len(meta.items) >= meta.limits.items:
            meta.refused(f"{meta.limits.items:,} items", entry)
            return
        item = item_of(entry.read(meta.source, meta.limits.text_characters))
        if item is None:
            meta.damaged("the description of an item is cut off", entry)
        else:
            meta.items.setdefault(item.number, item)


def _take_places(meta: _Meta, part: Box) -> None:
    for place in places(part.read(meta.source, meta.limits.block_bytes), meta.limits):
        meta.places.setdefault(place.number, place)


def _take_references(meta: _Meta, part: Box) -> None:
    version, _ = Fields(part.read(meta.source, _FULL)).version()
    left = meta.limits.item_parts
    for entry in _inside(meta, part, _FULL):
        data = entry.read(meta.source, min(meta.limits.block_bytes, 8 + 4 * left))
        reference = reference_of(entry.type, data, left, wide=version > 0)
        if reference is None:
            raise FieldsEnded
        meta.references.append(reference)
        left -= len(reference.targets)


def _take_properties(meta: _Meta, part: Box) -> None:
    for group in _inside(meta, part, 0):
        if group.type == "ipco":
            meta.properties.extend(_inside(meta, group, 0))
        elif group.type == "ipma":
            data = group.read(meta.source, meta.limits.block_bytes)
            named = associations(data, meta.limits)
            meta.associations.extend(islice(named, meta.limits.item_parts))


_TAKEN = {
    "pitm": _take_primary,
    "hdlr": _take_handler,
    "idat": _take_data,
    "iinf": _take_items,
    "iloc": _take_places,
    "iref": _take_references,
    "iprp": _take_properties,
}

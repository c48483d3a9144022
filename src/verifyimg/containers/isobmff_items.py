"""The items of a HEIF file: what each one is, where it lies, and which belong together.

Every function gives what it read before the payload ended; the caller tells the Problem.

Specification: ISO/IEC 14496-12, 8.11 (items); ISO/IEC 23008-12, 6.5 and 9.3 (properties).
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.clean import visible
from verifyimg.containers.isobmff_fields import Fields, FieldsEnded
from verifyimg.limits import Limits
from verifyimg.model.noun import noun

FILE, BOX = 0, 1
"""Where extents count from: the file's beginning, or that of the box `idat` (8.11.3.3)."""


@noun
class Item:
    """What an item is."""

    number: int
    type: str
    """`Exif`, `mime`, `hvc1`, `grid` …; empty in the oldest version."""
    content_type: str = ""
    encoding: str = ""


@noun
class Place:
    """Where an item lies."""

    number: int
    method: int
    """`FILE`, `BOX`, or 2: inside another item."""
    elsewhere: bool
    """Whether it is in another file."""
    extents: tuple[tuple[int, int], ...]
    """Offset and length; a length of 0 is all that is there."""


@noun
class Reference:
    """Items that one item names."""

    type: str
    """`thmb`: it is their thumbnail; `cdsc`: it describes them …"""
    source: int
    targets: tuple[int, ...]


def item_of(data: bytes) -> Item | None:
    """The payload of an `infe` box (8.11.6.2); None where it is cut off."""
    fields = Fields(data)
    try:
        version, _ = fields.version()
        number = fields.number(4 if version == 3 else 2)
        fields.number(2)
        kind = visible(fields.letters(4)) if version >= 2 else ""
    except FieldsEnded:
        return None
    fields.text()
    if version >= 2 and kind != "mime":
        return Item(number=number, type=kind)
    content_type, encoding = visible(fields.text()), visible(fields.text())
    return Item(number=number, type=kind or "mime", content_type=content_type, encoding=encoding)


def places(data: bytes, limits: Limits) -> Iterator[Place]:
    """The payload of an `iloc` box (8.11.3.2); raises FieldsEnded where it is cut off.

    At most `limits.items` places and `limits.item_parts` extents.
    """
    fields = Fields(data)
    version, _ = fields.version()
    sizes = fields.number(2)
    widths = [sizes >> shift & 15 for shift in (12, 8, 4, 0)]
    left = limits.item_parts
    for _ in range(min(fields.number(2 if version < 2 else 4), limits.items)):
        place = _place(fields, version, widths, left)
        left -= len(place.extents)
        yield place


def _place(fields: Fields, version: int, widths: list[int], most: int) -> Place:
    offset_size, length_size, base_size, index_size = widths
    number = fields.number(2 if version < 2 else 4)
    method = fields.number(2) & 15 if version in (1, 2) else FILE
    elsewhere = fields.number(2) != 0
    base = fields.number(base_size)
    extents = []
    for _ in range(min(fields.number(2), most)):
        fields.number(index_size if version in (1, 2) else 0)
        offset = base + fields.number(offset_size)
        extents.append((offset, fields.number(length_size)))
    return Place(number=number, method=method, elsewhere=elsewhere, extents=tuple(extents))


def reference_of(kind: str, data: bytes, most: int, *, wide: bool) -> Reference | None:
    """The payload of one box in `iref` (8.11.12.2), at most `most` targets; None if cut off."""
    fields, size = Fields(data), 4 if wide else 2
    try:
        source = fields.number(size)
        targets = tuple(fields.number(size) for _ in range(min(fields.number(2), most)))
    except FieldsEnded:
        return None
    return Reference(type=kind, source=source, targets=targets)


def associations(data: bytes, limits: Limits) -> Iterator[tuple[int, int]]:
    """The payload of an `ipma` box (23008-12, 9.3.2): item number and property number, from 1.

    Raises FieldsEnded where it is cut off; says nothing of more than `limits.items` items.
    """
    fields = Fields(data)
    version, flags = fields.version()
    size = 2 if flags & 1 else 1
    for _ in range(min(fields.number(4), limits.items)):
        number = fields.number(2 if version < 1 else 4)
        for _ in range(fields.number(1)):
            yield number, fields.number(size) & (0x7FFF if size == 2 else 0x7F)

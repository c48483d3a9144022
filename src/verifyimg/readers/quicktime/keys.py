"""Metadata of films by keys and in lists: `meta` with `keys` and `ilst`.

Specification: QuickTime File Format, "Metadata"; the numbers of value types are its "Well-known
types". Names are those of ExifTool's `-G1`: `Keys:CreationDate`, `ItemList:Encoder`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.boxes import Box, Boxes
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.quicktime.names import ITEMS, name_of_key
from verifyimg.readers.quicktime.values import coordinates, exif_date, number, text_of
from verifyimg.readers.text import limited

_UTF8, _UTF16 = 1, 2
_SIGNED, _UNSIGNED = (21, 65, 66, 67, 74), (22, 75, 76, 77, 78)
_REALS = {23: ">f", 24: ">d"}
_LONGEST_KEY = 200
"""Bytes of a key that are looked at; honest ones have under 60."""


@noun
class _Data:
    """One value of an item."""

    type: int
    payload: bytes
    position: int
    """In the Block."""


def read_meta(boxes: Boxes, meta: Box, limits: Limits, *, track: str = "") -> Iterator[Tag]:
    """The tags of a `meta` box, in the groups `Keys` and `ItemList`; those of a track in its own.

    Only the keys and items that a fact-checker can use have tags (`quicktime_names.py`).
    """
    skip = 0 if boxes.read(meta, 8)[4:] == b"hdlr" else 4
    keys: list[str] | None = None
    for part in boxes.within(meta, skip=skip):
        if part.type == b"keys":
            keys = list(_keys(boxes, part, limits))
        elif part.type == b"ilst" and keys is not None:
            yield from _by_keys(boxes, part, keys, limits, track)
        elif part.type == b"ilst":
            yield from _by_letters(boxes, part, limits)


def _keys(boxes: Boxes, box: Box, limits: Limits) -> Iterator[str]:
    """The keys in their order: items name them by number, from 1."""
    for count, entry in enumerate(boxes.within(box, skip=8)):
        if count >= limits.value_items:
            boxes.note("refused", f"more than {limits.value_items} keys of metadata", box.position)
            return
        yield boxes.read(entry, _LONGEST_KEY).decode("utf-8", "replace")


def _by_keys(boxes: Boxes, box: Box, keys: list[str], limits: Limits, track: str) -> Iterator[Tag]:
    for item in boxes.within(box):
        index = int.from_bytes(item.type, "big")
        if not 0 < index <= len(keys):
            continue
        name = name_of_key(keys[index - 1])
        for data in _data(boxes, item, limits) if name else ():
            yield _tag(boxes, track or "Keys", name, data, limits)


def _by_letters(boxes: Boxes, box: Box, limits: Limits) -> Iterator[Tag]:
    for item in boxes.within(box):
        name = ITEMS.get(item.type)
        for data in _data(boxes, item, limits) if name else ():
            yield _tag(boxes, "ItemList", name or "", data, limits)


def _data(boxes: Boxes, item: Box, limits: Limits) -> Iterator[_Data]:
    for count, box in enumerate(boxes.within(item)):
        if box.type != b"data" or count >= limits.same_texts:
            continue
        head = boxes.read(box, 8)
        if len(head) < 8:
            boxes.note("damaged", "a value of metadata is cut off", box.position)
            continue
        payload = boxes.read(box, 4 * limits.text_characters, skip=8)
        yield _Data(type=int.from_bytes(head[:4], "big"), payload=payload, position=box.payload + 8)


def _tag(boxes: Boxes, group: str, name: str, data: _Data, limits: Limits) -> Tag:
    value = _value(data)
    if isinstance(value, str):
        value = limited(_FORMS.get(name, str)(value), limits)
    tag = plain_tag(boxes.block, group, name, value, data.position)
    return replace(tag, raw=tag.raw[: limits.raw_bytes])


def _value(data: _Data) -> Value:
    """As ExifTool's `-n` gives it."""
    payload = data.payload
    if data.type == _UTF16:
        return payload.decode("utf-16-be", "replace").rstrip("\0")
    if data.type in _SIGNED or data.type in _UNSIGNED:
        return int.from_bytes(payload[:8], "big", signed=data.type in _SIGNED)
    form = _REALS.get(data.type)
    if form and len(payload) == struct.calcsize(form):
        return _real(struct.unpack(form, payload)[0])
    if data.type == _UTF8 or not payload[:1] < b"\x20":
        return text_of(payload, 0x7FFF)
    return f"(Binary data {len(payload)} bytes)"


def _real(value: float) -> Value:
    return number(value) if value - value == 0 else str(value)


_FORMS = {
    "GPSCoordinates": coordinates,
    "CreationDate": exif_date,
    "ContentCreateDate": exif_date,
    "LocationDate": exif_date,
    "DateTimeOriginal": exif_date,
}
"""By name: how a text is written as ExifTool has it."""

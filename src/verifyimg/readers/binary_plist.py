"""Flat binary property lists: one dictionary of numbers, as Apple stores times in.

Guarantees on any bytes: at most `MOST_KEYS` keys, each read once; nothing nested is followed.

Specification: none is published by Apple; CFBinaryPList.c of Core Foundation (open source), the
comment at its beginning, describes the layout.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from verifyimg.model.noun import noun

MARK = b"bplist00"
MOST_KEYS = 16
"""The longest dictionaries that cameras write have four."""

_TRAILER = 32
_INTEGER, _ASCII, _DICTIONARY = 0x1, 0x5, 0xD
_LONG = 0xF


@noun
class _Objects:
    """Where each object of the list begins."""

    data: bytes
    offsets: Sequence[int]
    reference_bytes: int


def numbers_of(data: bytes) -> Mapping[str, int]:
    """The integers of the top dictionary by their ASCII keys; none where there is no such."""
    if not data.startswith(MARK) or len(data) < len(MARK) + _TRAILER:
        return {}
    offset_bytes, reference_bytes, count, top, table = struct.unpack(">6xBBQQQ", data[-_TRAILER:])
    if not (0 < offset_bytes <= 8 and 0 < reference_bytes <= 8):
        return {}
    if not 0 <= top < count <= 2 * MOST_KEYS + 1 or table + count * offset_bytes > len(data):
        return {}
    starts = range(table, table + count * offset_bytes, offset_bytes)
    offsets = [int.from_bytes(data[at : at + offset_bytes], "big") for at in starts]
    objects = _Objects(data=data, offsets=offsets, reference_bytes=reference_bytes)
    return _dictionary(objects, offsets[top])


def _dictionary(objects: _Objects, at: int) -> Mapping[str, int]:
    kind, count = _head(objects.data, at)
    if kind != _DICTIONARY or count > MOST_KEYS:
        return {}
    size = objects.reference_bytes
    ends = [at + 1 + size * index for index in range(2 * count + 1)]
    references = [int.from_bytes(objects.data[one : one + size], "big") for one in ends[:-1]]
    found = {}
    for key, value in zip(references[:count], references[count:], strict=True):
        name, number = _text(objects, key), _integer(objects, value)
        if name is not None and number is not None:
            found[name] = number
    return found


def _text(objects: _Objects, reference: int) -> str | None:
    if reference >= len(objects.offsets):
        return None
    at = objects.offsets[reference]
    kind, length = _head(objects.data, at)
    if kind != _ASCII or length == _LONG:
        return None
    return objects.data[at + 1 : at + 1 + length].decode("ascii", "replace")


def _integer(objects: _Objects, reference: int) -> int | None:
    """Of eight bytes signed, of fewer unsigned."""
    if reference >= len(objects.offsets):
        return None
    at = objects.offsets[reference]
    kind, power = _head(objects.data, at)
    data = objects.data[at + 1 : at + 1 + (1 << min(power, 4))]
    if kind != _INTEGER or power > 3 or len(data) != 1 << power:
        return None
    return int.from_bytes(data, "big", signed=power == 3)


def _head(data: bytes, at: int) -> tuple[int, int]:
    """The kind of the object at that place, and the number in its first byte."""
    marker = data[at] if at < len(data) else 0
    return marker >> 4, marker & 0xF

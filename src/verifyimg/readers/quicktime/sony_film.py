"""What Sony's cameras put into films beside the dates: the time zone that their clock was set to.

A box named `USMT` holds `MTDT`: a list of fields, each with its length, type, language and coding.
Specification: Memory Stick Video Format; not published, the layout is that of the files themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.tag import Tag
from verifyimg.readers.boxes import Box, Boxes
from verifyimg.readers.plain_tag import plain_tag

SONY = b"USMT" + bytes.fromhex("21d24fcebb88695cfac9c740")
"""The UUID of the box."""

_HEAD = 10
_TIME_ZONE = 0x0B
_MOST = 32
_LONGEST = 4096


def sony_fields(boxes: Boxes, box: Box) -> Iterator[Tag]:
    """The zone in minutes east of UTC, as `QuickTime:TimeZone`; the film's dates are in UTC."""
    for part in boxes.within(box, skip=16):
        if part.type != b"MTDT":
            continue
        data, at = boxes.read(part, _LONGEST), 2
        for _ in range(min(int.from_bytes(data[:2], "big"), _MOST)):
            size, kind = (int.from_bytes(data[start : start + 2], "big") for start in (at, at + 4))
            if size < _HEAD or at + size > len(data):
                boxes.note("damaged", "a list of fields in Sony's box breaks off", part.position)
                return
            if kind == _TIME_ZONE and size >= _HEAD + 2:
                value = int.from_bytes(data[at + _HEAD : at + _HEAD + 2], "big", signed=True)
                where = part.payload + at + _HEAD
                yield plain_tag(boxes.block, "QuickTime", "TimeZone", value, where)
            at += size

"""Kodak's MakerNote of around 2000 to 2005: the camera's clock, in a record behind a mark.

The layout is that of the files themselves.
"""

from __future__ import annotations

from verifyimg.readers.maker import Maker
from verifyimg.readers.maker_note import whole
from verifyimg.readers.maker_note_values import made, number, several, text

GROUP = "Kodak"

_MARK = 8


def _day(data: bytes) -> str:
    return f"{data[0]:02d}:{data[1]:02d}"


def _time(data: bytes) -> str:
    return f"{data[0]:02d}:{data[1]:02d}:{data[2]:02d}.{data[3]:02d}"


_RECORD = several(
    text("KodakModel", at=_MARK, length=8),
    number("YearCreated", "H", at=_MARK + 0x10),
    made("MonthDayCreated", _day, at=_MARK + 0x12, length=2),
    made("TimeCreated", _time, at=_MARK + 0x14, length=4),
    number("SequenceNumber", "B", at=_MARK + 0x1D),
)

KODAK = Maker(group=GROUP, note_of=whole(">"), table={}, record=_RECORD)
KODAK_LITTLE = Maker(group=GROUP, note_of=whole("<"), table={}, record=_RECORD)

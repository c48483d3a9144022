"""Pentax's MakerNote: its clock, the date of manufacture, serial numbers and the shutter count.

Cameras that Ricoh made since write the same. The shutter count is enciphered with the date and
the time beside it. The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare, own
from verifyimg.readers.makers.values import (
    Part,
    Stored,
    Table,
    digits,
    made,
    number,
    plain,
    several,
    shown,
    text,
)

GROUP = "Pentax"

_DATE, _TIME = 0x0006, 0x0007
_ALL_ONES = 0xFFFFFFFF


def _date(data: bytes) -> str:
    return f"{data[0] << 8 | data[1]:04d}:{data[2]:02d}:{data[3]:02d}"


def _time(data: bytes) -> str:
    return f"{data[0]:02d}:{data[1]:02d}:{data[2]:02d}"


def _firmware(data: bytes) -> str:
    """Every bit is the other way round."""
    first, *rest = (byte ^ 0xFF for byte in data)
    return " ".join([str(first), *(f"{one:02d}" for one in rest)])


def _shutter_count(stored: Stored) -> Iterator[Part]:
    date, time = stored.beside(_DATE)[:4], stored.beside(_TIME)[:3]
    data = stored.data[:4]
    if len(data) < 4 or len(date) < 4 or len(time) < 3:
        return
    keys = int.from_bytes(date, "big") ^ (_ALL_ONES - int.from_bytes(time + b"\0", "big"))
    count = int.from_bytes(data, "big") ^ keys
    yield Part(name="ShutterCount", found=shown(data, count, stored.limits))


def _manufactured(stored: int) -> str:
    """Year, month and day in eight decimal places; some cameras leave "200" off the year."""
    found = re.fullmatch(r"(\d{4}|\d)(\d\d)(\d\d)", str(stored))
    if found is None:
        return f"Unknown ({stored})"
    year, month, day = found.groups()
    return f"{year if len(year) == 4 else '200' + year}:{month}:{day}"


TABLE: Table = {
    0x0000: digits("PentaxVersion", length=4),
    0x0005: plain("PentaxModelID"),
    _DATE: made("Date", _date, length=4),
    _TIME: made("Time", _time, length=3),
    0x0022: plain("WorldTimeLocation"),
    0x0023: plain("HometownCity"),
    0x0024: plain("DestinationCity"),
    0x0025: plain("HometownDST"),
    0x0026: plain("DestinationDST"),
    0x0027: made("DSPFirmwareVersion", _firmware, length=4),
    0x0028: made("CPUFirmwareVersion", _firmware, length=4),
    0x0029: plain("FrameNumber"),
    0x003F: digits("LensType", length=2),
    0x005D: _shutter_count,
    0x0215: several(
        number("ManufactureDate", "I", at=4, convert=_manufactured),
        number("InternalSerialNumber", "I", at=16),
    ),
    0x0229: text("SerialNumber"),
    0x022E: text("Artist"),
    0x022F: text("Copyright"),
    0x0230: text("FirmwareVersion"),
}

PENTAX = Maker(group=GROUP, note_of=own(10, order_at=8), table=TABLE)
PENTAX_RICOH = Maker(group=GROUP, note_of=own(8, order_at=6), table=TABLE)
PENTAX_OLD = Maker(group=GROUP, note_of=bare(6, order_at=4), table=TABLE)

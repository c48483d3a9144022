"""The MakerNote of Reconyx trail cameras since 2017: clock, serial number, firmware and counters.

One little-endian record. The layout is that of the files themselves.
"""

from __future__ import annotations

import struct

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import whole
from verifyimg.readers.makers.values import made, number, several

GROUP = "Reconyx"


def _firmware(data: bytes) -> str | None:
    major, minor, letter = struct.unpack("<3H", data)
    return f"{major}.{minor}{chr(letter)}" if letter < 0x80 else None


def _firmware_date(data: bytes) -> str:
    """Year, month and day in hexadecimal places."""
    year, day = struct.unpack("<2H", data)
    return f"{year:04x}:{day >> 8:02x}:{day & 0xFF:02x}"


def _moment(data: bytes) -> str:
    second, minute, hour, day, month, year = struct.unpack("<6H", data)
    return f"{year:04d}:{month:02d}:{day:02d} {hour:02d}:{minute:02d}:{second:02d}"


def _event(data: bytes) -> int:
    high, low = struct.unpack("<2H", data)
    return int(high << 16) + int(low)


def _serial(data: bytes) -> str:
    return data.decode("utf-16-le", "replace").partition("\0")[0]


_RECORD = several(
    number("FileNumber", "H", at=0x10),
    number("DirectoryNumber", "H", at=0x12),
    made("FirmwareVersion", _firmware, at=0x2A, length=6),
    made("FirmwareDate", _firmware_date, at=0x30, length=4),
    made("EventNumber", _event, at=0x3A, length=4),
    made("DateTimeOriginal", _moment, at=0x3E, length=12),
    made("SerialNumber", _serial, at=0x7E, length=30),
)

RECONYX = Maker(group=GROUP, note_of=whole("<"), table={}, record=_RECORD)

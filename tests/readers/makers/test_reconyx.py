from __future__ import annotations

import struct

from tests.support.bytes_source import read
from verifyimg.readers.makers.notes import MAKER_NOTES


def note() -> bytes:
    data = bytearray(b"RECONYXH2\0".ljust(0x9C, b"\0"))
    data[0x10:0x14] = struct.pack("<2H", 7, 100)
    data[0x2A:0x30] = struct.pack("<3H", 1, 4, ord("a"))
    data[0x30:0x34] = struct.pack("<2H", 0x2018, 0x0824)
    data[0x3A:0x3E] = struct.pack("<2H", 0, 3)
    data[0x3E:0x4A] = struct.pack("<6H", 12, 4, 10, 4, 4, 2019)
    data[0x7E:0x9A] = "HLPXEL09018779".encode("utf-16-le")
    return bytes(data)


def test_clock_serial_number_and_counters_are_read() -> None:
    assert read(MAKER_NOTES, note()).values == {
        "Reconyx:FileNumber": 7,
        "Reconyx:DirectoryNumber": 100,
        "Reconyx:FirmwareVersion": "1.4a",
        "Reconyx:FirmwareDate": "2018:08:24",
        "Reconyx:EventNumber": 3,
        "Reconyx:DateTimeOriginal": "2019:04:04 10:04:12",
        "Reconyx:SerialNumber": "HLPXEL09018779",
    }

from __future__ import annotations

import struct

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import raw


def test_clock_and_number_of_the_console_are_read() -> None:
    info = b"3DS1" + bytes(4) + struct.pack("<I", 447_082_200) + bytes(12) + b"\x57\x5b\xbd\xf3"
    found = told(note_in(bare([raw(0x1101, info)], order=">"), make="Nintendo", order=">"))
    assert found.values == {
        "Nintendo:ModelID": "3DS1",
        "Nintendo:TimeStamp": "2014:03:02 13:30:00",
        "Nintendo:InternalSerialNumber": "0x575bbdf3",
    }

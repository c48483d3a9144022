from __future__ import annotations

import struct

import pytest

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import Order, raw


def settings() -> bytes:
    known = {21: 2004 << 16 | 11 << 8 | 18, 22: 23 << 16 | 14 << 8 | 58, 27: 294, 37: 7}
    return struct.pack(">40I", *(known.get(index, 0) for index in range(40)))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("number", [0x0001, 0x0003])
def test_the_clock_stands_in_the_settings_big_endian(number: int, order: Order) -> None:
    made = bare((raw(0x0000, b"MLT0"), raw(number, settings())), order=order)
    found = told(note_in(made, make="Konica Minolta Camera, Inc.", order=order))
    assert found.values == {
        "Minolta:MakerNoteVersion": "MLT0",
        "Minolta:MinoltaDate": "2004:11:18",
        "Minolta:MinoltaTime": "23:14:58",
        "Minolta:LastFileNumber": 294,
        "Minolta:MinoltaModelID": 7,
    }

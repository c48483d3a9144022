from __future__ import annotations

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import Order, text

STORED = b"0312\0\0" + b"2618\0\0" + b"29\0\0\0\0"


def test_the_date_of_the_firmware_is_read_without_its_gaps() -> None:
    orders: tuple[Order, ...] = ("<", ">")
    for order in orders:
        entries = (text(0x2001, STORED), text(0x3006, b"Tokyo" + bytes(15)))
        found = told(note_in(bare(entries, head=b"QVC\0\0\0", order=order), order=order))
        assert found.values == {"Casio:FirmwareDate": "0312261829", "Casio:HometownCity": "Tokyo"}


def test_a_date_that_is_cut_off_is_none() -> None:
    made = bare([text(0x2001, STORED[:-1])], head=b"QVC\0\0\0")
    assert told(note_in(made)).values == {}

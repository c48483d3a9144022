from __future__ import annotations

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import text


def test_serial_number_build_and_manufacture_are_read() -> None:
    entries = (text(0x5500, "KXB21.85-14"), text(0x5501, "NX0A3S0075"), text(0x6705, "03Jun2015"))
    made = bare(entries, head=b"MOT\0\0\1\0\0", order=">", from_itself=True)
    assert told(note_in(made, make="Motorola", order=">")).values == {
        "Motorola:BuildNumber": "KXB21.85-14",
        "Motorola:SerialNumber": "NX0A3S0075",
        "Motorola:ManufactureDate": "03Jun2015",
    }

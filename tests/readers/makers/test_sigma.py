from __future__ import annotations

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import text


def test_serial_number_and_firmware_are_read() -> None:
    entries = (text(0x0002, "02000019"), text(0x0017, "2.0.4.1642 Release"))
    made = bare(entries, head=b"SIGMA\0\0\0\1\0")
    assert told(note_in(made, make="SIGMA")).values == {
        "Sigma:SerialNumber": "02000019",
        "Sigma:Firmware": "2.0.4.1642 Release",
    }

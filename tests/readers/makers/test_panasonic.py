from __future__ import annotations

import pytest

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import LONG, SHORT, entry, raw, text

ENTRIES = (
    raw(0x0002, b"\0\0\4\2"),
    raw(0x0025, b"\0F990708240060\0\0"),
    raw(0x0026, b"0240"),
    entry(0x0029, LONG, 80642),
    entry(0x003A, SHORT, 1),
    text(0x0051, "LEICA D VARIO-ELMARIT 14-50mm"),
    raw(0x0060, b"\0\1\0\3"),
    text(0x00AF, "2020:05:17 14:03:21"),
)
VALUES = {
    "Panasonic:FirmwareVersion": "0 0 4 2",
    "Panasonic:InternalSerialNumber": "F990708240060",
    "Panasonic:PanasonicExifVersion": "0240",
    "Panasonic:TimeSincePowerOn": 806.42,
    "Panasonic:WorldTimeLocation": 1,
    "Panasonic:LensType": "LEICA D VARIO-ELMARIT 14-50mm",
    "Panasonic:LensFirmwareVersion": "0 1 0 3",
    "Panasonic:TimeStamp": "2020:05:17 14:03:21",
}


@pytest.mark.parametrize(
    ("head", "make"), [(b"Panasonic\0\0\0", "Panasonic"), (b"LEICA\0\0\0", "LEICA")]
)
def test_serial_numbers_and_clocks_are_read_in_the_notes_of_both_names(
    head: bytes, make: str
) -> None:
    found = told(note_in(bare(ENTRIES, head=head), make=make))
    assert found.values == VALUES
    assert found.problems == []


def test_the_firmware_of_the_first_cameras_is_text() -> None:
    made = bare([text(0x0002, b"0100")], head=b"Panasonic\0\0\0")
    assert told(note_in(made)).values == {"Panasonic:FirmwareVersion": "0100"}

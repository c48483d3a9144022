from __future__ import annotations

import pytest

from tests.support.bytes_source import read
from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import SHORT, entry, raw, text
from verifyimg.readers.makers.notes import MAKER_NOTES

HEAD = b"FUJIFILM\x0c\0\0\0"
SERIAL = "FFDT21915415     59333130303214011729C02011016D"


def test_serial_number_and_counters_are_little_endian_in_any_block() -> None:
    entries = (
        raw(0x0000, b"0130"),
        text(0x0010, SERIAL),
        entry(0x1438, SHORT, 0x8000 + 4187),
        text(0x1447, "X-T1_0100"),
    )
    made = bare(entries, head=HEAD, from_itself=True)
    found = told(note_in(made, make="FUJIFILM", order=">"))
    assert found.values == {
        "FujiFilm:Version": "0130",
        "FujiFilm:InternalSerialNumber": SERIAL,
        "FujiFilm:ImageCount": 4187,
        "FujiFilm:FujiModel": "X-T1_0100",
    }
    assert found.problems == []


@pytest.mark.parametrize(
    "note", [b"FUJIFILM", b"FUJIFILM\0\0\0\0", b"FUJIFILM\xff\xff\xff\xff\0\0"]
)
def test_a_note_without_a_place_for_its_directory_is_damaged(note: bytes) -> None:
    ((kind, words),) = read(MAKER_NOTES, note).problems
    assert (kind, "no directory" in words) == ("damaged", True)

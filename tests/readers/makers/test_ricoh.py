from __future__ import annotations

from tests.support.bytes_source import read
from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import Placed, raw, text
from verifyimg.readers.makers.notes import MAKER_NOTES

HEAD = b"Ricoh\0\0\0"
DATE = bytes.fromhex("20060526114848")
BELOW = bare(
    [text(0x0004, b"2005:06:06          "), text(0x0005, b"2003:08:19          ")],
    head=b"[Ricoh Camera Info]\xff",
    order=">",
)


def test_clock_firmware_and_manufacture_are_read() -> None:
    entries = (
        text(0x0001, "Rdc"),
        text(0x0002, "Rev2219"),
        raw(0x0005, bytes.fromhex("00000000000000012207000003100957")),
        raw(0x1001, bytes(6) + DATE + bytes(10)),
        raw(0x2001, BELOW),
    )
    found = told(note_in(bare(entries, head=HEAD, order=">"), make="RICOH", order=">"))
    assert found.values == {
        "Ricoh:MakerNoteType": "Rdc",
        "Ricoh:FirmwareVersion": "Rev2219",
        "Ricoh:InternalSerialNumber": "00000000000000012207000003100957",
        "Ricoh:RicohDate": "2006:05:26 11:48:48",
        "Ricoh:ManufactureDate1": "2005:06:06          ",
        "Ricoh:ManufactureDate2": "2003:08:19          ",
    }
    assert found.problems == []


def test_the_directory_below_is_big_endian_in_any_note() -> None:
    found = told(note_in(bare([raw(0x2001, BELOW)], head=HEAD), make="RICOH"))
    assert found.values["Ricoh:ManufactureDate2"] == "2003:08:19          "


def test_what_is_no_camera_info_is_not_looked_into() -> None:
    other = Placed(make=lambda _: b"\0" * 60)
    assert told(note_in(bare([raw(0x2001, other)], head=HEAD), make="RICOH")).found == ()


def test_a_serial_number_may_be_words() -> None:
    made = bare([raw(0x0005, b"0000000012345678")], head=HEAD)
    assert told(note_in(made, make="RICOH")).values == {"Ricoh:SerialNumber": "0000000012345678"}


def test_the_firmware_of_a_note_in_words_is_read() -> None:
    made = note_in(b"Rev0103;Rg153;Gg100;Bg102;", make="RICOH")
    assert told(made).values == {"Ricoh:FirmwareVersion": "0103"}
    assert read(MAKER_NOTES, b"Rev").values == {}


def test_the_offsets_of_the_first_caplio_count_from_the_directory_itself() -> None:
    own = bare(
        [text(0x0004, b"2001:10:23 00:00:00\0")],
        head=b"[Ricoh Camera Info]\0",
        order=">",
        from_itself=True,
    )
    note = note_in(bare([raw(0x2001, own)], head=HEAD), make="RICOH", model="Caplio RR1     ")
    assert told(note).values == {"Ricoh:ManufactureDate1": "2001:10:23 00:00:00"}

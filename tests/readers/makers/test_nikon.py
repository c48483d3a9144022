from __future__ import annotations

import pytest

from tests.support.bytes_source import Seen, read
from tests.support.maker_notes import nikon, nikon_clock
from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import ASCII, LONG, SHORT, Entry, Order, entry, raw
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block
from verifyimg.readers.makers.nikon_cipher import deciphered
from verifyimg.readers.makers.notes import MAKER_NOTES

POWER_UP = "2020:05:17 13:58:07"


def seen(note: bytes) -> Seen:
    return read(MAKER_NOTES, note, label="MakerNote")


def old_note(*entries: Entry, make: str = "NIKON", order: Order = "<") -> Block:
    """A bare directory in the EXIF block of its camera."""
    return note_in(bare(entries, order=order), make=make, order=order)


@pytest.mark.parametrize("order", ["<", ">"])
def test_clock_zone_serial_number_and_counter_are_read_in_either_byte_order(order: Order) -> None:
    more = nikon_clock(POWER_UP, minutes=-210, summer=True, order=order)
    found = seen(nikon(serial="2561001", more=more, order=order))
    assert found.values == {
        "Nikon:MakerNoteVersion": "0210",
        "Nikon:SerialNumber": "2561001",
        "Nikon:TimeZone": -210,
        "Nikon:DaylightSavings": 1,
        "Nikon:DateDisplayFormat": 0,
        "Nikon:Lens": "4.3 357 2.8 6.5",
        "Nikon:ShutterCount": 4187,
        "Nikon:PowerUpTime": POWER_UP,
    }
    assert found.problems == []


def test_counters_and_file_numbers_are_read() -> None:
    more = (
        entry(0x0037, LONG, 5),
        entry(0x00A5, LONG, 6),
        entry(0x00A6, LONG, 7),
        raw(0x00B8, b"0100" + bytes((1, 0, 102, 0, 0x27, 0x13))),
    )
    values = seen(nikon(serial="1", more=more)).values
    names = ("MechanicalShutterCount", "ImageCount", "DeletedImageCount")
    assert [values[f"Nikon:{name}"] for name in names] == [5, 6, 7]
    names = ("FileInfoVersion", "MemoryCardNumber", "DirectoryNumber", "FileNumber")
    assert [values[f"Nikon:{name}"] for name in names] == ["0100", 1, 102, 4903]


def test_a_power_up_is_kept_as_stored_with_its_place() -> None:
    note = nikon(serial="1", more=nikon_clock(POWER_UP))
    tag = seen(note).tags["Nikon:PowerUpTime"]
    assert tag.raw == "5AcFEQ06BwA="
    assert tag.offset == 100 + note.index(b"\xe4\x07\x05\x11")
    assert tag.block == "MakerNote"


CLOCKS = [
    pytest.param(raw(0x00B6, bytes(8)), "0000:00:00 00:00:00", id="never set"),
    pytest.param(raw(0x00B6, b"0 0 0 0 0\0", kind=ASCII), "8240:48:32 48:32:48", id="text"),
    pytest.param(raw(0x00B6, b"\xff" * 7), "65535:255:255 255:255:255", id="no date"),
]


@pytest.mark.parametrize(("stored", "value"), CLOCKS)
def test_a_power_up_that_is_no_date_is_told_as_exiftool_tells_it(stored: Entry, value: str) -> None:
    assert seen(nikon(serial="1", more=[stored])).values["Nikon:PowerUpTime"] == value


SHORT_ONES = [
    pytest.param(raw(0x00B6, bytes(6)), "Nikon:PowerUpTime", id="a power-up"),
    pytest.param(raw(0x0024, bytes(1)), "Nikon:TimeZone", id="a world time"),
]


@pytest.mark.parametrize(("stored", "key"), SHORT_ONES)
def test_a_value_that_is_too_short_is_no_tag(stored: Entry, key: str) -> None:
    assert key not in seen(nikon(serial="1", more=[stored])).values


def test_the_bare_directory_of_old_cameras_is_read_in_the_block_around_it() -> None:
    for order in ("<", ">"):
        found = told(old_note(raw(0x0001, b"\0\1\0\0"), entry(0x0002, SHORT, 0, 80), order=order))
        assert found.values == {"Nikon:MakerNoteVersion": "0100"}
        assert found.problems == []


def test_a_long_value_of_an_old_camera_counts_from_the_block_around_it() -> None:
    note = old_note(raw(0x00A0, b"NO= 3002a5b2\0", kind=ASCII))
    found = told(note).tags["Nikon:SerialNumber"]
    assert note.parent is not None
    stored = note.parent.read(DEFAULT.block_bytes)
    assert (found.value, found.offset) == ("NO= 3002a5b2", 40 + stored.index(b"NO= "))


def firmware(record: bytes, *, serial: str = "2561001", model: str = "NIKON D7100") -> Seen:
    more = (*nikon_clock(POWER_UP), raw(0x0091, record))
    return told(note_in(nikon(serial=serial, more=more), make="NIKON", model=model))


def enciphered(version: bytes, plain: bytes, *, serial: str = "2561001") -> bytes:
    return version + deciphered(plain.ljust(60, b"\0"), serial, 4187, "NIKON D7100")


def test_firmware_is_read_in_the_clear_or_deciphered_by_serial_number_and_count() -> None:
    for record in (b"02081.01 " + bytes(60), enciphered(b"0227", b"1.01 ")):
        assert firmware(record).values["Nikon:FirmwareVersion"] == "1.01 "


def test_later_bodies_have_three_versions() -> None:
    record = enciphered(b"0805", b"T2.10.gb\0\x0002.10.a0\0\x0001.01.00")
    values = firmware(record).values
    names = ("FirmwareVersion", "FirmwareVersion2", "FirmwareVersion3")
    assert [values[f"Nikon:{name}"] for name in names] == ["T2.10.gb", "02.10.a0", "01.01.00"]


SILENT = [
    pytest.param(b"", id="empty"),
    pytest.param(b"0227", id="cut off"),
    pytest.param(b"0100" + b"1.01 " + bytes(20), id="another layout"),
    pytest.param(enciphered(b"0227", b"1.01 ", serial="1"), id="another key"),
    pytest.param(b"0227" + bytes(60), id="noise"),
]


@pytest.mark.parametrize("record", SILENT)
def test_what_does_not_come_out_as_a_version_is_no_tag(record: bytes) -> None:
    assert not any("Firmware" in key for key in firmware(record).values)

from __future__ import annotations

import struct

import pytest

from tests.support.bytes_source import read
from tests.support.maker_notes import canon
from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import (
    LONG,
    SHORT,
    SLONG,
    Entry,
    Order,
    directory,
    entry,
    raw,
    text,
    tiff_block,
)
from verifyimg.model.tag import Value
from verifyimg.readers.makers.notes import MAKER_NOTES

BODY = canon(
    model="Canon EOS 80D", firmware="1.0.2", model_id=0x350, serial=52031, file_number=1024187
)


def values(*entries: Entry, model: str = "", order: Order = "<") -> dict[str, Value]:
    return told(note_in(bare(entries, order=order), make="Canon", model=model, order=order)).values


def test_serial_numbers_firmware_lens_and_file_number_of_a_body_are_read() -> None:
    found = told(note_in(BODY, make="Canon", model="Canon EOS 80D"))
    assert found.values == {
        "Canon:LensType": 48,
        "Canon:SequenceNumber": 0,
        "Canon:CanonImageType": "Canon EOS 80D",
        "Canon:CanonFirmwareVersion": "Firmware Version 1.0.2",
        "Canon:FileNumber": 1024187,
        "Canon:OwnerName": "",
        "Canon:SerialNumber": 52031,
        "Canon:CanonModelID": 0x350,
        "Canon:LensModel": "EF-S18-55mm f/3.5-5.6 IS STM",
        "Canon:InternalSerialNumber": "YA0052031",
    }
    assert found.problems == []


@pytest.mark.parametrize("moved", [-64, 60])
def test_a_note_that_was_moved_is_read_by_its_footer_and_said_to_be_moved(moved: int) -> None:
    found = told(note_in(BODY, make="Canon", model="Canon EOS 80D", moved=moved))
    assert found.values["Canon:LensModel"] == "EF-S18-55mm f/3.5-5.6 IS STM"
    (problem,) = found.problems
    assert problem[0] == "damaged"
    assert f"was moved by {moved:+} bytes" in problem[1]


def test_the_box_of_a_cr3_file_has_a_header_of_its_own() -> None:
    box = tiff_block({"ifd0": directory([text(0x0096, "KQ0002389")])})
    assert read(MAKER_NOTES, box).values == {"Canon:InternalSerialNumber": "KQ0002389"}


def test_zone_identifier_and_lens_serial_number_are_read() -> None:
    found = values(
        entry(0x0035, SLONG, 16, -480, 30, 60),
        raw(0x0028, bytes(range(16))),
        raw(0x4019, b"\0\0\x27\xce\xd3" + bytes(25)),
        entry(0x001E, LONG, 0xA1500400),
    )
    assert found == {
        "Canon:FirmwareRevision": 0xA1500400,
        "Canon:ImageUniqueID": "000102030405060708090a0b0c0d0e0f",
        "Canon:TimeZone": -480,
        "Canon:TimeZoneCity": 30,
        "Canon:DaylightSavings": 60,
        "Canon:LensSerialNumber": "000027ced3",
    }


NOT_SET = [
    raw(0x0028, bytes(16)),
    raw(0x4019, bytes(30)),
    raw(0x4019, b"\1\2\3"),
    entry(0x0035, SLONG, 4),
    raw(0x000D, bytes(2000)),
    raw(0x0093, b"\x10\0\1\2"),
    entry(0x0093, SHORT, 16, 1, 2),
]


@pytest.mark.parametrize("stored", NOT_SET)
def test_what_a_body_leaves_blank_or_short_is_no_tag(stored: Entry) -> None:
    assert values(stored, model="Canon EOS 80D") == {}


INTERNAL = [
    ("Canon EOS 80D", b"ZA2146315\0", "ZA2146315"),
    ("Canon EOS 500D", b"ZA2146315\xff\xff\xff", "ZA2146315"),
    ("Canon EOS 5D Mark III", b"123456789BD001\0", "BD001"),
]


@pytest.mark.parametrize(("model", "stored", "number"), INTERNAL)
def test_the_internal_serial_number_stands_elsewhere_in_a_5d(
    model: str, stored: bytes, number: str
) -> None:
    assert values(text(0x0096, stored), model=model) == {"Canon:InternalSerialNumber": number}


def shuffled(bits: int, order: Order = "<") -> Entry:
    return raw(0x0093, struct.pack(f"{order}HI", 16, bits) + bytes(10))


COUNTS: list[tuple[str, Order, int, str, int]] = [
    ("Canon EOS 20D", "<", 155 << 16 | 188 << 6 | 34, "FileNumber", 1_888_859),
    ("Canon EOS 30D", "<", 0b1011 << 20 | 36 << 10 | 261, "FileNumber", 1_004_187),
    ("Canon EOS-1D", ">", 949, "ShutterCount", 949),
    ("Canon EOS-1D Mark II", "<", 949 << 16 | 1, "ShutterCount", 66_485),
]


@pytest.mark.parametrize(("model", "order", "bits", "name", "count"), COUNTS)
def test_the_first_bodies_have_their_counters_in_other_places(
    model: str, order: Order, bits: int, name: str, count: int
) -> None:
    found = values(shuffled(bits, order), model=model, order=order)
    assert found == {f"Canon:{name}": count}


def test_the_hidden_clock_of_the_5d_is_read() -> None:
    seconds = 1_589_724_201
    info = bytes(0x11C) + struct.pack("<I", seconds) + bytes(40)
    assert values(raw(0x000D, info), model="Canon EOS 5D") == {
        "Canon:TimeStamp": "2020:05:17 14:03:21"
    }
    assert values(raw(0x000D, info), model="Canon EOS 80D") == {}
    assert values(raw(0x000D, info[:200]), model="Canon EOS 5D") == {}


def with_version(model_id: int, at: int, version: bytes) -> dict[str, Value]:
    info = bytearray(1536)
    info[at : at + len(version)] = version
    return values(raw(0x000D, bytes(info)), entry(0x0010, LONG, model_id), model="Canon EOS X-1")


VERSIONS = [(0x80000325, 0x25E), (0x80000286, 0x19B), (0x80000326, 0x220), (0x80000169, 0x136)]


@pytest.mark.parametrize(("model_id", "at"), VERSIONS)
def test_the_firmware_of_a_body_is_read_where_its_model_keeps_it(model_id: int, at: int) -> None:
    assert with_version(model_id, at, b"1.1.4\0")["Canon:FirmwareVersion"] == "1.1.4"
    assert "Canon:FirmwareVersion" not in with_version(model_id, at, b"1.1.44")
    assert "Canon:FirmwareVersion" not in with_version(0x80000350, at, b"1.1.4\0")


def test_the_first_firmware_of_the_1d_mark_iii_has_count_and_clock() -> None:
    info = bytearray(1536)
    info[0x136 : 0x136 + 6] = b"5.3.1\0"
    info[0x176 : 0x176 + 4] = struct.pack("<I", 949)
    info[0x45A : 0x45A + 4] = struct.pack("<I", 1_589_724_201)
    found = values(raw(0x000D, bytes(info)), entry(0x0010, LONG, 0x80000169))
    assert found["Canon:ShutterCount"] == 950
    assert found["Canon:TimeStamp1"] == "2020:05:17 14:03:21"

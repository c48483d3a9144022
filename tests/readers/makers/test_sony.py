from __future__ import annotations

import pytest

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import SHORT, Entry, entry, raw, text
from verifyimg.model.tag import Value

HEAD = b"SONY DSC \0\0\0"
COUNT, SERIAL = b"\x85\x35\0\x07", b"\x07\x08\x72\x2f\x67\x01"


def enciphered(data: bytes) -> bytes:
    return bytes(byte**3 % 249 if byte < 249 else byte for byte in data)


def record(**places: bytes) -> Entry:
    """The record 0x9050 with these bytes at these places: `at_50=…`."""
    data = bytearray(944)
    for name, stored in places.items():
        at = int(name.removeprefix("at_"), 16)
        data[at : at + len(stored)] = stored
    return raw(0x9050, enciphered(bytes(data)))


def values(*entries: Entry, model: str = "", head: bytes = HEAD) -> dict[str, Value]:
    return told(note_in(bare(entries, head=head), make="SONY", model=model)).values


UNKNOWN = ["DSC-RX100", "ILCE-7CM2", "ZV-1", "", "ILCE-9M3"]


@pytest.mark.parametrize("model", UNKNOWN)
def test_a_model_whose_places_are_not_known_tells_no_count(model: str) -> None:
    assert values(record(at_32=COUNT, at_3a=COUNT), model=model) == {}


COUNTED = [
    ("NEX-3N", {"at_32": COUNT, "at_7c": SERIAL}, "7 8 114 47"),
    ("ILCE-7M2", {"at_32": COUNT, "at_7c": SERIAL}, "7 8 114 47"),
    ("SLT-A58", {"at_32": COUNT, "at_f0": SERIAL}, "7 8 114 47 103"),
    ("ILCE-6500", {"at_3a": COUNT, "at_88": SERIAL}, "7 8 114 47 103 1"),
    ("ILCE-7SM3", {"at_3a": COUNT, "at_88": SERIAL}, "7 8 114 47 103 1"),
    ("ILCE-1", {"at_3a": COUNT, "at_8a": SERIAL}, "7 8 114 47 103 1"),
]


@pytest.mark.parametrize(("model", "places", "serial"), COUNTED)
def test_count_and_number_of_the_body_are_deciphered_by_model(
    model: str, places: dict[str, bytes], serial: str
) -> None:
    found = values(record(**places), model=model)
    assert found["Sony:ShutterCount"] == 13701
    assert found["Sony:InternalSerialNumber"] == serial


def test_the_first_bodies_have_a_count_alone() -> None:
    assert values(record(at_32=COUNT), model="NEX-7") == {"Sony:ShutterCount": 13701}


def test_a_record_that_is_cut_off_tells_nothing() -> None:
    assert values(raw(0x9050, bytes(40)), model="NEX-7") == {}


@pytest.mark.parametrize("head", [HEAD, b"SONY MOBILE\0", b""])
def test_the_clock_and_the_model_are_read(head: bytes) -> None:
    shot = raw(0x3000, b"II\x44\0\0\0" + b"2014:04:29 14:25:26\0" + bytes(20))
    found = values(shot, entry(0xB001, SHORT, 306), text(0xB020, b"Standard\0"), head=head)
    assert found == {
        "Sony:SonyDateTime": "2014:04:29 14:25:26",
        "Sony:SonyModelID": 306,
        "Sony:CreativeStyle": "Standard",
    }

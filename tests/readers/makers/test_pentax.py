from __future__ import annotations

import pytest

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import LONG, Entry, Order, entry, raw, text
from verifyimg.model.tag import Value

DATE, TIME = b"\x07\xdd\x01\x1e", b"\x0f\x1e\x34"


def enciphered(count: int) -> bytes:
    keys = int.from_bytes(DATE, "big") ^ int.from_bytes(TIME + b"\0", "big") ^ 0xFFFFFFFF
    return (count ^ keys).to_bytes(4, "big")


def values(*entries: Entry, order: Order = ">") -> dict[str, Value]:
    found = told(note_in(bare(entries, head=b"AOC\0MM", order=order), make="PENTAX", order=order))
    assert found.problems == []
    return found.values


def test_clock_shutter_count_and_manufacture_are_read() -> None:
    found = values(
        raw(0x0006, DATE),
        raw(0x0007, TIME),
        raw(0x0028, bytes(byte ^ 0xFF for byte in (1, 2, 0, 10))),
        raw(0x003F, b"\3\x1d"),
        raw(0x005D, enciphered(5161)),
        entry(0x0215, LONG, 76570, 20060503, 1, 0, 6322060),
        text(0x0229, "6322060"),
    )
    assert found == {
        "Pentax:Date": "2013:01:30",
        "Pentax:Time": "15:30:52",
        "Pentax:CPUFirmwareVersion": "1 02 00 10",
        "Pentax:LensType": "3 29",
        "Pentax:ShutterCount": 5161,
        "Pentax:ManufactureDate": "2006:05:03",
        "Pentax:InternalSerialNumber": 6322060,
        "Pentax:SerialNumber": "6322060",
    }


def test_without_its_date_the_shutter_count_stays_enciphered() -> None:
    assert values(raw(0x005D, enciphered(5161)), raw(0x0007, TIME)) == {"Pentax:Time": "15:30:52"}


@pytest.mark.parametrize(
    ("stored", "said"), [(60503, "2006:05:03"), (0, "Unknown (0)"), (123, "Unknown (123)")]
)
def test_a_manufacture_date_may_lack_its_first_places(stored: int, said: str) -> None:
    found = values(entry(0x0215, LONG, 1, stored if stored != 60503 else 6_0503))
    assert found["Pentax:ManufactureDate"] == said


@pytest.mark.parametrize("head", [b"PENTAX \0MM", b"RICOH\0MM"])
def test_later_cameras_count_their_offsets_from_the_note(head: bytes) -> None:
    made = bare([text(0x0229, "6322060")], head=head, order=">", from_itself=True)
    assert told(note_in(made, order="<")).values == {"Pentax:SerialNumber": "6322060"}

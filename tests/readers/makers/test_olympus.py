from __future__ import annotations

import pytest

from tests.support.noted import bare, note_in, told
from tests.support.tiff_bytes import LONG, Placed, directory, entry, pointer, raw, text

EQUIPMENT = directory(
    (
        raw(0x0000, b"0100"),
        text(0x0100, "S0047"),
        text(0x0101, "B9V508278   "),
        text(0x0102, "4124207000283102"),
        entry(0x0104, LONG, 4865),
        raw(0x0201, bytes((0, 0, 0x13, 0x10, 0, 0)), kind=1),
        text(0x0202, "ABG366769"),
        text(0x0203, "OLYMPUS M.14-42mm F3.5-5.6 II R"),
    )
)
SETTINGS = directory([text(0x0908, "2013:11:12 04:54:29")])
BELOW = {
    "Olympus:EquipmentVersion": "0100",
    "Olympus:CameraType2": "S0047",
    "Olympus:SerialNumber": "B9V508278   ",
    "Olympus:InternalSerialNumber": "4124207000283102",
    "Olympus:BodyFirmwareVersion": 4865,
    "Olympus:LensType": "0 13 10",
    "Olympus:LensSerialNumber": "ABG366769",
    "Olympus:LensModel": "OLYMPUS M.14-42mm F3.5-5.6 II R",
    "Olympus:DateTimeUTC": "2013:11:12 04:54:29",
}


def nested(head: bytes) -> Placed:
    """A directory whose entries point to two others, as later bodies write it."""
    entries = (pointer(0x2010, "equipment"), pointer(0x2020, "settings"))
    parts = {"equipment": EQUIPMENT, "settings": SETTINGS}
    return bare(entries, head=head, from_itself=True, parts=parts)


@pytest.mark.parametrize("head", [b"OLYMPUS\0II\3\0", b"OM SYSTEM\0\0\0II\4\0"])
def test_the_directories_below_are_read_in_notes_of_both_names(head: bytes) -> None:
    found = told(note_in(nested(head), order=">"))
    assert found.values == BELOW
    assert found.problems == []


def test_a_directory_that_an_entry_holds_is_read_in_its_place() -> None:
    inside = bare(EQUIPMENT.entries)
    made = bare([raw(0x2010, inside)], head=b"OLYMP\0\1\0")
    values = told(note_in(made)).values
    assert values["Olympus:InternalSerialNumber"] == "4124207000283102"


def test_the_first_cameras_have_a_serial_number_of_their_own() -> None:
    camera = b"OLYMPUS DIGITAL CAMERA         "
    made = bare([raw(0x0209, camera), text(0x101A, "115332808")], head=b"OLYMP\0\1\0")
    assert told(note_in(made)).values == {
        "Olympus:CameraID": camera.decode(),
        "Olympus:SerialNumber": "115332808",
    }


def test_a_directory_that_leads_to_itself_is_entered_once() -> None:
    made = bare([pointer(0x2010, "ifd0")], head=b"OLYMPUS\0II\3\0", from_itself=True)
    assert told(note_in(made)).found == ()


def test_a_pointer_outside_the_note_is_damage() -> None:
    made = bare([entry(0x2010, LONG, 60_000)], head=b"OLYMPUS\0II\3\0", from_itself=True)
    assert [kind for kind, _ in told(note_in(made)).problems] == ["damaged"]

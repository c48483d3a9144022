from __future__ import annotations

from tests.support.maker_notes import samsung
from tests.support.noted import note_in, told


def test_the_note_of_a_phone_tells_its_version_and_device() -> None:
    found = told(note_in(samsung(model_id=0x5001), make="samsung", model="SM-G973F"))
    assert found.values == {
        "Samsung:MakerNoteVersion": "0100",
        "Samsung:DeviceType": 0x12000,
        "Samsung:SamsungModelID": 0x5001,
    }
    assert found.problems == []

from __future__ import annotations

import pytest

from tests.readers.makers.test_sony import record, values
from tests.support.tiff_bytes import raw
from verifyimg.model.tag import Value


def enciphered(data: bytes) -> bytes:
    return bytes(byte**3 % 249 if byte < 249 else byte for byte in data)


def at(number: int, place: int, stored: bytes, model: str) -> dict[str, Value]:
    data = bytes(place) + stored + bytes(8)
    return values(raw(number, enciphered(data)), model=model)


@pytest.mark.parametrize("model", ["", "DSC-RX100", "ILCE-7RM5", "ILCE-9"])
def test_a_model_that_is_not_listed_has_no_number_of_the_shot(model: str) -> None:
    assert at(0x9400, 0x0A, b"\5\0\0\0", model) == {}


@pytest.mark.parametrize(
    ("model", "place"), [("ILCE-6000", 0x0A), ("SLT-A58", 0x16), ("DSC-RX1R", 0x1A)]
)
def test_the_number_of_the_shot_since_power_up_is_read(model: str, place: int) -> None:
    assert at(0x9400, place, b"\5\0\0\0", model) == {"Sony:ShotNumberSincePowerUp": 5}


def test_the_firmware_of_a_lens_is_read_where_lenses_have_one() -> None:
    assert at(0x940C, 0x14, b"\x09\x01", "ILCE-6500") == {"Sony:LensFirmwareVersion": 265}
    assert at(0x940C, 0x14, b"\x09\x01", "SLT-A58") == {}


def test_the_second_clock_and_count_of_the_first_6000_are_read() -> None:
    found = values(
        record(at_4c=b"\x75\3\0", at_51=bytes((14, 4, 18, 19, 33, 41))), model="ILCE-6000"
    )
    assert found["Sony:ShutterCount2"] == 885
    assert found["Sony:SonyDateTime2"] == "2014:04:18 19:33:41"


def test_a_record_that_is_cut_off_tells_no_more_than_it_holds() -> None:
    assert values(raw(0x940C, bytes(0x15)), model="ILCE-6500") == {}

from __future__ import annotations

import pytest

from tests.support.bytes_source import read, read_bytes
from tests.support.tiff_bytes import directory, pointer, raw, text, tiff_block
from verifyimg.readers.makers.kodak import KODAK_TEXT
from verifyimg.readers.makers.notes import MAKER_NOTES

DAY_AND_TIME = bytes((1, 4, 18, 38, 15, 60))


@pytest.mark.parametrize(("mark", "year"), [(b"KDK INFO", b"\x07\xd4"), (b"KDK0INFO", b"\xd4\x07")])
def test_the_clock_of_the_camera_is_read_in_both_byte_orders(mark: bytes, year: bytes) -> None:
    note = mark + b"DX6340  ".ljust(16, b"\0") + year + DAY_AND_TIME + bytes(20)
    found = read(MAKER_NOTES, note)
    assert found.values == {
        "Kodak:KodakModel": "DX6340  ",
        "Kodak:YearCreated": 2004,
        "Kodak:MonthDayCreated": "01:04",
        "Kodak:TimeCreated": "18:38:15.60",
        "Kodak:SequenceNumber": 0,
    }
    assert found.tags["Kodak:YearCreated"].offset == 100 + 24


def test_a_record_that_is_cut_off_tells_what_is_left() -> None:
    assert read(MAKER_NOTES, b"KDK INFODX6340  ").values == {"Kodak:KodakModel": "DX6340  "}


def test_the_text_of_a_digital_back_has_a_body_and_a_time_of_day() -> None:
    data = b"Camera body:  555ELD\nShutter:  250\nTime: 12:33:04.754\nTime: 1\n"
    assert read(KODAK_TEXT, data).values == {
        "Kodak:CameraBody": "555ELD",
        "Kodak:Time": "12:33:04.754",
    }
    assert read(KODAK_TEXT, b"Timer: 3").found == ()


def test_the_text_is_found_in_its_own_directory() -> None:
    parts = {
        "ifd0": directory([text(0x010F, "Kodak"), pointer(0x8290, "kodak")]),
        "kodak": directory([raw(0x0000, b"\1\0\0\0", kind=1), raw(0x03F1, b"Time: 12:33:04\n")]),
    }
    values = {tag.key: tag.value for tag in read_bytes(tiff_block(parts)).tags}
    assert values["KodakIFD:KodakVersion"] == "1 0 0 0"
    assert values["Kodak:Time"] == "12:33:04"

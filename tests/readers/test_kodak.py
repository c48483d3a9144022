from __future__ import annotations

import pytest

from tests.support.bytes_source import read
from verifyimg.readers.maker_notes import MAKER_NOTES

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

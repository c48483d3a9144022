from __future__ import annotations

from dataclasses import replace

from tests.support.bytes_source import read
from tests.support.old_raw_bytes import gopro, gpmf
from verifyimg.limits import DEFAULT
from verifyimg.readers.quicktime.gopro import GOPRO


def test_an_item_of_no_known_name_tells_nothing() -> None:
    assert read(GOPRO, gpmf(b"ABCD", b"text") + gpmf(b"FMWR", b"\1\2", kind=b"B")).found == ()


def test_firmware_serial_number_and_model_are_read() -> None:
    found = read(GOPRO, gopro())
    assert found.problems == []
    assert found.values == {
        "GoPro:FirmwareVersion": "HD6.01.01.51.00",
        "GoPro:CameraSerialNumber": "C3221324657219",
        "GoPro:Model": "HERO6 Black",
        "GoPro:MediaUniqueID": "7 8",
    }


def test_an_item_that_breaks_off_is_damaged() -> None:
    what = "an item of GoPro's segment breaks off"
    assert read(GOPRO, gopro()[:100]).problems == [("damaged", what)]


def test_more_items_than_the_limit_are_refused() -> None:
    found = read(GOPRO, gpmf(b"ABCD", b"") * 20, limits=replace(DEFAULT, boxes=10))
    assert found.problems == [("refused", "more than 10 items; the rest was not read")]

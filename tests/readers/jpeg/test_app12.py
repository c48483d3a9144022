from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import read, read_bytes
from tests.support.jpeg_bytes import jpeg, segment
from verifyimg.limits import DEFAULT
from verifyimg.readers.jpeg.app12 import DUCKY, PICTURE_INFO

QUALITY = b"\0\x01\0\x04\0\0\0\x54"
COPYRIGHT = b"\0\x03\0\x08\0\0\0\x02" + "©A".encode("utf-16-be")
TEXT = b"[picture info]\r\nTimeDate=915117440\r\nShutter=6460\r\nFNumber=F11\r\n[camera info]\r\n\
Type=SR84\r\nSerial#=#0001\r\nVersion=v84-71\r\nQ=96\r\n"


@pytest.mark.parametrize("data", [b"", b"\0\0", b"\0\0\0\0"])
def test_a_ducky_that_ends_says_nothing(data: bytes) -> None:
    assert read(DUCKY, data).found == ()


def test_the_quality_of_save_for_web_is_a_number_and_texts_are_wide() -> None:
    values = read(DUCKY, QUALITY + COPYRIGHT + b"\0\0").values
    assert values == {"Ducky:Quality": 84, "Ducky:Copyright": "©A"}


@pytest.mark.parametrize("data", [QUALITY[:-1], b"\0\x01\0\0", QUALITY + b"\0\x02\xff\xff"])
def test_a_ducky_that_breaks_off_is_damage(data: bytes) -> None:
    assert read(DUCKY, data).problems == [("damaged", "the Ducky segment breaks off")]


def test_an_old_camera_tells_date_and_serial_number_in_plain_text() -> None:
    values = read_bytes(jpeg(segment(0xEC, b"Agfa Gevaert   \0" + TEXT))).tags
    assert {tag.name: tag.value for tag in values if tag.group == "PictureInfo"} == {
        "DateTimeOriginal": "1998:12:31 15:17:20",
        "ExposureTime": 0.00646,
        "FNumber": "11",
        "CameraType": "SR84",
        "SerialNumber": "#0001",
        "Version": "v84-71",
        "TagQ": "96",
    }


@pytest.mark.parametrize("stored", ["yesterday", "-5", "99999999999", "²"])
def test_a_date_that_is_no_count_of_seconds_stays_as_it_is(stored: str) -> None:
    seen = read(PICTURE_INFO, f"TimeDate={stored}".encode("latin-1"))
    assert seen.values == {"PictureInfo:DateTimeOriginal": stored}


def test_fields_are_counted() -> None:
    seen = read(PICTURE_INFO, b"A=1\r\n" * 9, limits=replace(DEFAULT, ifd_entries=3))
    what = "more than 3 fields in the text; the rest was not read"
    assert (len(seen.found), seen.problems) == (4, [("refused", what)])

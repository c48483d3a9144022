from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from tests.support import raw_bytes
from tests.support.bytes_source import read
from verifyimg.limits import DEFAULT
from verifyimg.model.image import Preview
from verifyimg.readers.raf import RAF_DIRECTORY, RAF_HEADER


def test_a_directory_without_entries_says_nothing() -> None:
    assert list(read(RAF_DIRECTORY, raw_bytes.raf_directory({})).found) == []


def test_sizes_stand_with_the_height_first_and_are_told_with_the_width_first() -> None:
    found = read(RAF_DIRECTORY, raw_bytes.raf_directory(raw_bytes.RAF_SIZES), label="RAF")
    assert found.problems == []
    assert found.values == {
        "RAF:RawImageFullSize": "5000 3300",
        "RAF:RawImageCroppedSize": "4896 3264",
        "RAF:FujiLayout": "1 2 1 0",
        "RAF:WB_GRGBLevelsAuto": "384 601 384 515",
    }


def test_a_tag_names_its_first_byte() -> None:
    entries = {0x0100: struct.pack(">2H", 3, 5)}
    tag = read(RAF_DIRECTORY, raw_bytes.raf_directory(entries), label="RAF2").tags
    assert tag["RAF2:RawImageFullSize"].offset == 100 + 8


@pytest.mark.parametrize("data", [b"", b"\0", b"\0\0\0\1\1\0\0\x04\0", b"\0\0\0\1\1\0\xff\xff1234"])
def test_a_directory_that_breaks_off_is_damaged(data: bytes) -> None:
    found = read(RAF_DIRECTORY, data, label="RAF")
    assert found.values == {}
    assert {kind for kind, _ in found.problems} <= {"damaged"}
    assert bool(found.problems) == (len(data) >= 4)


@pytest.mark.parametrize("stored", [b"", b"\0", b"\0\1\0"])
def test_a_value_too_short_is_left_out(stored: bytes) -> None:
    found = read(RAF_DIRECTORY, raw_bytes.raf_directory({0x0100: stored}), label="RAF")
    assert (found.values, found.problems) == ({}, [])


def test_a_count_beyond_the_bytes_ends_with_them() -> None:
    data = raw_bytes.raf_directory({0x0130: b"\1\2"}, count=0xFFFFFFFF)
    found = read(RAF_DIRECTORY, data, label="RAF")
    assert found.values == {"RAF:FujiLayout": "1 2"}
    what = "the RAF directory ends after 1 of 4,294,967,295 entries"
    assert found.problems == [("damaged", what)]


def test_more_entries_than_the_limit_are_refused() -> None:
    data = raw_bytes.raf_directory(dict.fromkeys(range(20), b""))
    found = read(RAF_DIRECTORY, data, label="RAF", limits=replace(DEFAULT, ifd_entries=10))
    what = "the RAF directory has 20 entries; the rest was not read"
    assert found.problems == [("refused", what)]


def test_the_header_names_its_version_and_the_embedded_picture() -> None:
    found = read(RAF_HEADER, raw_bytes.raf(places={0x54: (0x94 + 100, 20)}), label="RAF")
    assert found.values == {"File:RAFVersion": "0106", "File:PreviewImage": 20}
    (preview,) = (one for one in found.found if isinstance(one, Preview))
    assert (preview.kind, preview.offset, preview.length) == ("preview", 0x94 + 100, 20)
    assert preview.mime == "image/jpeg"


@pytest.mark.parametrize("place", [(0, 0), (0x94, 0), (0x94, 1 << 31), ((1 << 32) - 1,) * 2])
def test_a_picture_outside_the_file_is_no_preview(place: tuple[int, int]) -> None:
    found = read(RAF_HEADER, raw_bytes.raf(places={0x54: place}))
    assert found.values == {"File:RAFVersion": "0106"}


def test_what_is_no_jpeg_is_not_called_one() -> None:
    found = read(RAF_HEADER, raw_bytes.raf(b"something else"), label="RAF")
    (preview,) = (one for one in found.found if isinstance(one, Preview))
    assert preview.mime == "application/octet-stream"

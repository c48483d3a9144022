from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from tests.support.bytes_source import read
from tests.support.old_raw_bytes import CLOCK_TEXT, ciff, heap
from tests.support.tiff_bytes import Order
from verifyimg.limits import DEFAULT
from verifyimg.model.image import Preview
from verifyimg.readers.ciff import CIFF

CAMERA = {
    "DateTimeOriginal": CLOCK_TEXT,
    "TimeZoneCode": 2.0,
    "TimeZoneInfo": 1 << 31,
    "ImageWidth": 3072,
    "ImageHeight": 2048,
    "Rotation": 90,
    "FileNumber": 1_161_602,
    "OwnerName": "A. Owner",
    "Make": "Canon",
    "Model": "Canon EOS X-1",
    "SerialNumber": 560_018_150,
    "CanonFirmwareVersion": "Firmware Version 1.1.1",
}


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_fields_of_a_camera_are_read_in_either_byte_order(order: Order) -> None:
    found = read(CIFF, ciff(order=order), label="CRW")
    named = {key.partition(":")[2]: value for key, value in found.values.items()}
    assert {name: named[name] for name in CAMERA} == CAMERA
    assert {key.partition(":")[0] for key in found.values} == {"CanonRaw"}
    assert found.problems == []


def test_in_a_jpeg_the_group_is_ciff() -> None:
    found = read(CIFF, ciff(kind=b"HEAPJPGM"), label="APP0")
    assert found.values["CIFF:DateTimeOriginal"] == CLOCK_TEXT


def test_pictures_are_previews_with_their_places() -> None:
    found = read(CIFF, ciff(), label="CRW").found
    kinds = [(one.kind, one.mime) for one in found if isinstance(one, Preview)]
    assert kinds == [("preview", "image/jpeg"), ("thumbnail", "image/jpeg")]


def test_a_field_that_is_too_short_is_no_tag() -> None:
    data = ciff([(0x180E, b"\1\2\3"), (0x080A, b"Canon")])
    assert read(CIFF, data).values == {"CIFF:Make": "Canon"}


def test_a_clock_that_was_never_set_says_so() -> None:
    data = ciff([(0x180E, bytes(12))])
    assert read(CIFF, data).values["CIFF:DateTimeOriginal"] == "0000:00:00 00:00:00"


FLAWS = [
    pytest.param(b"", "a CIFF block is there, but it has no heap", id="empty"),
    pytest.param(b"II\xff\0\0\0HEAP", "a CIFF block is there, but it has no heap", id="far"),
    pytest.param(ciff()[:-4] + b"\xff" * 4, "a heap does not end in its directory", id="no end"),
    pytest.param(
        ciff([])[:26] + heap([(0x0810, b"me")], count=9),
        "a heap's directory ends after 1 of 9 entries",
        id="count",
    ),
    pytest.param(
        ciff([])[:26] + struct.pack("<HHIII", 1, 0x0810, 99, 0, 0),
        "0x0810 does not fit in its heap",
        id="value",
    ),
]


@pytest.mark.parametrize(("data", "message"), FLAWS)
def test_what_breaks_off_is_damaged(data: bytes, message: str) -> None:
    assert ("damaged", message) in read(CIFF, data).problems


def test_a_heap_that_holds_itself_comes_to_an_end() -> None:
    inner = struct.pack("<HHIII", 1, 0x3000, 16, 0, 0)
    found = read(CIFF, ciff([])[:26] + inner)
    assert found.problems == [("refused", "more than 64 heaps; the rest was not read")]


def test_more_entries_than_the_limit_are_refused() -> None:
    data = ciff([(0x0810, b"me\0")] * 20)
    found = read(CIFF, data, limits=replace(DEFAULT, ifd_entries=10))
    assert found.problems == [("refused", "a heap has 20 entries; the rest was not read")]


def test_a_directory_spread_over_more_than_the_budget_is_refused() -> None:
    found = read(CIFF, ciff(), limits=replace(DEFAULT, paged_bytes=20_000))
    assert [kind for kind, _ in found.problems] in ([], ["refused"])
    big = ciff([(0x2005, bytes(60_000)), (0x0810, b"me\0")])
    found = read(CIFF, big, limits=replace(DEFAULT, paged_bytes=20_000))
    what = "directories and values are spread over more than 20,000 bytes; the rest was not read"
    assert found.problems == [("refused", what)]

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.bytes_source import read, read_bytes
from tests.support.jpeg_bytes import jpeg, segment
from tests.support.old_raw_bytes import CLOCK, flir
from tests.support.tiff_bytes import Order
from verifyimg.limits import DEFAULT
from verifyimg.readers.flir import FLIR
from verifyimg.readers.unix_time import moment


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("inner", ["<", ">"])
def test_camera_and_clock_are_read_in_any_byte_order(order: Order, inner: Order) -> None:
    found = read(FLIR, flir(order=order, inner=inner))
    assert found.problems == []
    assert found.values["FLIR:CameraModel"] == "FLIR_X1"
    assert found.values["FLIR:CameraSerialNumber"] == "470023842"
    assert found.values["FLIR:LensSerialNumber"] == ""
    local = moment(CLOCK + 3600)
    assert found.values["FLIR:DateTimeOriginal"] == f"{local}.253+01:00"


def test_a_zone_west_of_utc_is_written_with_its_sign() -> None:
    said = read(FLIR, flir(west_minutes=210)).values["FLIR:DateTimeOriginal"]
    assert said == f"{moment(CLOCK - 12_600)}.253-03:30"


def test_the_segments_of_one_block_are_read_together() -> None:
    data = flir()
    parts = (data[:300], data[300:])
    segments = [segment(0xE1, b"FLIR\0\1" + bytes((at, 1)) + one) for at, one in enumerate(parts)]
    tags = {tag.key: tag.value for tag in read_bytes(jpeg(*segments)).tags}
    assert tags["FLIR:CameraModel"] == "FLIR_X1"


@pytest.mark.parametrize("data", [b"", b"FFF\0", b"\0" * 200, b"FFF\0" + bytes(100)])
def test_a_block_without_a_header_is_damaged(data: bytes) -> None:
    what = "a FLIR block is there, but it has no header"
    assert read(FLIR, data).problems == [("damaged", what)]


@pytest.mark.parametrize(
    ("keep", "message"),
    [
        (100, "the FLIR directory ends after 1 of 2 records"),
        (600, "FLIR's record of the camera breaks off"),
    ],
)
def test_what_breaks_off_is_damaged(keep: int, message: str) -> None:
    assert read(FLIR, flir()[:keep]).problems == [("damaged", message)]


def test_records_that_lie_too_far_apart_are_refused() -> None:
    data = flir()[:64] + bytes(40_000)
    data = data[:24] + (30_000).to_bytes(4) + data[28:]
    found = read(FLIR, data, limits=replace(DEFAULT, paged_bytes=20_000))
    assert found.problems == [("refused", "the records are spread too far; not read")]

from __future__ import annotations

from io import BytesIO

import pytest

from tests.support.bytes_source import read_bytes
from tests.support.jpeg_bytes import DQT, SOI, comment, jfif, jpeg, picture, segment, tiny_jpeg
from verifyimg.forensics.jpeg_encoding import encoding_of
from verifyimg.model.encoding import JpegEncoding


def encoding(data: bytes) -> JpegEncoding:
    found = encoding_of(read_bytes(data).blocks)
    assert found is not None
    return found


def saved(**settings: object) -> bytes:
    from PIL import Image

    file = BytesIO()
    Image.linear_gradient("L").convert("RGB").save(file, "JPEG", **settings)
    return file.getvalue()


@pytest.mark.parametrize("data", [b"", SOI + comment("no frame"), SOI + b"\xff\xc0\0\x04\x08\0"])
def test_without_a_whole_frame_there_is_nothing_to_tell(data: bytes) -> None:
    assert encoding_of(read_bytes(data).blocks) is None


def test_a_table_that_is_cut_off_is_left_out() -> None:
    assert encoding(jpeg(segment(DQT, b"\0" + bytes(9)))).tables[0].steps == (8,) * 64


@pytest.mark.parametrize("quality", [10, 60, 75, 95, 100])
def test_the_setting_of_a_usual_coder_is_found(quality: int) -> None:
    found = encoding(saved(quality=quality))
    assert (found.quality, found.exact, found.huffman) == (quality, True, "standard")
    assert (found.process, found.scans, found.subsampling) == (0, 1, "4:2:0")


def test_a_web_optimiser_shows_in_scans_and_tables() -> None:
    found = encoding(saved(quality=85, progressive=True, optimize=True, subsampling=0))
    assert (found.progressive, found.huffman, found.subsampling) == (True, "optimised", "4:4:4")
    assert found.scans > 1


def test_a_table_of_one_step_is_no_setting_of_the_usual_coder() -> None:
    assert encoding(tiny_jpeg()).quality is None


def test_the_order_of_markers_ends_at_the_first_scan() -> None:
    data = jpeg(jfif(), comment("x"), body=picture(), trailer=tiny_jpeg())
    markers = encoding(data).markers
    assert markers[:4] == ("APP0", "COM", "DQT", "SOF0")
    assert markers[-1] == "SOS"


def test_the_restart_interval_is_told() -> None:
    assert encoding(jpeg(body=picture(3))).restart_interval == 4
    assert encoding(jpeg(body=picture(restart=False))).restart_interval == 0


def test_tables_of_sixteen_bits_are_read() -> None:
    wide = segment(DQT, b"\x11" + b"\x01\x02" * 64)
    table = encoding(jpeg(wide)).tables[0]
    assert (table.number, table.wide, table.steps) == (1, True, (0x0102,) * 64)

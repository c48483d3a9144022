from __future__ import annotations

import struct

import pytest

from tests.support.bytes_source import Seen, block, read, read_bytes
from tests.support.jp2_bytes import comment, jp2, size
from verifyimg.limits import DEFAULT
from verifyimg.model.tag import Value
from verifyimg.readers.jpeg2000 import JPEG2000, JPEG2000_COMMENT


def seen(kind: str, data: bytes, label: str = "box") -> Seen:
    return Seen(tuple(JPEG2000.read(block(data, f"JPEG 2000 {kind}", label), DEFAULT)))


@pytest.mark.parametrize("kind", ["type", "header", "colour", "resolution", "size"])
def test_what_is_cut_off_is_damage(kind: str) -> None:
    assert [problem for problem, _ in seen(kind, b"\0").problems] == ["damaged"]


def test_the_header_of_a_file_has_the_names_of_exiftool() -> None:
    values = {tag.key: tag.value for tag in read_bytes(jp2()).tags}
    expected: dict[str, Value] = {
        "Jpeg2000:MajorBrand": "jp2 ",
        "Jpeg2000:ImageHeight": 8,
        "Jpeg2000:ImageWidth": 32,
        "Jpeg2000:NumberOfComponents": 3,
        "Jpeg2000:BitsPerComponent": 7,
        "Jpeg2000:Compression": 7,
        "Jpeg2000:ColorSpecMethod": 1,
        "Jpeg2000:ColorSpace": 16,
        "Jpeg2000:CaptureXResolution": 11811,
        "Jpeg2000:CaptureXResolutionUnit": 0,
        "File:ImageWidth": 32,
    }
    assert {key: values.get(key) for key in expected} == expected


def test_a_resolution_may_be_a_fraction_or_none() -> None:
    data = struct.pack(">4H2b", 1, 3, 5, 0, -2, 4)
    found = seen("resolution", data, "resd").values
    assert found == {
        "Jpeg2000:DisplayYResolution": 0.3333333,
        "Jpeg2000:DisplayYResolutionUnit": -2,
        "Jpeg2000:DisplayXResolutionUnit": 4,
    }


def test_the_size_is_what_the_grid_leaves() -> None:
    found = seen("size", size(40, 30, left=5, upper=7)[4:]).values
    assert (found["File:ImageWidth"], found["File:ImageHeight"]) == (40, 30)


@pytest.mark.parametrize("data", [b"", b"\0\1", comment(b"\1\2\3", registration=0)[4:]])
def test_a_comment_that_is_no_text_is_left_out(data: bytes) -> None:
    assert read(JPEG2000_COMMENT, data).values == {}


def test_a_comment_is_told() -> None:
    found = read(JPEG2000_COMMENT, comment(b"made by hand\0")[4:])
    assert found.values == {"File:Comment": "made by hand"}

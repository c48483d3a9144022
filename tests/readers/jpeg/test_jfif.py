from __future__ import annotations

import pytest

from tests.support.bytes_source import block, read
from tests.support.jpeg_bytes import tiny_jpeg
from verifyimg.limits import DEFAULT
from verifyimg.model.image import Preview
from verifyimg.model.tag import Tag
from verifyimg.readers.jpeg.jfif import JFIF

HEADER = b"\x01\x02\x01\x00\x48\x00\x60\0\0"


@pytest.mark.parametrize("length", range(7))
def test_a_header_cut_off_is_damage(length: int) -> None:
    seen = read(JFIF, HEADER[:length], label="APP0")
    assert (seen.tags, seen.problems) == ({}, [("damaged", "the JFIF header is cut off")])


def test_version_and_density_are_read() -> None:
    seen = read(JFIF, HEADER, label="APP0")
    assert seen.values == {
        "JFIF:JFIFVersion": "1 2",
        "JFIF:ResolutionUnit": 1,
        "JFIF:XResolution": 72,
        "JFIF:YResolution": 96,
    }
    assert [tag.offset for tag in seen.tags.values()] == [100, 102, 103, 105]


def test_the_thumbnail_of_an_extension_is_a_preview() -> None:
    (found, tag) = JFIF.read(block(b"\x10" + tiny_jpeg(), "JFXX", "APP0", at=50), DEFAULT)
    assert isinstance(found, Preview) and isinstance(tag, Tag)
    assert (found.kind, found.offset, found.length) == ("thumbnail", 51, len(tiny_jpeg()))
    assert (tag.key, tag.value) == ("JFXX:ThumbnailImage", len(tiny_jpeg()))


@pytest.mark.parametrize("data", [b"", b"\x10", b"\x11\x01\x01" + bytes(771), b"\x13\xff\xd8"])
def test_a_thumbnail_in_rows_of_pixels_is_not_given(data: bytes) -> None:
    assert list(JFIF.read(block(data, "JFXX", "APP0"), DEFAULT)) == []

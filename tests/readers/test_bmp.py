from __future__ import annotations

import pytest

from tests.support.bytes_source import read, read_bytes
from tests.support.format_samples import PNG
from tests.support.gif_bytes import bmp, ico
from verifyimg.model.tag import Value
from verifyimg.readers.bmp import BMP


def values(data: bytes) -> dict[str, Value]:
    return {tag.name: tag.value for tag in read_bytes(data).tags}


@pytest.mark.parametrize("length", [0, 4, 39])
def test_a_header_cut_off_is_damage_and_no_guess(length: int) -> None:
    seen = read(BMP, bmp()[14 : 14 + length])
    what = "the header is cut off; the picture's size is not known"
    assert (seen.tags, seen.problems) == ({}, [("damaged", what)])


@pytest.mark.parametrize("height", [4, -4])
def test_a_height_below_zero_is_the_order_of_the_rows(height: int) -> None:
    found = values(bmp(8, height))
    assert (found["ImageWidth"], found["ImageHeight"]) == (8, 4)
    assert (found["BMPVersion"], found["BitDepth"], found["PixelsPerMeterX"]) == (40, 24, 2835)


def test_the_oldest_header_has_sizes_of_two_bytes() -> None:
    seen = read(BMP, b"\x0c\0\0\0\x08\0\x04\0\x01\0\x18\0")
    assert (seen.values["File:ImageWidth"], seen.values["File:BitDepth"]) == (8, 24)


def test_the_size_of_an_icon_is_that_of_its_first_picture() -> None:
    found = values(ico(b"a bitmap", PNG))
    assert (found["ImageCount"], found["ImageWidth"], found["ImageHeight"]) == (2, 32, 16)


def test_a_png_in_an_icon_is_a_preview() -> None:
    data = ico(b"a bitmap", PNG)
    (preview,) = read_bytes(data).previews
    assert (preview.kind, preview.mime) == ("icon", "image/png")
    assert data[preview.offset : preview.offset + preview.length] == PNG


def test_an_icon_without_entries_still_has_their_number() -> None:
    assert values(ico(b"x", b"y", b"z")[:30])["ImageCount"] == 3

from __future__ import annotations

import struct

import pytest

from tests.support.bytes_source import Bytes
from tests.support.gif_bytes import gif_header
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.gif_screen import beyond_screen
from verifyimg.readers.pixels.opened import opened


def wrong(size: tuple[int, int], data: bytes) -> str:
    return beyond_screen(size, Bytes(data), Extent(offset=0, length=len(data)))


@pytest.mark.parametrize(
    ("screen", "size"),
    [((8, 4), (8, 4)), ((8, 4), (20, 20)), ((9000, 9000), (9000, 9000)), ((1, 1), (2000, 2000))],
)
def test_what_fits_its_screen_or_takes_little_is_decoded(
    screen: tuple[int, int], size: tuple[int, int]
) -> None:
    assert wrong(size, gif_header(*screen)) == ""


def test_what_reaches_far_beyond_it_is_said_to() -> None:
    said = wrong((36_128, 3_096), gif_header(32, 544))
    assert said.startswith("its first frame reaches to 36,128 x 3,096 pixels, beyond its screen of")


def test_a_head_that_is_cut_off_says_nothing() -> None:
    assert wrong((36_128, 3_096), b"GIF89a\x20") == ""


def test_nothing_of_such_a_picture_is_decoded() -> None:
    frame = b"\x2c" + struct.pack("<4HB", 0, 24, 36_128, 3_072, 0) + b"\x02\x02\x84\x51\0"
    data = gif_header(32, 544) + frame + b"\x3b"
    extent = Extent(offset=0, length=len(data))
    found = opened(Bytes(data), extent, "GIF", DEFAULT, lambda image: pytest.fail(str(image)))
    assert isinstance(found, Problem)
    assert (found.kind, "beyond its screen" in found.message) == ("damaged", True)

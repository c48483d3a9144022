from __future__ import annotations

import pytest

from verifyimg.fingerprints.absent import absent, shows_nothing, too_small
from verifyimg.model.miniature import SIDE, Miniature, Mode

BUSY = bytes(range(256)) * (SIDE * SIDE // 256)


def miniature(
    pixels: bytes = BUSY, mode: Mode = "L", width: int = 640, height: int = 480
) -> Miniature:
    return Miniature(width=width, height=height, mode=mode, pixels=pixels)


@pytest.mark.parametrize(("mode", "pixels"), [("L", BUSY), ("RGB", BUSY * 3)])
def test_a_picture_that_shows_something_is_not_told_off(mode: Mode, pixels: bytes) -> None:
    assert shows_nothing("pdq", miniature(pixels, mode)) is None


def test_a_picture_of_one_brightness_in_two_colours_shows_something() -> None:
    half = SIDE * SIDE // 2
    assert shows_nothing("phash", miniature(b"\xff\0\0" * half + b"\0\x82\0" * half, "RGB")) is None


@pytest.mark.parametrize(("width", "height"), [(1, 1), (8, 8), (15, 4000), (4000, 15)])
def test_a_picture_of_few_pixels_shows_nothing(width: int, height: int) -> None:
    found = shows_nothing("pdq", miniature(width=width, height=height))
    assert found is not None
    assert f"{width:,} x {height:,} pixels" in found.message
    assert too_small("pdq", miniature(width=width, height=height)) == found


@pytest.mark.parametrize(
    ("mode", "pixels"), [("L", b"\x80" * SIDE**2), ("RGB", b"\x01\x80\xff" * SIDE**2)]
)
def test_an_even_surface_shows_nothing(mode: Mode, pixels: bytes) -> None:
    found = shows_nothing("pdq", miniature(pixels, mode))
    assert found is not None
    assert "even surface" in found.message


def test_an_even_surface_may_be_large_enough() -> None:
    assert too_small("pdq", miniature(bytes(SIDE**2))) is None


def test_the_reason_names_the_fingerprint_that_is_not_there() -> None:
    found = absent("pdq", "it is dark")
    assert (found.reader, found.kind, found.message) == ("pdq", "absent", "no pdq: it is dark")

from __future__ import annotations

import io

import pytest
from PIL import Image

from verifyimg.archive.thumbnails import LONGEST, thumbnail
from verifyimg.model.miniature import SIDE, Miniature


def miniature(width: int, height: int, pixels: bytes) -> Miniature:
    return Miniature(width=width, height=height, mode="L", pixels=pixels)


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [
        (4000, 3000, (LONGEST, 48)),
        (3000, 4000, (48, LONGEST)),
        (512, 512, (LONGEST, LONGEST)),
        (20_000, 8, (LONGEST, 1)),
        (1, 20_000, (1, LONGEST)),
    ],
)
def test_a_thumbnail_has_the_shape_of_its_picture(
    width: int, height: int, size: tuple[int, int]
) -> None:
    made = thumbnail(miniature(width, height, bytes([200]) * SIDE * SIDE))
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "L", size)
        assert picture.getextrema() == (200, 200)


def test_a_thumbnail_shows_what_the_picture_shows_in_steps_of_four() -> None:
    rows = b"".join(bytes([row // 2]) * (SIDE // 2) + bytes(SIDE // 2) for row in range(SIDE))
    with Image.open(io.BytesIO(thumbnail(miniature(100, 100, rows)))) as picture:
        left = [picture.getpixel((10, row)) for row in (0, 32, 63)]
        assert left == [0, 128, 252]
        assert picture.getpixel((60, 32)) == 0


def test_a_thumbnail_of_noise_stays_small() -> None:
    noise = bytes((i * 7919 + i // 512 * 104_729) % 256 for i in range(SIDE * SIDE))
    assert len(thumbnail(miniature(100, 100, noise))) < 6_000

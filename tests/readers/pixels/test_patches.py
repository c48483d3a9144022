from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import jpeg_of, scene
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.compression import PATCH_SIDE, Patches
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.patches import patches


def taken(data: bytes, name: str = "JPEG", most: int = DEFAULT.patches) -> Patches | Problem:
    limits = replace(DEFAULT, patches=most)
    return patches(Bytes(data), Extent(offset=0, length=len(data)), name, limits)


def png(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


@pytest.mark.parametrize("size", [(640, 480), (480, 640), (3000, 70), (64, 64)])
@pytest.mark.parametrize("most", [1, 7, 96])
def test_there_are_no_more_than_allowed_and_each_is_whole(size: tuple[int, int], most: int) -> None:
    found = taken(jpeg_of(scene(1).resize(size)), most=most)
    assert isinstance(found, Patches)
    assert 1 <= found.count <= most
    assert len(found.grey) == found.count * PATCH_SIDE**2
    assert (found.width, found.height) == size


def test_a_picture_smaller_than_one_has_none() -> None:
    found = taken(jpeg_of(scene(1).resize((63, 400))))
    assert isinstance(found, Patches)
    assert (found.count, found.grey) == (0, b"")


def test_each_begins_at_a_block_and_the_first_one_at_the_corner() -> None:
    image = Image.new("L", (256, 128))
    image.putdata([x // 8 for _ in range(128) for x in range(256)])
    found = taken(png(image), "PNG")
    assert isinstance(found, Patches)
    rows = [found.grey[n * PATCH_SIDE**2 :][:PATCH_SIDE] for n in range(found.count)]
    assert rows[0][0] == 0
    assert all(row.count(row[:1]) == 8 for row in rows)


def test_what_cannot_be_decoded_is_a_problem() -> None:
    assert isinstance(taken(b"\xff\xd8\xff\xe0nothing"), Problem)

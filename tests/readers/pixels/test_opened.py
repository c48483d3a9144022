from __future__ import annotations

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import encoded, jpeg_of, scene
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.opened import bands, opened, shows_through

SCENE = scene(1)


def taken(data: bytes, name: str = "JPEG", limits: Limits = DEFAULT) -> object:
    extent = Extent(offset=0, length=len(data))
    return opened(Bytes(data), extent, name, limits, lambda image: image.size)


def test_what_is_taken_comes_back() -> None:
    assert taken(jpeg_of(SCENE)) == SCENE.size


def test_nothing_is_taken_of_what_is_over_a_limit() -> None:
    found = taken(jpeg_of(SCENE), limits=Limits(picture_pixels=10))
    assert isinstance(found, Problem)
    assert found.kind == "refused"


def test_a_death_while_taking_is_a_problem() -> None:
    data = jpeg_of(SCENE)[:-3000]
    extent = Extent(offset=0, length=len(data))
    found = opened(Bytes(data), extent, "JPEG", DEFAULT, lambda image: image.load())
    assert isinstance(found, Problem)
    assert found.kind == "damaged"


@pytest.mark.parametrize("rows", [1, 7, 256, 300, 1000])
def test_bands_join_to_the_picture_and_begin_at_multiples(rows: int) -> None:
    found = [*bands(SCENE, rows)]
    assert all(top % rows == 0 for top, _ in found)
    assert b"".join(band.tobytes() for _, band in found) == SCENE.tobytes()


def test_bands_have_eight_bits() -> None:
    deep = Image.frombytes("I;16", (1, 2), b"\xff\x01\x00\x02")
    assert [band.tobytes() for _, band in bands(deep, 2)] == [b"\x01\x02"]


@pytest.mark.parametrize(
    ("mode", "clear"), [("RGB", False), ("L", False), ("RGBA", True), ("LA", True)]
)
def test_transparency_is_seen(mode: str, *, clear: bool) -> None:
    assert shows_through(Image.new(mode, (2, 2))) == clear


def test_a_palette_with_a_clear_colour_has_transparency() -> None:
    from io import BytesIO

    data = encoded(SCENE.quantize(8), "PNG", transparency=3)
    assert shows_through(Image.open(BytesIO(data)))

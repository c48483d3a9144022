from __future__ import annotations

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import encoded
from tests.support.two_files import detailed
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Extent
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.fineness import fineness

PHOTO = detailed()


def lost(data: bytes, kind: str = "PNG", ratio: float = 0.5) -> float | Problem:
    return fineness(Bytes(data), Extent(offset=0, length=len(data)), kind, DEFAULT, ratio)


def known(picture: Image.Image, kind: str = "PNG", ratio: float = 0.5) -> float:
    found = lost(encoded(picture, kind), kind, ratio)
    assert isinstance(found, float), found
    return found


def test_an_enlarged_picture_loses_much_less_than_one_of_that_size() -> None:
    enlarged = PHOTO.resize((600, 400)).resize(PHOTO.size, Image.Resampling.BICUBIC)
    assert known(enlarged) < 0.3 * known(PHOTO)


def test_an_even_surface_loses_nothing() -> None:
    assert known(Image.new("RGB", (300, 200), "red")) == 0


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (5000, 2)])
def test_any_size_can_be_measured(size: tuple[int, int]) -> None:
    assert known(PHOTO.resize(size), ratio=0.01) >= 0


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "1", "I;16", "LA", "RGBA"])
def test_any_mode_can_be_measured(mode: str) -> None:
    grey = PHOTO.convert("L") if mode == "I;16" else PHOTO
    picture = grey.convert("I;16" if mode == "I;16" else mode)
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert known(picture, kind) >= 0


def test_a_damaged_picture_is_a_problem() -> None:
    assert isinstance(lost(encoded(PHOTO, "PNG")[:5000]), Problem)
    assert isinstance(lost(b"hello"), Problem)

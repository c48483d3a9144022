from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from tests.support.part_search import photo, screen
from tests.support.scenes import encoded
from tests.support.sights import File
from verifyimg.model.footprint import box_of
from verifyimg.model.kinship import Parts
from verifyimg.model.problem import Problem
from verifyimg.resembling import Sought, parts_of, sought

PHOTO = photo(1)


def source(picture: Image.Image) -> File:
    return File(encoded(picture, "JPEG", quality=90))


def parts(first: Image.Image, second: Image.Image) -> Parts | Problem | None:
    return parts_of(source(first), source(second))


def test_unrelated_pictures_share_nothing() -> None:
    assert parts(PHOTO, photo(2)) is None


@pytest.mark.parametrize("exchanged", [False, True])
def test_a_mirrored_crop_is_placed_from_both_sides(*, exchanged: bool) -> None:
    crop = ImageOps.mirror(PHOTO.crop((48, 36, 432, 324)))
    found = parts(crop, PHOTO) if exchanged else parts(PHOTO, crop)
    assert isinstance(found, Parts) and found.same and found.laid.mirrored
    box = box_of(found.laid.there if exchanged else found.laid.here)
    assert box is not None
    edges = (box.left, box.top, box.right, box.bottom)
    assert edges == pytest.approx((0.1, 0.1, 0.9, 0.9), abs=0.03)


def test_what_lies_around_a_screenshot_is_told_to_be_no_picture() -> None:
    found = parts(PHOTO, screen(PHOTO, 1))
    assert isinstance(found, Parts) and found.same
    assert found.shares[0] > 0.8 and found.aside[1] > 0.3


def test_what_shows_too_little_could_not_be_looked_for() -> None:
    flat = Image.new("RGB", (300, 200), "grey")
    assert isinstance(parts(PHOTO, flat), Problem) and isinstance(parts(flat, PHOTO), Problem)
    assert isinstance(sought(source(flat)), Problem)


def test_a_picture_that_can_be_found_can_be_looked_for() -> None:
    made = sought(source(PHOTO))
    assert isinstance(made, Sought) and made.kept.count > 0

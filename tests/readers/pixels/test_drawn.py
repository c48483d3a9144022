from __future__ import annotations

from io import BytesIO
from random import Random

import pytest
from PIL import Image, ImageOps

from tests.support.scenes import boxed, scene
from verifyimg.model.illustration import View
from verifyimg.readers.pixels.drawn import difference, drawn, laid, turn_of


def view_of(picture: Image.Image) -> View:
    return View(width=picture.width, height=picture.height, rgb=picture.tobytes())


SMALL = view_of(scene(1, 90, 60))


@pytest.mark.parametrize("orientation", [None, 0, 9, "6", -1, True, 1, 10**30])
def test_an_orientation_that_says_nothing_leaves_a_picture_as_it_is(orientation: object) -> None:
    assert turn_of(orientation) == "upright"


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_as_other_programs_turn_it(orientation: int) -> None:
    picture = scene(1, 90, 60)
    picture.getexif()[274] = orientation
    turned = ImageOps.exif_transpose(picture)

    assert laid(view_of(picture), turn_of(orientation)) == view_of(turned)


def test_a_picture_does_not_differ_from_itself() -> None:
    assert set(difference(SMALL, SMALL).rgb) == {255}


def test_bars_beside_a_thumbnail_are_no_difference() -> None:
    picture = scene(1)
    with_bars = difference(view_of(picture), view_of(boxed(picture)))
    plain = sum(with_bars.rgb) / len(with_bars.rgb)

    assert (with_bars.width, with_bars.height) == (160, 107)
    assert plain > 230


def test_another_picture_differs_darkly() -> None:
    apart = difference(SMALL, view_of(scene(2, 90, 60)))

    assert sum(apart.rgb) / len(apart.rgb) < 150


@pytest.mark.parametrize("size", [(640, 640), (640, 3), (1, 1)])
def test_a_picture_of_noise_keeps_within_its_bytes(size: tuple[int, int]) -> None:
    noise = View(width=size[0], height=size[1], rgb=Random(1).randbytes(size[0] * size[1] * 3))
    shown = drawn(noise, side=640, most=20_000)

    assert len(shown.jpeg) <= 20_000
    with Image.open(BytesIO(shown.jpeg)) as opened:
        assert (opened.format, opened.size) == ("JPEG", (shown.width, shown.height))


def test_nothing_of_the_program_is_written_into_the_picture() -> None:
    with Image.open(BytesIO(drawn(SMALL, side=640, most=60_000).jpeg)) as opened:
        assert not opened.getexif()
        assert set(opened.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}

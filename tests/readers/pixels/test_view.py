from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from tests.support.bytes_source import Bytes
from tests.support.scenes import encoded, jpeg_of, scene
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Extent
from verifyimg.model.illustration import View
from verifyimg.model.picture import Picture, Raster
from verifyimg.model.problem import Problem
from verifyimg.readers.pixels.view import viewed, viewed_grey
from verifyimg.readers.pixels.whole import decode


def made(data: bytes, name: str, limits: Limits = DEFAULT) -> View | Problem:
    return viewed(Bytes(data), Extent(offset=0, length=len(data)), name, limits)


@pytest.mark.parametrize(
    ("size", "shown"),
    [((480, 320), (480, 320)), ((1280, 960), (640, 480)), ((50, 6400), (5, 640)), ((1, 1), (1, 1))],
)
@pytest.mark.parametrize("name", ["JPEG", "PNG"])
def test_a_picture_is_made_to_fit_and_never_enlarged(
    size: tuple[int, int], shown: tuple[int, int], name: str
) -> None:
    view = made(encoded(scene(1).resize(size), name), name)

    assert isinstance(view, View)
    assert (view.width, view.height) == shown
    assert len(view.rgb) == shown[0] * shown[1] * 3


@pytest.mark.parametrize("name", ["JPEG", "PNG"])
@pytest.mark.parametrize("size", [(480, 320), (1280, 960), (2400, 1600), (50, 6400)])
def test_a_view_in_grey_is_the_one_that_comes_with_a_picture(
    size: tuple[int, int], name: str
) -> None:
    data = encoded(scene(1).resize(size), name)
    asked = (Bytes(data), Extent(offset=0, length=len(data)), name, DEFAULT)
    found, whole = viewed_grey(*asked), decode(*asked, shown=True)

    assert isinstance(found, Raster) and isinstance(whole, Picture)
    assert whole.view == found
    scale = min(1, 640 / max(size))
    assert (found.width, found.height) == (round(size[0] * scale), round(size[1] * scale))
    assert len(found.grey) == found.width * found.height


def test_what_shows_through_lies_on_white() -> None:
    view = made(encoded(Image.new("RGBA", (4, 4), (0, 0, 0, 0)), "PNG"), "PNG")

    assert isinstance(view, View)
    assert set(view.rgb) == {255}


def test_the_longest_answer_has_room_for_the_largest_picture() -> None:
    assert DEFAULT.shown_side**2 * 3 <= DEFAULT.decoding_answer_bytes


@pytest.mark.parametrize(
    ("data", "limits", "kind"),
    [
        (jpeg_of(scene(1))[:3_000], DEFAULT, "damaged"),
        (jpeg_of(scene(1)), replace(DEFAULT, picture_pixels=9, reduced_pixels=9), "refused"),
    ],
)
def test_what_cannot_be_decoded_whole_is_a_problem(data: bytes, limits: Limits, kind: str) -> None:
    found = made(data, "JPEG", limits)

    assert isinstance(found, Problem)
    assert found.kind == kind

from __future__ import annotations

import pytest
from PIL import Image

from tests.support.scenes import boxed, raster, scene, small
from verifyimg.forensics.detail import Box, Sums, sums_of
from verifyimg.forensics.frames import cut_out, cut_to, frames, same_shape, without_bars
from verifyimg.model.picture import Raster

SCENE = scene(1)


def sums(picture: Image.Image) -> Sums:
    return sums_of(raster(picture))


def test_bars_above_and_below_are_left_out() -> None:
    inner = without_bars(sums(boxed(SCENE)))
    assert (inner.left, inner.width) == (0, 160)
    assert inner.height == pytest.approx(107, abs=1)


def test_bars_left_and_right_are_left_out() -> None:
    tall = scene(2, 320, 480)
    inner = without_bars(sums(boxed(tall)))
    assert (inner.top, inner.height) == (0, 120)
    assert inner.width == pytest.approx(80, abs=1)


def dark_below() -> Image.Image:
    picture = small(SCENE)
    picture.paste("black", (0, 80, 160, 107))
    return picture


def moon() -> Image.Image:
    picture = Image.new("RGB", (160, 120))
    picture.paste(small(SCENE, 20, 20), (70, 50))
    return picture


@pytest.mark.parametrize(
    "picture",
    [
        pytest.param(small(SCENE), id="no bars"),
        pytest.param(dark_below(), id="a dark ground is no bar"),
        pytest.param(moon(), id="a night sky around is no bar"),
        pytest.param(Image.new("RGB", (160, 120)), id="all black"),
    ],
)
def test_what_is_no_bar_stays(picture: Image.Image) -> None:
    whole = sums(picture)
    assert without_bars(whole) == whole.whole


def test_a_view_is_cut_in_its_middle() -> None:
    whole = Box(left=0, top=0, width=160, height=120)
    assert cut_to(whole, 2) == Box(left=0, top=20, width=160, height=80)
    assert cut_to(whole, 1) == Box(left=20, top=0, width=120, height=120)


def test_a_part_is_cut_out_of_a_raster() -> None:
    grid = Raster(width=4, height=3, grey=b"abcdefghijkl")
    part = cut_out(grid, Box(left=1, top=1, width=2, height=2))
    assert part == Raster(width=2, height=2, grey=b"fgjk")


def test_rounding_makes_no_other_shape() -> None:
    assert same_shape(160 / 107, 480 / 320)
    assert not same_shape(4 / 3, 3 / 2)


def test_pictures_of_one_shape_have_one_frame() -> None:
    assert len(list(frames(sums(scene(1, 400, 400)), sums(scene(1, 160, 160))))) == 1


def test_another_shape_is_tried_cut_both_ways() -> None:
    wide, narrow = sums(SCENE), sums(small(SCENE, 160, 120))
    found = list(frames(wide, narrow))
    assert found[0].picture == wide.whole and found[0].thumbnail == narrow.whole
    assert any(frame.thumbnail.height < 120 for frame in found)
    assert any(frame.picture.width < 160 for frame in found)

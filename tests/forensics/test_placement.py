from __future__ import annotations

import pytest
from PIL import Image

from tests.support.scenes import raster, scene
from verifyimg.forensics.detail import Box, Sums, detail_of, sums_of
from verifyimg.forensics.placement import CELLS, Placement, candidates, refined

SCENE = scene(1)


def sums(picture: Image.Image) -> Sums:
    return sums_of(raster(picture))


def part(left: int, top: int, width: int, height: int) -> Image.Image:
    return SCENE.crop((left, top, left + width, top + height))


def best(inner: Sums, outer: Sums) -> Placement:
    detail = detail_of(inner, inner.whole, CELLS, CELLS)
    found = [refined(detail, outer, one.box) for one in candidates(inner, outer)]
    return max(found, key=lambda one: one.score)


@pytest.mark.parametrize(
    "crop", [(0, 0, 240, 160), (200, 100, 240, 200), (30, 60, 400, 250), (150, 20, 180, 270)]
)
def test_a_part_is_found_where_it_was(crop: tuple[int, int, int, int]) -> None:
    found = best(sums(part(*crop)), sums(SCENE))
    assert found.score > 0.85
    assert (found.box.left, found.box.top) == pytest.approx((crop[0] / 3, crop[1] / 3), abs=3)
    assert (found.box.width, found.box.height) == pytest.approx(
        (crop[2] / 3, crop[3] / 3), rel=0.07
    )


@pytest.mark.parametrize("seed", range(2, 8))
def test_a_part_of_another_picture_is_found_nowhere(seed: int) -> None:
    inner, outer = sums(scene(seed).crop((100, 50, 300, 200))), sums(SCENE)
    detail = detail_of(inner, inner.whole, CELLS, CELLS)
    scores = [refined(detail, outer, one.box).score for one in candidates(inner, outer)]
    assert max(scores, default=-1) < 0.62


def test_a_strip_has_no_place_to_be_looked_for() -> None:
    strip = sums(Image.new("RGB", (480, 20)))
    assert candidates(sums(SCENE), strip) == []


def test_an_even_surface_is_found_nowhere() -> None:
    assert candidates(sums(Image.new("RGB", (200, 100), "grey")), sums(SCENE)) == []


def test_a_place_outside_is_not_looked_at() -> None:
    outer = sums(SCENE)
    detail = detail_of(outer, outer.whole, CELLS, CELLS)
    outside = Box(left=-200, top=-200, width=50, height=50)
    assert refined(detail, outer, outside).score == -1

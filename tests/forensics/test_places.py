from __future__ import annotations

from PIL import Image

from tests.support.scenes import raster, scene
from verifyimg.forensics.detail import Detail, detail_of, sums_of
from verifyimg.forensics.placement import CELLS
from verifyimg.forensics.places import alike_in_places

SCENE = scene(1)


def detail(picture: Image.Image) -> Detail:
    sums = sums_of(raster(picture))
    return detail_of(sums, sums.whole, CELLS, CELLS)


def half_changed() -> Image.Image:
    copy = SCENE.copy()
    copy.paste(scene(2).crop((0, 0, 480, 160)), (0, 160))
    return copy


def test_a_picture_is_like_itself_everywhere() -> None:
    assert alike_in_places(detail(SCENE), detail(SCENE)) == 1.0


def test_a_picture_that_was_changed_in_part_is_like_itself_elsewhere() -> None:
    assert 0.33 <= alike_in_places(detail(SCENE), detail(half_changed())) <= 0.6


def test_another_picture_is_alike_nowhere() -> None:
    assert alike_in_places(detail(SCENE), detail(scene(3))) < 0.2


def test_too_few_places_with_detail_tell_nothing() -> None:
    lone = Image.new("RGB", (480, 320), "grey")
    lone.paste(SCENE.crop((0, 0, 30, 30)), (180, 90))
    assert alike_in_places(detail(lone), detail(lone)) == 0.0

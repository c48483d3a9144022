from __future__ import annotations

from PIL import Image

from tests.support.scenes import boxed, raster, scene, small
from verifyimg.forensics.detail import Sums, sums_of
from verifyimg.forensics.matching import best_overlay

SCENE = scene(1)


def sums(picture: Image.Image) -> Sums:
    return sums_of(raster(picture))


def test_a_usual_frame_is_enough_for_an_untouched_picture() -> None:
    found = best_overlay(sums(SCENE), sums(small(SCENE)))
    assert (found.turn, found.tilt, found.searched) == ("upright", 0, False)
    assert (found.seen, found.part) == (1.0, 1.0)
    assert found.score > 0.95


def test_the_view_ends_where_the_bars_begin() -> None:
    found = best_overlay(sums(SCENE), sums(boxed(SCENE)))
    assert found.view.height < 110
    assert found.seen > 0.95


def test_a_part_is_searched_for() -> None:
    found = best_overlay(sums(SCENE.crop((0, 0, 240, 320))), sums(small(SCENE)))
    assert found.searched
    assert 0.45 < found.seen < 0.55
    assert found.part == 1.0


def test_a_picture_around_its_thumbnail_is_searched_for_too() -> None:
    found = best_overlay(sums(SCENE), sums(small(SCENE.crop((0, 0, 320, 214)))))
    assert found.searched
    assert 0.38 < found.part < 0.5
    assert found.seen == 1.0


def test_a_tilted_part_is_found() -> None:
    tilted = SCENE.rotate(-8, Image.Resampling.BICUBIC).crop((80, 55, 400, 265))
    found = best_overlay(sums(tilted), sums(small(SCENE)))
    assert found.tilt == 8
    assert found.score > 0.7


def test_a_mirrored_part_is_found_as_it_lies() -> None:
    part = SCENE.crop((0, 0, 300, 200)).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    found = best_overlay(sums(part), sums(boxed(SCENE)))
    assert found.turn == "mirrored"
    assert found.score > 0.8


def test_another_picture_has_a_low_score() -> None:
    assert best_overlay(sums(SCENE), sums(small(scene(2)))).score < 0.6

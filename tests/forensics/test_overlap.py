from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from tests.support.scenes import decoded, scene
from verifyimg.forensics.overlap import overlap
from verifyimg.model.kinship import Overlap

SCENE = scene(1, 600, 400)


def over(first: Image.Image, second: Image.Image) -> Overlap:
    return overlap(decoded(first), decoded(second))


@pytest.mark.parametrize("seed", [2, 3, 4])
def test_other_pictures_are_not_alike(seed: int) -> None:
    assert over(SCENE, scene(seed, 600, 400)).alike is False


@pytest.mark.parametrize(
    "picture",
    [Image.new("RGB", (1, 1)), Image.new("RGB", (600, 400), "grey"), SCENE.resize((900, 32))],
)
def test_what_shows_too_little_cannot_be_told(picture: Image.Image) -> None:
    for found in (over(SCENE, picture), over(picture, SCENE)):
        assert found.alike is None and found.reason


def test_a_smaller_copy_is_the_whole() -> None:
    found = over(SCENE, SCENE.resize((150, 100)))
    assert (found.alike, found.turn, found.shares) == (True, "upright", (1.0, 1.0))


def test_a_part_is_found_from_both_sides_with_its_share() -> None:
    part = SCENE.crop((60, 60, 480, 340))
    first, second = over(SCENE, part), over(part, SCENE)
    assert first.alike and second.alike
    assert first.shares[0] == pytest.approx(0.49, abs=0.06) and first.shares[1] > 0.95
    assert second.shares[1] == pytest.approx(0.49, abs=0.06) and second.shares[0] > 0.95


def test_the_turn_says_how_the_second_lies() -> None:
    right = SCENE.transpose(Image.Transpose.ROTATE_270)
    assert over(SCENE, right).turn == "turned right"
    assert over(right, SCENE).turn == "turned left"
    assert over(SCENE, ImageOps.mirror(SCENE)).turn == "mirrored"


def test_what_lies_around_it_may_be_an_even_frame() -> None:
    framed = ImageOps.expand(SCENE, 120, "white")
    found = over(SCENE, framed)
    assert found.alike and found.shares[1] < 0.6 and found.even[1]
    assert not over(SCENE, SCENE.crop((60, 60, 480, 340))).even[0]


CUT = (60, 60, 480, 340)


def corners(found: Overlap) -> list[tuple[float, float]]:
    assert found.laid is not None
    return [*found.laid.corners]


def near(found: list[tuple[float, float]], wanted: list[tuple[float, float]], most: float) -> bool:
    pairs = zip(found, wanted, strict=True)
    return all(abs(a - c) < most and abs(b - d) < most for (a, b), (c, d) in pairs)


PART = [(0.1, 0.15), (0.8, 0.15), (0.8, 0.85), (0.1, 0.85)]


def test_a_part_is_placed_in_the_whole() -> None:
    assert near(corners(over(SCENE, SCENE.crop(CUT))), PART, 0.04)


def test_a_mirrored_part_is_placed_by_its_own_corners() -> None:
    found = corners(over(SCENE, ImageOps.mirror(SCENE.crop(CUT))))
    assert near(found, [PART[1], PART[0], PART[3], PART[2]], 0.04)


def test_a_picture_in_a_larger_one_is_placed_from_the_other_side() -> None:
    laid = over(SCENE.crop(CUT), SCENE).laid
    back = laid.back if laid else None
    assert back is not None and near([*back.corners], PART, 0.04)


def test_a_turned_copy_is_placed_by_its_turn() -> None:
    found = corners(over(SCENE, SCENE.transpose(Image.Transpose.ROTATE_270)))
    assert near(found, [(0, 1), (0, 0), (1, 0), (1, 1)], 0.02)

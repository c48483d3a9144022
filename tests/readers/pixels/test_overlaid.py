from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageOps

from tests.support.scenes import scene
from verifyimg.model.footprint import Footprint, footprint_of
from verifyimg.model.illustration import View
from verifyimg.model.picture import TURNS, Turn
from verifyimg.readers.pixels.drawn import laid
from verifyimg.readers.pixels.overlaid import overlaid

SCENE = scene(1, 240, 160)
INSIDE = Footprint(corners=((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75)))
BESIDE = Footprint(corners=((2.0, 0.0), (3.0, 0.0), (3.0, 1.0), (2.0, 1.0)))


def view(picture: Image.Image) -> View:
    return View(width=picture.width, height=picture.height, rgb=picture.tobytes())


def darkness(shown: View) -> float:
    return 255 - sum(shown.rgb) / len(shown.rgb)


@pytest.mark.parametrize("turn", TURNS)
def test_a_copy_that_lies_otherwise_is_laid_back_and_does_not_differ(turn: Turn) -> None:
    layers = overlaid(view(SCENE), laid(view(SCENE), turn), footprint_of(turn))
    assert layers is not None
    assert (layers.other.width, layers.other.height) == SCENE.size
    assert darkness(layers.difference) < 2


def test_a_part_is_cut_out_of_the_whole_and_what_was_changed_is_dark() -> None:
    part = SCENE.crop((60, 40, 180, 120))
    ImageDraw.Draw(part).rectangle((0, 0, 59, 79), fill="white")
    layers = overlaid(view(SCENE), view(part), INSIDE)
    assert layers is not None and (layers.picture.width, layers.picture.height) == (120, 80)
    shown = Image.frombytes("RGB", (120, 80), layers.difference.rgb).convert("L")
    left, right = (shown.crop(box).resize((1, 1)).getpixel((0, 0)) for box in HALVES)
    assert isinstance(left, int) and isinstance(right, int) and left + 40 < right


HALVES = ((0, 0, 58, 80), (64, 0, 120, 80))


def test_the_coarser_one_sets_the_size() -> None:
    layers = overlaid(view(SCENE), view(SCENE.resize((60, 40))), footprint_of("upright"))
    assert layers is not None and (layers.picture.width, layers.picture.height) == (60, 40)
    assert darkness(layers.difference) < 25


def test_what_the_other_does_not_reach_is_white() -> None:
    half = Footprint(corners=((0.5, 0.0), (1.5, 0.0), (1.5, 1.0), (0.5, 1.0)))
    layers = overlaid(view(SCENE), view(ImageOps.invert(SCENE)), half)
    assert layers is not None and layers.picture.width == 120
    tilted = Footprint(corners=((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)))
    diamond = overlaid(view(SCENE), view(ImageOps.invert(SCENE)), tilted)
    assert diamond is not None and diamond.difference.rgb[:3] == b"\xff\xff\xff"


@pytest.mark.parametrize(
    "other",
    [BESIDE, Footprint(corners=((0.0, 0.0), (0.01, 0.0), (0.01, 0.01), (0.0, 0.01)))],
    ids=["beside", "a speck"],
)
def test_too_little_is_not_drawn(other: Footprint) -> None:
    assert overlaid(view(SCENE), view(SCENE), other) is None

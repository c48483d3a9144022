from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageFilter

from tests.fingerprints.contract import FingerprintContract
from tests.support.formula_pictures import formula_picture
from tests.support.scenes import encoded, jpeg_of, scene
from tests.support.sights import grey_sight, pdq_of, sight_of
from verifyimg.archive import pdq_list, search
from verifyimg.archive.index.layout import RADIUS
from verifyimg.fingerprints.pdq import (
    LEAST_QUALITY,
    PLAIN_QUALITY,
    SAME,
    SAME_DIM,
    Pdq,
    same,
    turned,
)
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.picture import TURNS, Turn
from verifyimg.model.problem import Problem

PUBLISHED = [
    line
    for line in Path(__file__).with_name("threatexchange_examples.txt").read_text().splitlines()
    if not line.startswith("#")
]
SCENES = range(1, 6)
Edit = Callable[[Image.Image], Image.Image]
Way = Image.Transpose


class TestPdq(FingerprintContract):
    kind = Pdq()
    bits = 256

    def test_it_has_its_quality(self) -> None:
        assert self.made().quality == 100


def test_published_copies_of_one_picture_are_the_same_and_others_are_not() -> None:
    kind, (first, *rest) = Pdq(), PUBLISHED
    distances = [kind.distance(first, other) for other in rest]
    assert max(distances[:11]) <= SAME
    assert min(distances[11:]) > 90


def test_a_miniature_of_the_formula_has_the_bits_of_the_reference() -> None:
    found = Pdq().of(grey_sight(formula_picture(7, 512, 512)))
    assert isinstance(found, Fingerprint)
    assert found.hash == "b646dbf15cc0e34bf7254b4dbc44fff03e2d01f161576185888baada0344d4d9"


FADED = {1: 100, 3: 88, 5: 39, 7: 19, 12: 2}
"""By divisor: the quality of what is left of a picture of the formula."""


@pytest.mark.parametrize(("divisor", "quality"), FADED.items())
def test_below_the_least_quality_there_is_none_and_the_reason_names_it(
    divisor: int, quality: int
) -> None:
    found = Pdq().of(grey_sight(formula_picture(7, 512, 512) // divisor))
    if quality >= LEAST_QUALITY:
        assert isinstance(found, Fingerprint)
        assert found.quality == quality
    else:
        assert isinstance(found, Problem)
        assert found.kind == "absent"
        assert f"shows too little (quality {quality}, {LEAST_QUALITY} is needed)" in found.message


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_flat_grey_square_has_none(level: int) -> None:
    found = Pdq().of(grey_sight(np.full((512, 512), level, np.uint8)))
    assert isinstance(found, Problem)
    assert "even surface" in found.message


def _recoded(quality: int) -> Edit:
    def recoded(picture: Image.Image) -> Image.Image:
        from io import BytesIO

        return Image.open(BytesIO(jpeg_of(picture, quality)))

    return recoded


def _scaled(share: float) -> Edit:
    return lambda picture: picture.resize(
        (round(picture.width * share), round(picture.height * share)), Image.Resampling.LANCZOS
    )


def _noisy(picture: Image.Image) -> Image.Image:
    noise = np.random.default_rng(7).normal(0, 12, (picture.height, picture.width, 3))
    return Image.fromarray(np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8))


EDITS: dict[str, Edit] = {
    "JPEG of quality 10": _recoded(10),
    "JPEG of quality 30": _recoded(30),
    "JPEG of quality 60": _recoded(60),
    "half as large": _scaled(0.5),
    "a quarter as large": _scaled(0.25),
    "a tenth as large": _scaled(0.1),
    "one and a half times as large": _scaled(1.5),
    "another shape": lambda picture: picture.resize((700, 700)),
    "grey": lambda picture: picture.convert("L"),
    "brighter": lambda picture: ImageEnhance.Brightness(picture).enhance(1.3),
    "darker": lambda picture: ImageEnhance.Brightness(picture).enhance(0.7),
    "more contrast": lambda picture: ImageEnhance.Contrast(picture).enhance(1.4),
    "less contrast": lambda picture: ImageEnhance.Contrast(picture).enhance(0.6),
    "more saturated": lambda picture: ImageEnhance.Color(picture).enhance(1.8),
    "blurred": lambda picture: picture.filter(ImageFilter.GaussianBlur(2)),
    "noisy": _noisy,
    "of 128 colours": lambda picture: picture.quantize(128),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_that_leaves_the_picture_leaves_the_fingerprint(edit: Edit) -> None:
    for seed in SCENES:
        picture = scene(seed, 1200, 800)
        edited = pdq_of(encoded(edit(picture), "PNG"))
        assert Pdq().distance(pdq_of(jpeg_of(picture, 92)), edited) <= SAME


def test_different_pictures_are_far_apart() -> None:
    hashes = [pdq_of(jpeg_of(scene(seed))) for seed in range(20)]
    pairs = [(one, other) for one in hashes for other in hashes if one < other]
    assert min(Pdq().distance(one, other) for one, other in pairs) > 60


LAID: dict[Turn, Edit] = {
    "upright": lambda picture: picture,
    "turned right": lambda picture: picture.transpose(Way.ROTATE_270),
    "turned around": lambda picture: picture.transpose(Way.ROTATE_180),
    "turned left": lambda picture: picture.transpose(Way.ROTATE_90),
    "mirrored": lambda picture: picture.transpose(Way.FLIP_LEFT_RIGHT),
    "mirrored, turned right": lambda picture: picture.transpose(Way.FLIP_LEFT_RIGHT).transpose(
        Way.ROTATE_270
    ),
    "mirrored, turned around": lambda picture: picture.transpose(Way.FLIP_TOP_BOTTOM),
    "mirrored, turned left": lambda picture: picture.transpose(Way.FLIP_LEFT_RIGHT).transpose(
        Way.ROTATE_90
    ),
}


@pytest.mark.parametrize("turn", TURNS)
def test_a_picture_that_lies_another_way_is_met_by_that_fingerprint_alone(turn: Turn) -> None:
    picture = scene(3, 1200, 800)
    small = sight_of(picture).grey
    assert small is not None
    archived = pdq_of(encoded(LAID[turn](picture), "PNG"))
    apart = {one.turn: Pdq().distance(one.hash, archived) for one in turned(small)}
    assert apart.pop(turn) <= 4
    assert min(apart.values()) > 60


def test_the_eight_fingerprints_come_in_their_order_the_upright_one_first() -> None:
    sight = sight_of(scene(2))
    assert sight.grey is not None
    found = [*turned(sight.grey)]
    assert [one.turn for one in found] == [*TURNS]
    upright = Pdq().of(sight)
    assert isinstance(upright, Fingerprint)
    assert found[0].hash == upright.hash


@pytest.mark.parametrize(
    ("distance", "qualities", "alike"),
    [
        (32, (), False),
        (32, (100, 100), False),
        (13, (100, 49), False),
        (13, (10, None), False),
        (12, (10, 10), True),
        (31, (50, 50), True),
        (31, (None, None), True),
    ],
)
def test_a_picture_that_shows_little_has_to_be_nearer(
    distance: int, qualities: tuple[int | None, ...], *, alike: bool
) -> None:
    assert same(distance, *qualities) is alike


def test_the_archive_goes_by_the_same_numbers() -> None:
    assert search.PLAIN_QUALITY == PLAIN_QUALITY == pdq_list.LEAST_QUALITY
    assert (search.DIM_RADIUS, RADIUS) == (SAME_DIM, SAME)

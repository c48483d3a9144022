from __future__ import annotations

import pytest

from tests.support.two_files import examined, overlay, parts, same
from verifyimg.comparing.alignment import alignment_words, laid_of
from verifyimg.model.footprint import FRAME, Footprint, footprint_of
from verifyimg.model.kinship import Measures

A, B = examined(1000, 800), examined(500, 400)
INSIDE = Footprint(corners=((0.2, 0.1), (0.8, 0.1), (0.8, 0.7), (0.2, 0.7)))
MIRRORED_INSIDE = Footprint(corners=((0.8, 0.1), (0.2, 0.1), (0.2, 0.7), (0.8, 0.7)))
TILTED = Footprint(corners=((0.0, -0.07), (1.0, 0.04), (0.93, 1.04), (-0.07, 0.93)))


def words(laid: Footprint) -> str:
    return alignment_words(A, B, laid)


@pytest.mark.parametrize("turn", ["upright", "mirrored", "turned left"])
def test_two_whole_pictures_need_no_words_but_those_of_the_answer(turn: str) -> None:
    laid = footprint_of(turn)  # type: ignore[arg-type]
    assert alignment_words(A, examined(800, 1000), laid) == "" or turn == "upright"


def test_a_part_is_told_in_pixels_and_in_shares() -> None:
    assert words(INSIDE) == (
        "B shows about 36 % of A: columns 200 to 800 and rows 80 to 560 "
        "(20 to 80 % across, 10 to 70 % down)."
    )


def test_a_frame_around_a_copy_is_told_from_the_other_side() -> None:
    back = INSIDE.back
    assert back is not None
    assert words(back).startswith(
        "All of A fills about 36 % of B: columns 100 to 400 and rows 40 to 280"
    )


def test_a_mirrored_part_says_both() -> None:
    assert words(MIRRORED_INSIDE).endswith("; B is mirrored against A.")


def test_a_tilt_is_told_as_seen_from_a() -> None:
    assert "B is turned by 5 degrees to the left" in words(TILTED)


def test_parts_place_it_better_than_an_overlay_does() -> None:
    shared, over = parts(laid=INSIDE), overlay(laid=TILTED)
    assert laid_of(same(), Measures(parts=shared, overlap=over)) == INSIDE
    assert laid_of(same(), Measures(overlap=over)) == TILTED


@pytest.mark.parametrize(
    "measures",
    [
        Measures(),
        Measures(overlap=overlay(alike=False, laid=TILTED)),
        Measures(parts=parts(same=False)),
    ],
)
def test_without_a_place_the_turn_lays_one_whole_on_the_other(measures: Measures) -> None:
    found = laid_of(same(turn="upright"), measures)
    assert found is not None and found.corners == FRAME


def test_an_overlay_that_lies_otherwise_than_the_fingerprint_says_is_left_alone() -> None:
    found = laid_of(same(turn="mirrored"), Measures(overlap=overlay(laid=TILTED)))
    assert found is not None and found.mirrored


def test_what_was_not_shown_to_be_the_same_is_not_laid_over_each_other() -> None:
    shared = Measures(parts=parts())
    assert laid_of(same(same=None, how=None, turn=None), shared) is None

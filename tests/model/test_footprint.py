from __future__ import annotations

import pytest

from verifyimg.model.footprint import (
    FRAME,
    Footprint,
    area_of,
    box_of,
    footprint_of,
    limited,
    turned,
)
from verifyimg.model.picture import TURNS, Turn

HALF = Footprint(corners=((0.25, 0.0), (0.75, 0.0), (0.75, 0.5), (0.25, 0.5)))
CROP = Footprint(corners=((-0.5, -0.25), (1.5, -0.25), (1.5, 1.75), (-0.5, 1.75)))
BESIDE = Footprint(corners=((2.0, 0.0), (3.0, 0.0), (3.0, 1.0), (2.0, 1.0)))
LINE = Footprint(corners=((0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (0.0, 0.0)))
SIZES = (200, 100), (200, 100)


def test_a_picture_that_lies_in_another_fills_its_part() -> None:
    assert (area_of(HALF.here), area_of(HALF.there)) == (0.25, 1.0)


def test_a_crop_shows_all_of_itself_and_a_part_of_the_other() -> None:
    box = box_of(CROP.there)
    assert area_of(CROP.here) == 1.0 and box is not None
    assert (box.left, box.top, box.right, box.bottom) == (0.25, 0.125, 0.75, 0.625)
    assert box.share == 0.25 and box.pixels((400, 200)) == (100, 25, 300, 125)


@pytest.mark.parametrize("apart", [BESIDE, LINE])
def test_what_does_not_meet_has_no_outline(apart: Footprint) -> None:
    assert apart.here == () and apart.there == () and box_of(()) is None


def test_there_and_back_is_where_it_began() -> None:
    back = HALF.back
    assert back is not None and back.back == HALF
    assert back.at(HALF.at((0.3, 0.7))) == pytest.approx((0.3, 0.7))


@pytest.mark.parametrize("turn", TURNS)
def test_a_turn_is_told_from_the_corners(turn: Turn) -> None:
    laid = footprint_of(turn)
    back = laid.back
    assert back is not None and back.corners == tuple(turned(point, turn) for point in FRAME)
    second = SIZES[1][::-1] if TURNS.index(turn) % 2 else SIZES[1]
    assert back.turn(second, SIZES[0]) == turn
    assert back.tilt(second, SIZES[0]) == pytest.approx(0, abs=1e-9)


def test_a_tilt_is_told_in_the_pixels_of_both() -> None:
    # a square of 100 turned clockwise by atan(1/10) in a picture of 200 x 100
    laid = Footprint(corners=((0.0, 0.0), (0.5, 0.1), (0.45, 1.1), (-0.05, 1.0)))
    assert laid.tilt((200, 100), (100, 100)) == pytest.approx(5.71, abs=0.01)
    assert laid.turn((200, 100), (100, 100)) == "upright"


def test_an_outline_that_is_cut_at_two_edges_keeps_its_corners_inside() -> None:
    laid = Footprint(corners=((0.5, -0.5), (1.5, 0.5), (0.5, 1.5), (-0.5, 0.5)))
    assert len(laid.here) == 4 and area_of(laid.here) == 1.0
    assert all(0 <= number <= 1 for point in laid.here for number in point)


def test_a_part_of_the_second_that_is_seen_narrows_both_outlines() -> None:
    laid = limited(FRAME, (0.0, 0.0, 1.0, 0.6))
    here, there = box_of(laid.here), box_of(laid.there)
    assert here == there and here is not None and here.bottom == pytest.approx(0.6)
    back = limited(HALF.corners, (0.0, 0.0, 0.5, 1.0)).back
    assert back is not None
    assert area_of(back.here) == pytest.approx(0.5) and area_of(back.there) == pytest.approx(0.125)

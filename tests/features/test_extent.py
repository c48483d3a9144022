from __future__ import annotations

import numpy as np
import pytest

from verifyimg.features.agreement import Agreement
from verifyimg.features.extent import corners_of, reach_of

ROWS, COLUMNS = 8, 12
SIZE = (480, 320)
SAME = np.array([[1.0, 0, 0], [0, 1.0, 0]])
PHOTOGRAPHED = np.ones((SIZE[1] // 4, SIZE[0] // 4), np.uint8)


def cells(different: slice = slice(0, 0)) -> Agreement:
    whole = np.ones((ROWS, COLUMNS), bool)
    other = ~whole
    other[different] = True
    return Agreement(inside=whole, alike=~other, different=other, photographic=whole)


def test_the_same_picture_covers_all_of_both() -> None:
    reach = reach_of(cells(), SAME, SIZE, PHOTOGRAPHED)
    assert (reach.query, reach.entry) == pytest.approx((1, 1), abs=0.02)
    assert reach.visible == pytest.approx((0, 0, 1, 1), abs=0.02)


def test_a_picture_in_an_even_frame_covers_a_part_and_the_rest_is_aside() -> None:
    middle = np.array([[0.5, 0, 120], [0, 0.5, 80]])
    around = np.zeros_like(PHOTOGRAPHED)
    around[20:60, 30:90] = 1
    reach = reach_of(cells(), middle, SIZE, around)
    assert reach.query == pytest.approx(0.25, abs=0.02)
    assert reach.query + reach.aside == pytest.approx(1, abs=0.01)
    assert reach.entry == pytest.approx(1, abs=0.02)


def test_what_is_photographed_beside_it_is_not_aside() -> None:
    middle = np.array([[0.5, 0, 120], [0, 0.5, 80]])
    reach = reach_of(cells(), middle, SIZE, PHOTOGRAPHED)
    assert reach.aside < 0.2


def test_of_a_crop_the_part_that_is_seen_is_told() -> None:
    twice = np.array([[2.0, 0, -240], [0, 2.0, -160]])
    reach = reach_of(cells(), twice, SIZE, PHOTOGRAPHED)
    assert reach.visible == pytest.approx((0.25, 0.25, 0.75, 0.75), abs=0.01)
    assert reach.query == pytest.approx(1, abs=0.02)
    assert reach.entry == pytest.approx(0.25, abs=0.01)


def test_what_differs_is_not_covered() -> None:
    reach = reach_of(cells(slice(6, 8)), SAME, SIZE, PHOTOGRAPHED)
    assert (reach.query, reach.entry) == pytest.approx((0.75, 0.75), abs=0.03)


def test_corners_are_those_of_the_picture_as_it_lies() -> None:
    half = np.array([[0.5, 0, 0], [0, 0.5, 0]])
    assert corners_of(half, SIZE, SIZE, mirrored=False)[:2] == ((0.0, 0.0), (0.5, 0.0))
    assert corners_of(half, SIZE, SIZE, mirrored=True)[:2] == ((1.0, 0.0), (0.5, 0.0))

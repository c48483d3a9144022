from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.support.laid_pictures import COLUMNS, ROWS, measured
from verifyimg.features.judging import judged
from verifyimg.features.measured import Measured, counted

NOT_THE_SAME = {
    "a logo": measured(5, 40),
    "a caption bar": measured(11, 40),
    "a window of lettering around another picture": measured(30, 40, drawn=True),
    "hardly any features": measured(60, 0, weight=1.0),
    "few cells and few features": measured(4, 0, weight=4.0),
    "soft grounds that are alike in places": measured(24, 4, weight=4.0, drawn=True),
    "a drawing in two versions": measured(12, 9, drawn=True),
}
SAME = {
    "all of it": measured(80, 2),
    "much of it captioned": measured(40, 30),
    "a small part, of many features": measured(4, 0, weight=9.0),
    "a soft picture of few features": measured(60, 2, weight=4.0, drawn=True),
    "a drawing": measured(60, 3, drawn=True),
}


@pytest.mark.parametrize("given", NOT_THE_SAME.values(), ids=NOT_THE_SAME)
def test_what_agrees_in_places_is_not_the_same_picture(given: Measured) -> None:
    shared = judged(given)
    assert shared is None or not shared.same_picture


@pytest.mark.parametrize("given", SAME.values(), ids=SAME)
def test_what_agrees_wherever_it_overlaps_is_the_same(given: Measured) -> None:
    shared = judged(given)
    assert shared is not None and shared.same_picture


def test_a_shared_element_is_told_as_such() -> None:
    shared = judged(measured(11, 40))
    assert shared is not None
    assert (shared.transform, shared.strength) == ("shares an element", "weak")


def test_what_shares_hardly_anything_is_not_told() -> None:
    assert judged(measured(2, 40)) is None
    assert judged(measured(20, 40, inliers=8, weight=1.0)) is None


def test_in_a_collage_one_rectangle_is_enough() -> None:
    one = measured(0, 0)
    alike = np.zeros((ROWS, COLUMNS), bool)
    alike[1:6, 2:8] = True
    cells = replace(one.cells, alike=alike, different=~alike)
    assert counted(replace(one, cells=cells))[0].share < 0.5
    shared = judged(replace(one, cells=cells))
    assert shared is not None and shared.same_picture


def test_lettering_that_lies_on_itself_turned_is_not_the_same_picture() -> None:
    one = measured(0, 0)
    line = np.zeros((ROWS, COLUMNS), bool)
    line[0] = True
    cells = replace(one.cells, inside=line, alike=line)
    shared = judged(replace(one, cells=cells))
    assert shared is not None and not shared.same_picture
    enlarged = replace(one, cells=cells, matrix=3.0 * one.matrix)
    whole = judged(enlarged)
    assert whole is not None and whole.same_picture


def test_what_few_features_say_is_moderate() -> None:
    strengths = [judged(measured(60, 2, weight=weight)) for weight in (5.0, 20.0)]
    assert [one and one.strength for one in strengths] == ["moderate", "strong"]

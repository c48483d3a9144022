from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from verifyimg.features.agreement import Agreement
from verifyimg.features.judging import Measured, counted, judged

ROWS, COLUMNS = 9, 11


def measured(
    alike: int, different: int, *, weight: float = 20.0, inliers: int = 30, drawn: bool = False
) -> Measured:
    flat = np.zeros(ROWS * COLUMNS, bool)
    flat[:alike] = True
    other = np.zeros(ROWS * COLUMNS, bool)
    # NOTE: every second of the rest, so that no rectangle is without any
    other[alike::2][:different] = True
    whole = np.ones((ROWS, COLUMNS), bool)
    return Measured(
        row=1,
        mirrored=False,
        matrix=np.array([[1.0, 0, 0], [0, 1.0, 0]]),
        inliers=inliers,
        weight=weight,
        cells=Agreement(
            inside=whole,
            alike=flat.reshape(ROWS, COLUMNS),
            different=other.reshape(ROWS, COLUMNS),
            photographic=whole & (not drawn),
        ),
        size=(440, 360),
        kept_size=(440, 360),
        textured=np.ones((90, 110), np.uint8),
    )


NOT_THE_SAME = {
    "a logo": measured(5, 40),
    "a caption bar": measured(11, 40),
    "a window of lettering around another picture": measured(30, 40, drawn=True),
    "hardly any features": measured(60, 0, weight=1.0),
    "few cells and few features": measured(4, 0, weight=4.0),
    "a drawing in two versions": measured(12, 9, drawn=True),
}
SAME = {
    "all of it": measured(80, 2),
    "much of it captioned": measured(40, 30),
    "a small part, of many features": measured(4, 0, weight=9.0),
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


def test_what_few_features_say_is_moderate() -> None:
    strengths = [judged(measured(60, 2, weight=weight)) for weight in (5.0, 20.0)]
    assert [one and one.strength for one in strengths] == ["moderate", "strong"]

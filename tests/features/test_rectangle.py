from __future__ import annotations

import numpy as np
import pytest

from verifyimg.features.agreement import Agreement
from verifyimg.features.rectangle import narrowed

ROWS, COLUMNS = 8, 12
WHOLE = (0.0, 0.0, 1.0, 1.0)
CROP = (0.1, 0.0, 1.0, 0.95)


def cells(*, different: tuple[slice, slice], inside: slice = slice(None)) -> Agreement:
    other, there = np.zeros((ROWS, COLUMNS), bool), np.zeros((ROWS, COLUMNS), bool)
    other[different] = True
    there[:, inside] = True
    same = there & ~other
    return Agreement(inside=there, alike=same, different=other & there, photographic=same)


def at(rows: slice, columns: slice = slice(None)) -> tuple[slice, slice]:
    return rows, columns


@pytest.mark.parametrize(
    "untouched",
    [
        cells(different=at(slice(0, 0))),
        cells(different=at(slice(3, 5), slice(4, 7))),
        cells(different=at(slice(0, 1), slice(0, 2))),
    ],
    ids=["all alike", "a sticker", "a cell or two"],
)
def test_what_agrees_all_around_is_seen_whole(untouched: Agreement) -> None:
    assert narrowed(untouched, WHOLE) == WHOLE


def test_where_nothing_agrees_the_map_alone_is_left() -> None:
    assert narrowed(cells(different=at(slice(None))), CROP) == CROP


def test_what_lies_under_a_window_is_not_seen() -> None:
    window = cells(different=at(slice(6, 8)))
    assert narrowed(window, WHOLE) == (0.0, 0.0, 1.0, 0.75)


def test_edges_that_the_map_tells_stay_exact() -> None:
    window = cells(different=at(slice(0, 3)), inside=slice(1, None))
    assert narrowed(window, CROP) == (0.1, 0.375, 1.0, 0.95)

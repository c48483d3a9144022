from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.support.laid_pictures import celled
from verifyimg.features.block import best_block, one_block_agrees

TOP, LOW = slice(0, 5), slice(5, 9)
WHOLE, WIDE = slice(0, 9), slice(0, 11)
NO_BLOCK: dict[str, dict[str, Any]] = {
    "a banner along the edge": {"alike": (slice(0, 2), WIDE)},
    "a mark in a corner": {"alike": (slice(0, 3), slice(0, 4))},
    "a window of which nothing that is like looks photographed": {
        "alike": (TOP, WIDE),
        "looking": 0.0,
    },
    "a window of which the edge of its picture looks photographed": {
        "alike": (TOP, WIDE),
        "photographed": (slice(4, 9), WIDE),
    },
    "no photograph": {"alike": (TOP, WIDE), "drawn": True},
}
BLOCK: dict[str, dict[str, Any]] = {
    "a part of a photograph": {"alike": (TOP, slice(0, 7)), "different": (WHOLE, WIDE)},
    "a sparse subject on a plain ground": {
        "alike": (slice(2, 5), slice(1, 9)),
        "different": (slice(6, 9), WIDE),
    },
    "nearly all of a drawing": {
        "alike": (slice(0, 7), WIDE),
        "different": (slice(7, 9), WIDE),
        "drawn": True,
    },
}


@pytest.mark.parametrize("given", NO_BLOCK.values(), ids=NO_BLOCK)
def test_a_rectangle_of_something_else_is_not_enough(given: dict[str, Any]) -> None:
    assert not one_block_agrees(celled(different=(WHOLE, WIDE), **given))


@pytest.mark.parametrize("given", BLOCK.values(), ids=BLOCK)
def test_a_rectangle_of_the_picture_is_enough(given: dict[str, Any]) -> None:
    assert one_block_agrees(celled(**given))


def test_the_rectangle_of_the_most_is_found() -> None:
    table = np.full((6, 7), -1)
    table[1:4, 2:6] = 2
    table[2, 3] = -1
    assert best_block(table) == (1, 4, 2, 6)


def test_a_table_without_anything_has_none() -> None:
    assert best_block(np.full((3, 3), -1)) == (0, 0, 0, 0)
    assert best_block(np.empty((0, 0))) == (0, 0, 0, 0)

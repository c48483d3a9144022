from __future__ import annotations

import numpy as np

from verifyimg.features.block import best_block


def test_the_rectangle_of_the_most_is_found() -> None:
    table = np.full((6, 7), -1)
    table[1:4, 2:6] = 2
    table[2, 3] = -1
    assert best_block(table) == (1, 4, 2, 6)


def test_a_table_without_anything_has_none() -> None:
    assert best_block(np.full((3, 3), -1)) == (0, 0, 0, 0)
    assert best_block(np.empty((0, 0))) == (0, 0, 0, 0)

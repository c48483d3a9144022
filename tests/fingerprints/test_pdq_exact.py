from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.support.formula_pictures import formula_picture
from tests.support.scenes import scene
from verifyimg.fingerprints.pdq_bits import bits_of, quality_of
from verifyimg.fingerprints.pdq_exact import exact_bits, exact_grid, exact_quality
from verifyimg.fingerprints.pdq_grid import grid_of

if TYPE_CHECKING:
    from verifyimg.fingerprints.pdq_grid import Levels


def pictures() -> list[Levels]:
    scenes = [np.asarray(scene(seed).convert("L").resize((512, 512))) for seed in range(1, 6)]
    drawn = formula_picture(7, 512, 512)
    return [*scenes, drawn, drawn // 7, drawn[::-1], drawn[:, ::-1].T]


@pytest.mark.parametrize("number", range(len(pictures())))
def test_what_is_sure_is_what_the_reference_says(number: int) -> None:
    luma = pictures()[number]
    grid, expected = exact_grid(luma), grid_of(luma)
    assert grid is not None
    assert np.abs(grid - expected).max() < 0.001
    assert exact_bits(grid) in (bits_of(expected), None)
    assert exact_bits(grid.T) in (bits_of(expected.T), None)
    assert exact_quality(grid) in (quality_of(expected), None)


def test_most_pictures_of_scenes_are_sure() -> None:
    grids = [exact_grid(luma) for luma in pictures()]
    told = [grid for grid in grids if grid is not None and exact_bits(grid)]
    assert len(told) >= len(grids) - 2


@pytest.mark.parametrize("level", [0, 7, 255])
def test_an_even_surface_is_left_to_the_order_of_the_reference(level: int) -> None:
    grid = exact_grid(np.full((512, 512), level, np.uint8))
    assert grid is not None
    assert exact_bits(grid) is None
    assert exact_quality(grid) == 0


def test_a_step_at_the_edge_of_a_percent_is_left_to_it_too() -> None:
    # 51 levels are exactly 20 percent: with 128 such steps the points are 27 or 28.
    grid = np.zeros((64, 64))
    grid[:, 1] = 51.0
    assert exact_quality(grid) is None


def test_a_picture_of_another_size_has_no_exact_grid() -> None:
    assert exact_grid(np.zeros((512, 511), np.uint8)) is None

from __future__ import annotations

import numpy as np
import pytest

from verifyimg.fingerprints.pdq_grid import GRID, grid_of


@pytest.mark.parametrize("shape", [(64, 64), (5, 5), (512, 512), (1, 700), (700, 1), (63, 129)])
def test_every_shape_becomes_one_grid(shape: tuple[int, int]) -> None:
    assert grid_of(np.ones(shape, np.float32)).shape == (GRID, GRID)


@pytest.mark.parametrize("level", [0, 1, 200, 255])
def test_an_even_surface_stays_what_it_is(level: int) -> None:
    assert np.allclose(grid_of(np.full((300, 517), level, np.float32)), level, atol=0.01)


def test_a_picture_of_that_size_is_left_alone() -> None:
    picture = np.arange(GRID * GRID, dtype=np.float32).reshape(GRID, GRID)
    assert np.array_equal(grid_of(picture), picture)


def test_it_is_the_mean_around_each_centre() -> None:
    ramp = np.repeat(np.arange(512, dtype=np.float32)[:, None], 512, axis=1)
    middle = grid_of(ramp)[1:-1, 7]
    assert np.allclose(middle, 8 * np.arange(1, GRID - 1) + 5, atol=0.01)


def test_nothing_is_written_into_the_picture() -> None:
    picture = np.random.default_rng(1).integers(0, 256, (100, 90)).astype(np.float32)
    before = picture.copy()
    grid_of(picture)
    assert np.array_equal(picture, before)


@pytest.mark.parametrize("shape", [(512, 512), (300, 517), (129, 4000), (9000, 70)])
def test_sums_that_are_exact_in_any_order_give_the_same_to_the_last_bit(
    shape: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = np.random.default_rng(2).integers(0, 256, shape).astype(np.uint8)
    found = grid_of(picture)
    monkeypatch.setattr("verifyimg.fingerprints.pdq_grid._EXACT", 0)
    assert np.array_equal(found, grid_of(picture))
    assert np.array_equal(found, grid_of(picture.astype(np.float32)))

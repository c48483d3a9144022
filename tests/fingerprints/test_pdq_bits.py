from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.support.formula_pictures import formula_picture
from verifyimg.fingerprints.pdq_bits import bits_of, quality_of
from verifyimg.fingerprints.pdq_grid import grid_of

REFERENCE = Path(__file__).with_name("pdq_reference.csv")


def vectors() -> Iterator[dict[str, str]]:
    with REFERENCE.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


VECTORS = [*vectors()]


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: f"{row['width']}x{row['height']}")
def test_bits_and_quality_are_those_of_the_reference(row: dict[str, str]) -> None:
    seed, width, height, divisor = (int(row[key]) for key in ("seed", "width", "height", "divisor"))
    grid = grid_of((formula_picture(seed, width, height) // divisor).astype(np.float32))
    assert quality_of(grid) == int(row["quality"])
    if row["quality"] != "0":
        assert bits_of(grid) == row["hash"]


def test_the_reference_has_pictures_of_low_and_high_quality() -> None:
    qualities = {int(row["quality"]) for row in VECTORS}
    assert min(qualities) == 0
    assert max(qualities) == 100
    assert len([one for one in qualities if 0 < one < 100]) >= 3


def test_half_of_the_bits_are_set() -> None:
    grid = grid_of(formula_picture(5, 512, 512).astype(np.float32))
    assert int(bits_of(grid), 16).bit_count() == 128


def test_an_even_surface_has_no_quality() -> None:
    assert quality_of(np.full((64, 64), 99, np.float32)) == 0


def test_quality_ends_at_a_hundred() -> None:
    board = (np.indices((64, 64)).sum(axis=0) % 2 * 255).astype(np.float32)
    assert quality_of(board) == 100


def test_steps_below_a_hundredth_do_not_count() -> None:
    faint = (np.indices((64, 64)).sum(axis=0) % 2 * 2.5).astype(np.float32)
    assert quality_of(faint) == 0

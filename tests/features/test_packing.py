from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from tests.support.part_search import kept, photo, view
from verifyimg.features.packing import features_of, kept_of
from verifyimg.model.features import POINT_BYTES, POINTS, Features

WHOLE = kept(photo(1))

UNSOUND = {
    "another version": replace(WHOLE, version="features/other"),
    "points cut short": replace(WHOLE, points=WHOLE.points[:-1]),
    "more points than are kept": replace(
        WHOLE, count=POINTS + 1, points=bytes(POINT_BYTES * (POINTS + 1))
    ),
    "no points": replace(WHOLE, count=0, points=b""),
    "no width": replace(WHOLE, width=0),
    "a height that no sight has": replace(WHOLE, height=100_000),
    "cells that are not compressed": replace(WHOLE, cells=b"cells"),
    "too many columns": replace(WHOLE, columns=1_000_000),
    "a bit too few": replace(WHOLE, textured=b""),
}


def test_a_picture_keeps_few_bytes() -> None:
    taken = len(WHOLE.points) + len(WHOLE.cells) + len(WHOLE.textured)
    assert taken + 12 * WHOLE.count < 8_500


def test_what_is_kept_comes_back() -> None:
    back = kept_of(WHOLE)
    assert back is not None and back.places.shape == (WHOLE.count, 2)
    assert (back.places.max(axis=0) <= back.size).all()
    assert back.outline.terms.shape == (WHOLE.rows, WHOLE.columns, 16)
    assert np.isfinite(back.scales).all() and (back.angles < 360).all()


@pytest.mark.parametrize("features", UNSOUND.values(), ids=UNSOUND)
def test_what_a_stranger_packed_badly_is_left_out(features: Features) -> None:
    assert kept_of(features) is None


def test_a_surface_has_no_features() -> None:
    assert features_of(view(Image.new("RGB", (300, 200), "grey"))) is None
    assert features_of(view(photo(1).resize((600, 10)))) is None


def test_the_same_picture_has_the_same_features() -> None:
    assert kept(photo(1)) == WHOLE

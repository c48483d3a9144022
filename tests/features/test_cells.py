from __future__ import annotations

import zlib

import numpy as np
import pytest

from tests.support.part_search import photo, view
from verifyimg.features.cells import outline_of, packed, terms_of, unpacked
from verifyimg.features.sight import grey_of

OUTLINE = outline_of(grey_of(view(photo(1))))


def test_an_outline_comes_back_as_it_was_kept() -> None:
    rows, columns = OUTLINE.textured.shape
    back = unpacked(*packed(OUTLINE), columns, rows)
    assert back is not None
    assert np.abs(back.terms - OUTLINE.terms)[:, :, 1:].max() <= 2.1 or OUTLINE.terms.max() > 500
    assert (back.textured == OUTLINE.textured).all()


def test_a_bomb_is_inflated_no_further_than_its_cells() -> None:
    assert unpacked(zlib.compress(bytes(10_000_000)), b"\0", 2, 2) is None


@pytest.mark.parametrize(("columns", "rows"), [(0, 1), (1, 0), (-1, 4), (41, 1)])
def test_a_shape_that_no_outline_has_is_refused(columns: int, rows: int) -> None:
    assert unpacked(*packed(OUTLINE), columns, rows) is None


def test_the_first_term_is_the_mean() -> None:
    grey = np.full((16, 8), 200, np.uint8)
    terms = terms_of(grey)
    assert terms.shape == (2, 1, 16)
    assert terms[:, :, 0] == pytest.approx(72) and np.abs(terms[:, :, 1:]).max() < 1e-3


def test_what_is_alike_correlates_after_the_transform_as_before() -> None:
    smooth = np.outer(np.arange(8), np.ones(8)).astype(np.float32) * 8
    terms = terms_of(np.hstack([smooth, 255 - smooth]).astype(np.float32))
    assert float((terms[0, 0, 1:] * terms[0, 1, 1:]).sum()) < 0

from __future__ import annotations

import numpy as np
import pytest

from tests.support.part_search import kept, photo, view
from verifyimg.features.agreement import agreement
from verifyimg.features.packing import Kept, kept_of
from verifyimg.features.sight import grey_of
from verifyimg.features.texture import photographic

SAME = np.array([[1.0, 0, 0], [0, 1.0, 0]])


def known(seed: int) -> Kept:
    made = kept_of(kept(photo(seed)))
    assert made is not None
    return made


@pytest.mark.parametrize("gain", [0.6, 1.0, 1.3])
def test_a_picture_agrees_with_itself_at_any_contrast(gain: float) -> None:
    grey = (grey_of(view(photo(1))) * gain).clip(0, 255).astype(np.uint8)
    cells = agreement(known(1), SAME, grey, photographic(grey))
    assert cells.inside.all() and cells.alike.mean() > 0.8
    assert cells.different.mean() < 0.05


def test_another_picture_differs_nearly_everywhere() -> None:
    grey = grey_of(view(photo(2)))
    cells = agreement(known(1), SAME, grey, photographic(grey))
    assert cells.alike.mean() < 0.1 and cells.different.mean() > 0.7


def test_what_lies_beyond_the_edge_is_neither_alike_nor_different() -> None:
    grey = grey_of(view(photo(1)))
    beyond = np.array([[1.0, 0, grey.shape[1] / 2], [0, 1.0, 0]])
    cells = agreement(known(1), beyond, grey, photographic(grey))
    assert 0.3 < cells.inside.mean() < 0.6
    assert not (cells.alike | cells.different)[~cells.inside].any()


def test_two_even_surfaces_of_other_brightness_are_different() -> None:
    first = known(1)
    plain = np.full((first.size[1], first.size[0]), 10, np.uint8)
    cells = agreement(first, SAME, plain, photographic(plain))
    assert not cells.alike.any() and cells.different.mean() > 0.9

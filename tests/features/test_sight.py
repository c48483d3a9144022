from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from tests.support.part_search import view
from verifyimg.features.sight import LONGEST, SIDE, grey_of, sized


@pytest.mark.parametrize("size", [(960, 720), (200, 100), (442, 960)])
def test_every_picture_gets_the_same_area_and_keeps_its_shape(size: tuple[int, int]) -> None:
    grey = grey_of(view(Image.new("RGB", size)))
    assert grey.size == pytest.approx(SIDE * SIDE, rel=0.01)
    assert grey.shape[1] / grey.shape[0] == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_ribbon_is_never_longer_than_what_is_decoded() -> None:
    assert sized(np.zeros((4, 900), np.uint8), SIDE).shape == (4, LONGEST)


def test_grey_is_the_luma() -> None:
    grey = grey_of(view(Image.new("RGB", (50, 50), (255, 0, 0))))
    assert grey.dtype == np.uint8 and grey.max() == 76

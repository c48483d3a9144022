from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from tests.support.part_search import photo, view
from verifyimg.features.sight import grey_of
from verifyimg.features.texture import photographic


def test_a_photograph_looks_photographed() -> None:
    assert photographic(grey_of(view(photo(1)))).mean() > 0.35


def test_lettering_on_an_even_ground_does_not() -> None:
    page = Image.new("RGB", (500, 500), "white")
    for line in range(20):
        ImageDraw.Draw(page).text((10, line * 24), "what people write below pictures " * 3, "black")
    assert photographic(grey_of(view(page))).mean() < 0.05


def test_an_even_surface_does_not() -> None:
    assert not photographic(np.full((100, 80), 127, np.uint8)).any()


def test_it_is_a_fourth_of_the_size() -> None:
    assert photographic(np.zeros((101, 80), np.uint8)).shape == (26, 20)

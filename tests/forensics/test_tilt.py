from __future__ import annotations

import pytest
from PIL import Image

from tests.support.scenes import raster, scene
from verifyimg.forensics.detail import detail_of, likeness, sums_of
from verifyimg.forensics.tilt import TILTS, tilted
from verifyimg.model.picture import Raster


@pytest.mark.parametrize("degrees", TILTS)
def test_a_raster_is_tilted_as_an_image_is(degrees: int) -> None:
    ours = tilted(raster(scene(1)), degrees)
    grey = raster(scene(1))
    image = Image.frombytes("L", (grey.width, grey.height), grey.grey).rotate(-degrees)
    theirs = Raster(width=grey.width, height=grey.height, grey=image.tobytes())
    middle = [sums_of(one).whole for one in (ours, theirs)]
    cells = [
        detail_of(sums_of(one), box, 32, 32).cells
        for one, box in zip((ours, theirs), middle, strict=True)
    ]
    assert likeness(*cells) > 0.7


def test_a_tilt_keeps_the_size() -> None:
    made = tilted(Raster(width=5, height=3, grey=bytes(range(15))), 8)
    assert (made.width, made.height, len(made.grey)) == (5, 3, 15)


def test_no_tilt_changes_nothing() -> None:
    made = Raster(width=5, height=3, grey=bytes(range(15)))
    assert tilted(made, 0) == made

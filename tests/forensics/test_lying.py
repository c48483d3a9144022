from __future__ import annotations

from random import Random

import pytest
from PIL import Image

from verifyimg.forensics.detail import Box, sums_of
from verifyimg.forensics.lying import is_mirrored, laid, laid_box, laid_raster, laid_sums
from verifyimg.model.picture import TURNS, Raster, Turn

SQUARE = list("abcd")  # a b over c d
WIDE = Raster(width=3, height=2, grey=b"abcdef")

LAID: dict[Turn, str] = {
    "upright": "abcd",
    "turned right": "cadb",
    "turned around": "dcba",
    "turned left": "bdac",
    "mirrored": "badc",
    "mirrored, turned right": "dbca",
    "mirrored, turned around": "cdab",
    "mirrored, turned left": "acbd",
}


@pytest.mark.parametrize(("turn", "expected"), LAID.items(), ids=LAID)
def test_a_square_is_laid(turn: Turn, expected: str) -> None:
    assert "".join(laid(turn, SQUARE, 2)) == expected


def test_a_raster_is_laid_with_its_sides() -> None:
    assert laid_raster("turned right", WIDE) == Raster(width=2, height=3, grey=b"daebfc")
    assert laid_raster("mirrored", WIDE) == Raster(width=3, height=2, grey=b"cbafed")


def test_a_quarter_to_the_right_is_what_others_call_270() -> None:
    image = Image.frombytes("L", (3, 2), WIDE.grey).transpose(Image.Transpose.ROTATE_270)
    assert laid_raster("turned right", WIDE).grey == image.tobytes()


@pytest.mark.parametrize("turn", TURNS)
def test_details_that_are_laid_are_those_that_are_added_up(turn: Turn) -> None:
    upright = sums_of(Raster(width=50, height=33, grey=Random(1).randbytes(50 * 33)))
    lying, anew = laid_sums(turn, upright), sums_of(laid_raster(turn, upright.raster))
    assert (lying.width, lying.height) == (anew.width, anew.height)
    for columns, rows in ((32, 32), (9, 14)):
        found, wanted = lying.detail(columns, rows), anew.detail(columns, rows)
        assert (found.columns, found.rows) == (columns, rows)
        assert found.cells == pytest.approx(wanted.cells, abs=1e-9)
        assert found.contrast == pytest.approx(wanted.contrast)


@pytest.mark.parametrize("turn", TURNS)
def test_a_box_goes_where_its_pixels_go(turn: Turn) -> None:
    grey = bytearray(12)
    grey[1] = 255  # in a raster of 4 x 3: second column, first row
    spot = Raster(width=4, height=3, grey=bytes(grey))
    moved = laid_raster(turn, spot)
    box = laid_box(turn, Box(left=1, top=0, width=1, height=1), sums_of(spot))
    assert moved.grey.index(255) == box.top * moved.width + box.left


def test_the_last_four_are_mirrored() -> None:
    assert [is_mirrored(turn) for turn in TURNS] == [False] * 4 + [True] * 4

from __future__ import annotations

import pytest

from verifyimg.forensics.detail import Box, detail_of, likeness, sums_of
from verifyimg.model.picture import Raster

RAMP = Raster(width=4, height=3, grey=bytes(range(12)))


def raster(grey: bytes, width: int = 16) -> Raster:
    return Raster(width=width, height=len(grey) // width, grey=grey)


def spotted(spot: int, ground: int = 100, at: int = 120) -> Raster:
    grey = bytearray([ground]) * 256
    grey[at] = spot
    return raster(bytes(grey))


def cells(made: Raster, columns: int = 16, rows: int = 16) -> list[float]:
    sums = sums_of(made)
    return list(detail_of(sums, sums.whole, columns, rows).cells)


def test_every_rectangle_can_be_added_up() -> None:
    lines = sums_of(RAMP).lines
    assert lines[3][4] == sum(range(12))
    assert lines[3][2] - lines[1][2] == 4 + 5 + 8 + 9


def test_detail_has_no_mean_and_unit_length() -> None:
    made = cells(spotted(200))
    assert sum(made) == pytest.approx(0)
    assert likeness(made, made) == pytest.approx(1)


def test_brightness_and_contrast_change_no_detail() -> None:
    assert likeness(cells(spotted(140)), cells(spotted(230, ground=50))) == pytest.approx(1)


def test_a_slope_has_less_detail_than_a_spot() -> None:
    slope = sums_of(raster(bytes(x * 4 for _ in range(16) for x in range(16))))
    spot = sums_of(spotted(160))
    assert detail_of(slope, slope.whole, 8, 8).contrast > 0
    middle = detail_of(slope, Box(left=0, top=0, width=16, height=16), 16, 16).cells[7 * 16 + 8]
    assert abs(middle) < max(map(abs, detail_of(spot, spot.whole, 16, 16).cells)) / 2


def test_other_details_are_not_alike() -> None:
    assert abs(likeness(cells(spotted(200, at=40)), cells(spotted(200, at=200)))) < 0.2


def test_an_even_surface_has_no_detail() -> None:
    even = sums_of(raster(b"\x80" * 256))
    detail = detail_of(even, even.whole, 8, 8)
    assert detail.contrast == 0
    assert set(detail.cells) == {0.0}


def test_a_box_between_pixels_is_averaged() -> None:
    sums = sums_of(raster(bytes([0, 100] * 8), width=2))
    half = detail_of(sums, Box(left=0.5, top=0, width=1, height=8), 1, 2)
    assert half.contrast == 0


def test_a_box_that_leaves_the_raster_is_read_at_its_edge() -> None:
    sums = sums_of(RAMP)
    outside = Box(left=-3, top=-3, width=20, height=20)
    assert len(detail_of(sums, outside, 5, 5).cells) == 25


def test_the_detail_of_all_of_a_raster_is_made_once_for_each_number_of_cells() -> None:
    sums = sums_of(RAMP)
    assert sums.detail(4, 4) is sums.detail(4, 4, sums.whole)
    assert sums.detail(4, 2).rows == 2
    part = Box(left=0, top=0, width=4, height=4)
    found, plain = sums.detail(4, 4, part), detail_of(sums, part, 4, 4)
    assert list(found.cells) == list(plain.cells)

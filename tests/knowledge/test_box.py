from __future__ import annotations

import pytest

from verifyimg.knowledge.box import Box, box_around
from verifyimg.model.place import Position


def box(south: float, north: float, west: float, east: float) -> Box:
    return Box(south=south, north=north, west=west, east=east)


APART = [
    pytest.param(box(10, 20, 10, 20), box(21, 30, 10, 20), id="north of it"),
    pytest.param(box(10, 20, 10, 20), box(10, 20, 21, 30), id="east of it"),
    pytest.param(box(10, 20, 170, 179), box(10, 20, -179, -170), id="on both sides of the line"),
]

TOGETHER = [
    pytest.param(box(10, 20, 10, 20), box(20, 30, 20, 30), id="a corner"),
    pytest.param(box(10, 20, 10, 20), box(14, 15, 14, 15), id="one inside the other"),
    pytest.param(box(10, 20, 170, 181), box(10, 20, -180, -170), id="across the date line"),
    pytest.param(box(10, 20, -181, -170), box(10, 20, 170, 180), id="the same from the east"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_boxes_without_a_common_point_do_not_overlap(one: Box, other: Box) -> None:
    assert not one.overlaps(other)
    assert not other.overlaps(one)


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_boxes_with_a_common_point_overlap(one: Box, other: Box) -> None:
    assert one.overlaps(other)
    assert other.overlaps(one)


@pytest.mark.parametrize("latitude", [0.0, 38.5, -60.0, 80.0])
def test_a_box_around_a_circle_reaches_as_far_in_every_direction(latitude: float) -> None:
    here = Position(latitude=latitude, longitude=179.0)
    around = box_around(here, 50)
    north = Position(latitude=around.north, longitude=179.0)
    east = Position(latitude=latitude, longitude=around.east)
    assert here.distance_km(north) == pytest.approx(50, rel=1e-2)
    assert here.distance_km(east) == pytest.approx(50, rel=1e-2)


def test_a_box_at_a_pole_has_an_end() -> None:
    around = box_around(Position(latitude=90, longitude=0), 10)
    assert around.east - around.west < 10

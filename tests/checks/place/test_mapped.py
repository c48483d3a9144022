from __future__ import annotations

import pytest

from verifyimg.checks.place.mapped import coordinates, map_link
from verifyimg.model.place import Position


@pytest.mark.parametrize(
    ("latitude", "longitude", "written"),
    [(38.46, 70.74, "38.460000, 70.740000"), (-0.5, -179.9999999, "-0.500000, -180.000000")],
)
def test_coordinates_are_plain_decimals(latitude: float, longitude: float, written: str) -> None:
    assert coordinates(Position(latitude=latitude, longitude=longitude)) == written


def test_the_link_marks_the_point_and_opens_the_map_there() -> None:
    assert map_link(Position(latitude=38.46, longitude=-70.74)) == (
        "https://www.openstreetmap.org/?mlat=38.460000&mlon=-70.740000#map=15/38.460000/-70.740000"
    )


def test_a_tiny_number_is_not_written_with_an_exponent() -> None:
    assert "e-" not in map_link(Position(latitude=1e-9, longitude=2e-9))

from __future__ import annotations

from math import pi

import pytest

from verifyimg.model.place import EARTH_RADIUS_KM, Position

DUSHANBE = Position(latitude=38.5598, longitude=68.7870)
HALF_WAY_ROUND = pi * EARTH_RADIUS_KM


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ((38.46, 70.74), (38.46, 70.74), 0),
        ((0, 0), (0, 1), 111.195),
        ((0, 0), (1, 0), 111.195),
        ((60, 0), (60, 1), 55.597),
        ((0, 179.5), (0, -179.5), 111.195),
        ((90, 0), (90, 120), 0),
        ((90, 0), (-90, 0), HALF_WAY_ROUND),
        ((0, 0), (0, 180), HALF_WAY_ROUND),
        ((38.5598, 68.7870), (55.7558, 37.6173), 2_986.0),
    ],
)
def test_a_distance_is_that_of_the_great_circle(
    one: tuple[float, float], other: tuple[float, float], kilometres: float
) -> None:
    first = Position(latitude=one[0], longitude=one[1])
    second = Position(latitude=other[0], longitude=other[1])
    assert first.distance_km(second) == pytest.approx(kilometres, rel=2e-3, abs=1e-6)
    assert second.distance_km(first) == pytest.approx(first.distance_km(second))


def test_points_opposite_each_other_have_a_distance() -> None:
    opposite = Position(latitude=-DUSHANBE.latitude, longitude=DUSHANBE.longitude - 180)
    assert DUSHANBE.distance_km(opposite) == pytest.approx(HALF_WAY_ROUND)


def test_the_error_is_left_aside() -> None:
    vague = Position(latitude=38.5598, longitude=68.7870, error_km=90.0)
    assert DUSHANBE.distance_km(vague) == 0

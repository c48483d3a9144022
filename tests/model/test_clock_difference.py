from __future__ import annotations

from datetime import timedelta

import pytest

from tests.support.subjects import camera_date, gps_time
from verifyimg.model.clock_difference import clock_difference, spread


def test_a_zone_leaves_no_rest() -> None:
    found = clock_difference([camera_date("2020-05-17 14:03:21"), gps_time()])
    assert found is not None
    assert (found.zone, found.residual, found.agrees) == (timedelta(hours=5), timedelta(0), True)


def test_one_clock_alone_differs_from_none() -> None:
    assert clock_difference([camera_date()]) is None
    assert clock_difference([gps_time()]) is None


def test_the_spread_of_a_reading_leaves_zones_aside() -> None:
    window = camera_date().window
    assert window is not None
    assert spread(window) == timedelta(0)


@pytest.mark.parametrize(
    ("camera", "zone", "beyond"),
    [
        ("2020-05-17 23:33:21", None, False),
        ("2020-05-18 00:33:21", None, True),
        ("2020-05-16 20:33:21", None, False),
        ("2020-05-16 19:33:21", None, True),
        ("2020-05-17 20:33:21", "+05:00", False),
        ("2020-05-19 14:03:21", "+05:00", True),
    ],
)
def test_what_no_zone_and_no_hour_explains_is_beyond_them(
    camera: str, zone: str | None, *, beyond: bool
) -> None:
    found = clock_difference([camera_date(camera, zone=zone), gps_time()])
    assert found is not None
    assert found.beyond_zones is beyond


def test_a_clock_in_doubt_is_compared_only_where_that_is_asked_for() -> None:
    clues = [camera_date("2020-05-19 14:03:21"), gps_time(doubts=["no_fix"])]
    assert clock_difference(clues) is None
    assert clock_difference(clues, despite=("no_fix",)) is not None

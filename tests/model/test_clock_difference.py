from __future__ import annotations

from datetime import timedelta

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

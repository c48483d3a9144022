from __future__ import annotations

import pytest

from tests.support.subjects import camera_date, gps_time, place
from verifyimg.clues.stale_fix import reckoned_with_age
from verifyimg.model.clue import Clue

DUSHANBE = place(38.56, 68.77)
"""Legal time +05:00."""
FIX = gps_time("2020-05-17 09:03:21")

FRESH = [
    pytest.param([camera_date("2020-05-17 14:03:21", zone="+05:00"), FIX], id="the same moment"),
    pytest.param([camera_date("2020-05-17 14:13:21", zone="+05:00"), FIX], id="ten minutes"),
    pytest.param([camera_date("2020-05-17 12:00:00", zone="+05:00"), FIX], id="a fix from later"),
    pytest.param([camera_date("2020-05-17 14:13:00"), FIX], id="no zone, less than ten minutes"),
    pytest.param([camera_date("2020-05-17 14:03:50", zone="+02:00"), FIX], id="a wrong zone"),
    pytest.param([camera_date("2020-05-17 12:03:21"), FIX], id="no zone, Moscow time"),
    pytest.param([camera_date("2020-05-17 19:03:50"), FIX], id="no zone, Australian time"),
    pytest.param([camera_date("2020-05-17 14:33:21"), FIX], id="no zone, Indian time"),
    pytest.param([camera_date("2020-05-17 14:59:21", zone="+05:00")], id="no GPS time"),
    pytest.param([FIX], id="no camera date"),
    pytest.param(
        [camera_date("2020-05-17 18:00:00", zone="+05:00", doubts=["default_clock"]), FIX],
        id="a camera date in doubt",
    ),
    pytest.param(
        [
            camera_date("2020-05-17 18:00:00", zone="+05:00"),
            gps_time("2020-05-17 09:03:21", doubts=["no_fix"]),
        ],
        id="a receiver in doubt",
    ),
    pytest.param(
        [camera_date("2020-05-17 23:00:00", zone="+05:00"), gps_time("2020-05-17", seconds=86_399)],
        id="a GPS date without a time",
    ),
]

STALE = [
    pytest.param(
        [camera_date("2020-05-17 14:54:21", zone="+05:00"), FIX], "51 minutes", 102, id="a zone"
    ),
    pytest.param([camera_date("2020-05-17 14:23:21"), FIX], "20 minutes", 40.3, id="no zone"),
    pytest.param(
        [camera_date("2020-05-17 14:15:21", zone="+05:00"), FIX], "12 minutes", 24.3, id="just"
    ),
    pytest.param(
        [camera_date("2023-05-17 14:03:21", doubts=["gps_differs"]), FIX],
        "2 years 11 months",
        100,
        id="years, the camera in doubt for it",
    ),
    pytest.param(
        [camera_date("2020-05-17 16:03:21", zone="+05:00"), FIX], "2 hours", 100, id="hours"
    ),
]


@pytest.mark.parametrize("times", FRESH)
def test_a_fresh_fix_is_left_as_it_is(times: list[Clue]) -> None:
    assert reckoned_with_age(DUSHANBE, times) == DUSHANBE


@pytest.mark.parametrize(("times", "age", "error_km"), STALE)
def test_the_error_grows_with_the_age_to_100_km(
    times: list[Clue], age: str, error_km: float
) -> None:
    found = reckoned_with_age(DUSHANBE, times)
    assert found.trusted
    assert found.position is not None
    assert found.position.error_km == pytest.approx(min(error_km, 100), abs=0.4)
    assert [one.kind for one in found.reservations] == ["stale"]
    assert f"the GPS time is {age} older than the camera's date" in found.note


def test_beside_a_border_the_zone_that_explains_more_counts() -> None:
    khorugh = place(37.489, 71.552, error_km=10)
    kabul_time = camera_date("2020-05-17 13:38:21")
    assert reckoned_with_age(khorugh, [kabul_time, FIX]) == khorugh

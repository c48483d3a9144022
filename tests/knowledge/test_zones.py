from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tzfpy import timezonenames

from verifyimg.knowledge.zones import at_sea, offsets_in_force, utc_of, zones_around
from verifyimg.model.place import Position


def around(latitude: float, longitude: float, radius_km: float = 10) -> set[str]:
    return set(zones_around(Position(latitude=latitude, longitude=longitude), radius_km))


PLACES = [
    pytest.param(38.56, 68.77, 10, {"Asia/Dushanbe"}, id="Dushanbe"),
    pytest.param(37.489, 71.552, 10, {"Asia/Dushanbe", "Asia/Kabul"}, id="Khorugh, on the river"),
    pytest.param(37.489, 71.552, 0, {"Asia/Dushanbe"}, id="Khorugh, the town itself"),
    pytest.param(52.52, 13.40, 10, {"Europe/Berlin"}, id="Berlin"),
]


@pytest.mark.parametrize(("latitude", "longitude", "radius_km", "zones"), PLACES)
def test_a_place_has_the_clocks_within_its_radius(
    latitude: float, longitude: float, radius_km: float, zones: set[str]
) -> None:
    assert around(latitude, longitude, radius_km) == zones


def test_a_border_that_the_map_has_a_little_off_counts_on_both_sides() -> None:
    assert around(37.489, 71.537, 0) == {"Asia/Dushanbe", "Asia/Kabul"}


def test_a_wide_radius_takes_in_what_lies_between_its_centre_and_its_rim() -> None:
    assert {"Asia/Dushanbe", "Asia/Kabul", "Asia/Tashkent"} <= around(38.56, 68.77, 400)


@pytest.mark.parametrize(
    ("latitude", "longitude", "radius_km"),
    [(90, 0, 10), (-90, 0, 10), (0, 180, 10), (0, -180, 10), (89.99, 179.99, 500), (0, 0, 20_015)],
)
def test_there_are_clocks_everywhere(latitude: float, longitude: float, radius_km: float) -> None:
    assert around(latitude, longitude, radius_km)


def test_the_date_line_is_crossed() -> None:
    assert {"Etc/GMT+12", "Etc/GMT-12"} <= around(-50, 180, 50)


def test_every_zone_of_the_map_is_in_the_database() -> None:
    assert all(ZoneInfo(name) for name in timezonenames())


READINGS = [
    pytest.param("2023-09-06 10:00", "Asia/Dushanbe", "2023-09-06 05:00", id="+05:00"),
    pytest.param("2023-09-06 10:00", "Asia/Kabul", "2023-09-06 05:30", id="+04:30"),
    pytest.param("2023-07-01 10:00", "Europe/Berlin", "2023-07-01 08:00", id="summer"),
    pytest.param("2023-01-01 10:00", "Europe/Berlin", "2023-01-01 09:00", id="winter"),
    pytest.param("2022-08-01 10:00", "Asia/Tehran", "2022-08-01 05:30", id="Iran to 2022"),
    pytest.param("2023-08-01 10:00", "Asia/Tehran", "2023-08-01 06:30", id="Iran from 2023"),
]


@pytest.mark.parametrize(("local", "zone", "utc"), READINGS)
def test_a_reading_is_reckoned_by_the_rules_of_its_date(local: str, zone: str, utc: str) -> None:
    found = utc_of(datetime.fromisoformat(local), zone)
    assert found == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
@pytest.mark.parametrize("local", [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)])
def test_the_ends_of_time_do_not_raise(local: datetime, zone: str) -> None:
    assert utc_of(local, zone).tzinfo is UTC


IN_FORCE = [
    pytest.param(["Asia/Dushanbe"], "2023-09-06", [5], id="Tajikistan"),
    pytest.param(["Asia/Kathmandu"], "2023-09-06", [5.75], id="Nepal"),
    pytest.param(["Asia/Kabul", "Asia/Dushanbe"], "2023-09-06", [4.5, 5], id="two countries"),
    pytest.param(["Asia/Shanghai", "Asia/Urumqi"], "2023-09-06", [6, 8], id="Xinjiang"),
    pytest.param(["Europe/Berlin"], "2023-07-01", [2], id="summer"),
    pytest.param(["Europe/Berlin"], "2023-10-29 15:00", [1, 2], id="the day of the change"),
    pytest.param(["Europe/Berlin"], "2023-10-31", [1], id="two days later"),
    pytest.param(["Europe/Moscow"], "2013-01-01", [4], id="Russia before 2014"),
    pytest.param(["Asia/Pyongyang"], "2016-01-01", [8.5], id="North Korea in 2016"),
    pytest.param(["Pacific/Kiritimati"], "9999-12-31", [14], id="the end of time"),
]


@pytest.mark.parametrize(("zones", "local", "hours"), IN_FORCE)
def test_all_offsets_around_a_date_are_in_force(
    zones: list[str], local: str, hours: list[float]
) -> None:
    found = offsets_in_force(zones, datetime.fromisoformat(local))
    assert found == tuple(timedelta(hours=number) for number in hours)


@pytest.mark.parametrize("local", [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)])
def test_the_ends_of_time_have_offsets(local: datetime) -> None:
    assert offsets_in_force(["Pacific/Kiritimati", "Pacific/Pago_Pago"], local)


@pytest.mark.parametrize(("zone", "sea"), [("Etc/GMT+3", True), ("Asia/Dushanbe", False)])
def test_the_high_seas_have_zones_of_their_own(zone: str, sea: bool) -> None:
    assert at_sea(zone) is sea

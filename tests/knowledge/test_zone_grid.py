from __future__ import annotations

import json
import os
import random
from functools import cache
from math import asin, degrees

import pytest
import tzfpy

from tests.house.source_tree import ROOT
from verifyimg.knowledge import zone_grid
from verifyimg.knowledge.box import Box
from verifyimg.knowledge.zone_grid import Glance, glance

SEED = 20230906
POINTS = 20_000


def point(latitude: float, longitude: float) -> Box:
    return Box(south=latitude, north=latitude, west=longitude, east=longitude)


def anywhere(number: int) -> list[tuple[float, float]]:
    """Seeded points, spread evenly over the sphere, as latitude and longitude."""
    chance = random.Random(SEED)
    return [
        (degrees(asin(chance.uniform(-1, 1))), chance.uniform(-180, 180)) for _ in range(number)
    ]


@cache
def sure() -> list[tuple[tuple[float, float], Glance]]:
    """Points of which the grid needs no second look, with what it says of them."""
    return [(at, seen) for at in anywhere(POINTS) if (seen := glance(point(*at))).complete]


def test_the_grid_says_what_the_map_says() -> None:
    wrong = [
        (latitude, longitude, seen.zones)
        for (latitude, longitude), seen in sure()
        if abs(latitude) < 89 and set(seen.zones) != set(tzfpy.get_tzs(longitude, latitude))
    ]
    assert wrong == []


def test_one_glance_is_enough_for_most_of_the_earth() -> None:
    assert len(sure()) / POINTS > 0.9


def corners(zone: str) -> list[tuple[float, float]]:
    """Every corner of a zone's outlines on the map, as latitude and longitude."""
    (feature,) = json.loads(tzfpy.get_tz_polygon_geojson(zone))["features"]
    polygons = feature["geometry"]["coordinates"]
    return [(north, east) for rings in polygons for ring in rings for east, north in ring]


@pytest.mark.parametrize("zone", ["Asia/Dushanbe", "Europe/Vatican", "Africa/Maseru"])
def test_on_a_border_the_grid_is_never_sure(zone: str) -> None:
    on_it = corners(zone)
    assert len(on_it) > 3
    assert [at for at in on_it if glance(point(*at)).complete] == []


PLACES = [
    pytest.param(38.56, 68.77, {"Asia/Dushanbe"}, id="Dushanbe"),
    pytest.param(43.83, 87.62, {"Asia/Shanghai", "Asia/Urumqi"}, id="Urumqi, where two are kept"),
    pytest.param(44.6, 33.5, {"Europe/Simferopol"}, id="Sevastopol"),
    pytest.param(0.1, -30.1, {"Etc/GMT+2"}, id="the Atlantic"),
    pytest.param(-50.1, 180.0, {"Etc/GMT+12"}, id="on the date line"),
]


@pytest.mark.parametrize(("latitude", "longitude", "zones"), PLACES)
def test_far_from_borders_the_grid_is_sure(
    latitude: float, longitude: float, zones: set[str]
) -> None:
    seen = glance(point(latitude, longitude))
    assert (set(seen.zones), seen.complete) == (zones, True)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        pytest.param(37.489, 71.552, id="Khorugh, on the river"),
        pytest.param(51.44, 4.93, id="Baarle, a Belgian enclave in the Netherlands"),
        pytest.param(39.83, 71.08, id="Shakhimardan, an enclave of two kilometres"),
        pytest.param(43.94, 12.45, id="San Marino"),
    ],
)
def test_where_a_border_is_near_the_grid_says_look_closer(
    latitude: float, longitude: float
) -> None:
    assert not glance(point(latitude, longitude)).complete


def test_all_cells_that_a_box_touches_count() -> None:
    tajikistan = Box(south=36.6, north=41.1, west=67.3, east=75.2)
    assert {"Asia/Dushanbe", "Asia/Kabul", "Asia/Tashkent"} <= set(glance(tajikistan).zones)


def test_a_box_across_the_date_line_counts_on_both_sides() -> None:
    across = glance(Box(south=-50.1, north=-50.1, west=179.9, east=180.3))
    back = glance(Box(south=-50.1, north=-50.1, west=-180.1, east=-179.7))
    assert {"Etc/GMT-12", "Etc/GMT+12"} == set(across.zones) == set(back.zones)


def test_a_box_at_a_pole_goes_all_around() -> None:
    north = glance(Box(south=89.5, north=90.2, west=0, east=1))
    south = glance(Box(south=-91.0, north=-89.9, west=0, east=1))
    assert {"Etc/GMT", "Etc/GMT-12", "Etc/GMT+12"} <= set(north.zones)
    assert "Antarctica/McMurdo" in south.zones


def test_a_box_around_the_earth_has_its_zones() -> None:
    assert len(glance(Box(south=-90, north=90, west=-200, east=200)).zones) > 400


def test_the_file_is_small() -> None:
    assert os.path.getsize(zone_grid._FILE) < 60_000


def test_the_grid_was_made_from_the_map_that_is_pinned() -> None:
    assert zone_grid.map_version() == tzfpy.data_version()


def test_the_licence_of_the_map_is_said() -> None:
    page = (ROOT / "docs" / "reference" / "data-sources.md").read_text("utf-8")
    for text in (zone_grid.__doc__ or "", page):
        assert "OpenStreetMap contributors" in text
        assert "Open Database License" in text

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import pytest

from verifyimg.knowledge import disputed
from verifyimg.knowledge.disputed import DisputedArea, disputed_around
from verifyimg.model.place import Position

AREAS = disputed._table()


def claimants(latitude: float, longitude: float, radius_km: float = 1) -> set[str]:
    around = disputed_around(Position(latitude=latitude, longitude=longitude), radius_km)
    return {code for area in around for code in area.countries}


UNDISPUTED = [
    pytest.param(38.56, 68.77, id="Dushanbe"),
    pytest.param(37.489, 71.552, id="Khorugh"),
    pytest.param(50.45, 30.52, id="Kyiv"),
    pytest.param(55.76, 37.62, id="Moscow"),
]

DISPUTED = [
    pytest.param(44.6, 33.5, {"UA", "RU"}, id="Sevastopol"),
    pytest.param(48.0, 37.8, {"UA", "RU"}, id="Donetsk"),
    pytest.param(42.66, 21.17, {"RS", "XK"}, id="Pristina"),
    pytest.param(31.53, 35.1, {"IL", "PS"}, id="Hebron"),
    pytest.param(34.1, 74.8, {"IN", "PK", "CN"}, id="Srinagar"),
    pytest.param(27.15, -13.2, {"EH", "MA"}, id="Laayoune"),
]


@pytest.mark.parametrize(("latitude", "longitude"), UNDISPUTED)
def test_ordinary_territory_has_no_claimants(latitude: float, longitude: float) -> None:
    assert claimants(latitude, longitude) == set()


@pytest.mark.parametrize(("latitude", "longitude", "codes"), DISPUTED)
def test_disputed_territory_has_all_its_claimants(
    latitude: float, longitude: float, codes: set[str]
) -> None:
    assert claimants(latitude, longitude) == codes


def test_a_radius_may_reach_into_disputed_territory() -> None:
    assert claimants(46.5, 31.0, 1) == set()
    assert claimants(46.5, 31.0, 60) == {"UA", "RU"}


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.name)
def test_a_row_names_claimants_and_clocks_that_exist(area: DisputedArea) -> None:
    assert len(area.countries) > 1
    assert all(re.fullmatch("[A-Z]{2}", code) for code in area.countries)
    assert all(ZoneInfo(zone).key == zone for zone in area.zones)
    assert area.box.south < area.box.north and area.box.west < area.box.east

from __future__ import annotations

import subprocess
import sys

import pytest
from tzfpy import timezonenames

from verifyimg.knowledge import countries
from verifyimg.knowledge.countries import countries_at
from verifyimg.knowledge.zones import at_sea
from verifyimg.model.place import Position

PLACES = [
    pytest.param(38.56, 68.77, 0, ("TJ",), id="Dushanbe"),
    pytest.param(37.489, 71.552, 0, ("TJ",), id="Khorugh, the town itself"),
    pytest.param(37.489, 71.552, 10, ("AF", "TJ"), id="Khorugh, both banks"),
    pytest.param(43.83, 87.62, 10, ("CN",), id="Urumqi, two zones of one country"),
    pytest.param(44.6, 33.5, 0, ("RU", "UA"), id="Sevastopol, disputed"),
    pytest.param(42.66, 21.17, 0, ("RS", "XK"), id="Pristina, disputed"),
    pytest.param(0.0, -30.0, 0, (), id="the high seas"),
]


@pytest.mark.parametrize(("latitude", "longitude", "radius_km", "codes"), PLACES)
def test_a_place_has_every_country_that_is_possible(
    latitude: float, longitude: float, radius_km: float, codes: tuple[str, ...]
) -> None:
    assert countries_at(Position(latitude=latitude, longitude=longitude), radius_km) == codes


def test_every_zone_on_land_has_a_country() -> None:
    on_land = {zone for zone in timezonenames() if not at_sea(zone)}
    assert on_land <= set(countries._countries())


PROBE = """
import sys
from verifyimg.knowledge.countries import countries_at
from verifyimg.model.place import Position
print(countries_at(Position(latitude=float(sys.argv[1]), longitude=float(sys.argv[2]))))
print("tzfpy" in sys.modules)
"""


@pytest.mark.parametrize(
    ("latitude", "longitude", "map_was_loaded"),
    [("38.56", "68.77", "False"), ("37.489", "71.552", "True")],
    ids=["Dushanbe, far from borders", "Khorugh, on the Afghan border"],
)
def test_the_map_is_loaded_beside_borders_only(
    latitude: str, longitude: str, map_was_loaded: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, latitude, longitude],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["('TJ',)", map_was_loaded]

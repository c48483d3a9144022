from __future__ import annotations

from datetime import timedelta

import pytest

from tests.support.evidence import CAMERA, PHONE, evidence
from tests.support.subjects import camera_date, gps_time, place
from verifyimg.clues.legal_time import legal_time, legal_zones
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.place import Position
from verifyimg.model.tag import Value

DUSHANBE = place(38.56, 68.77)
DATE = camera_date("2020-05-17 14:03:21", zone="+05:00")
NO_ZONE = camera_date("2020-05-17 14:03:21")
VOID = place(38.56, 68.77, doubts=[Doubt(kind="invalid", text="it is no place")])

NOTHING_KNOWN = [
    pytest.param([DATE], id="no position"),
    pytest.param([VOID, DATE], id="a position in doubt"),
    pytest.param([DUSHANBE], id="no date"),
    pytest.param([DUSHANBE, NO_ZONE], id="no zone and no GPS time"),
    pytest.param([DUSHANBE, gps_time()], id="no camera date"),
    pytest.param(
        [DUSHANBE, camera_date(zone="+05:00", doubts=["default_clock"])], id="a date in doubt"
    ),
    pytest.param([DUSHANBE, NO_ZONE, gps_time(doubts=["gps_rollover"])], id="a GPS time in doubt"),
    pytest.param([place(0, -30), DATE], id="the high seas"),
]


@pytest.mark.parametrize("clues", NOTHING_KNOWN)
def test_without_both_place_and_clock_there_is_no_legal_time(clues: list[Clue]) -> None:
    assert legal_time(clues, evidence(CAMERA)) is None


LEGAL = [
    pytest.param(DUSHANBE, "2020-05-17 14:03:21", [5], id="Dushanbe"),
    pytest.param(place(37.489, 71.552, error_km=10), "2020-05-17 14:03:21", [4.5, 5], id="Khorugh"),
    pytest.param(place(43.83, 87.62), "2020-05-17 14:03:21", [6, 8], id="Xinjiang, two zones"),
    pytest.param(place(27.7, 85.3), "2020-05-17 14:03:21", [5.75], id="Nepal"),
    pytest.param(place(44.6, 33.5), "2020-01-17 14:03:21", [2, 3], id="Sevastopol, two sides"),
    pytest.param(place(48.0, 37.8), "2020-01-17 14:03:21", [2, 3], id="Donetsk, two sides"),
    pytest.param(place(52.52, 13.4), "2020-07-17 14:03:21", [2], id="summer"),
    pytest.param(place(52.52, 13.4), "2020-01-17 14:03:21", [1], id="winter"),
    pytest.param(place(35.7, 51.4), "2022-07-17 14:03:21", [4.5], id="Iran, the last summer"),
    pytest.param(place(35.7, 51.4), "2023-07-17 14:03:21", [3.5], id="Iran, a year later"),
]


@pytest.mark.parametrize(("where", "reading", "hours"), LEGAL)
def test_the_law_of_the_place_and_of_the_day_counts(
    where: Clue, reading: str, hours: list[float]
) -> None:
    found = legal_time([where, camera_date(reading, zone="+05:00")], evidence(CAMERA))
    assert found is not None
    assert found.offsets == tuple(timedelta(hours=number) for number in hours)
    assert found.place == where


def test_gps_time_stands_in_for_a_zone() -> None:
    found = legal_time([DUSHANBE, NO_ZONE, gps_time()], evidence(CAMERA))
    assert found is not None
    assert (found.date, found.zones) == (NO_ZONE, ("Asia/Dushanbe",))


@pytest.mark.parametrize(("device", "phone"), [(CAMERA, False), (PHONE, True), ({}, False)])
def test_a_phone_has_its_clock_from_the_network(device: dict[str, Value], phone: bool) -> None:
    found = legal_time([DUSHANBE, DATE], evidence(device))
    assert found is not None
    assert found.set_by_network is phone


def test_every_zone_within_the_error_counts() -> None:
    wide = Position(latitude=38.56, longitude=68.77, error_km=100)
    assert {"Asia/Dushanbe", "Asia/Samarkand"} <= set(legal_zones(wide))

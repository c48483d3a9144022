from __future__ import annotations

import pytest

from tests.support.evidence import CAMERA, PHONE, evidence
from tests.support.rule_subjects import claimed_place
from tests.support.subjects import camera_date, gps_time
from verifyimg.claims.dates import read_date
from verifyimg.clues.held_against import held_against
from verifyimg.model.claim import Claim, ClaimedPlace
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Relation
from verifyimg.model.tag import Value

KHORUGH = (37.489, 71.552)


def relation(
    clue: Clue,
    date: str,
    *,
    place: tuple[float, float] | None = None,
    radius_km: float | None = None,
    device: dict[str, Value] | None = None,
) -> Relation:
    where: ClaimedPlace | None = None
    if place is not None:
        where = claimed_place(*place, radius_km).place
    claim = Claim(date=read_date(date), place=where)
    (found,) = held_against(claim, [clue], evidence(device or {}))
    return found.relation


@pytest.mark.parametrize("claim", [Claim(), claimed_place(*KHORUGH)])
def test_without_a_claimed_date_nothing_is_compared(claim: Claim) -> None:
    assert held_against(claim, [camera_date(), gps_time()], evidence(CAMERA)) == ()


@pytest.mark.parametrize(
    ("device", "reading", "expected"),
    [
        (CAMERA, "2023-09-06 10:29:00", "fits"),
        ({}, "2023-09-06 10:29:00", "fits"),
        (PHONE, "2023-09-06 10:29:00", "outside"),
        (PHONE, "2023-09-06 10:02:30", "fits"),
        (CAMERA, "2023-09-06 10:32:00", "outside"),
    ],
)
def test_the_tolerance_is_that_of_the_device(
    device: dict[str, Value], reading: str, expected: Relation
) -> None:
    clue = camera_date(reading, zone="+05:00")
    assert relation(clue, "2023-09-06T10:00+05:00", device=device) == expected


def test_the_claim_is_read_on_the_clock_of_its_place() -> None:
    late = gps_time("2023-09-06 19:50:00")
    assert relation(late, "2023-09-06") == "fits"
    assert relation(late, "2023-09-06", place=(38.56, 68.77)) == "zone_only"


def test_beside_a_border_both_clocks_count() -> None:
    beyond_dushanbe = gps_time("2023-09-06 19:35:00")
    assert relation(beyond_dushanbe, "2023-09-06", place=KHORUGH) == "fits"
    assert relation(beyond_dushanbe, "2023-09-06", place=(38.56, 68.77), radius_km=1) != "fits"


def test_a_camera_without_a_zone_is_read_on_the_clock_of_the_claimed_place() -> None:
    reading = camera_date("2023-09-06 23:20:00")
    claim = "2023-09-06T18:20Z"
    assert relation(reading, claim) == "zone_only"
    assert relation(reading, claim, place=(38.56, 68.77)) == "fits"

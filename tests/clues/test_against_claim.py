from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.support.subjects import bound, camera_date, claimed_date, gps_time, unreadable
from verifyimg.claims.dates import read_date
from verifyimg.clues.against_claim import CAMERA_TOLERANCE, PHONE_TOLERANCE, compare
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison, Relation
from verifyimg.model.window import unzoned

DUSHANBE = ("Asia/Dushanbe",)
BORDER = ("Asia/Dushanbe", "Asia/Kabul")
BERLIN = ("Europe/Berlin",)
DAY, FIVE = "2023-09-06", "2023-09-06T00:00+05:00/2023-09-06T23:59:59+05:00"
EVENT = "2023-08-29/2023-09-06"


def held(
    clue: Clue,
    claim: str,
    *,
    zones: tuple[str, ...] = (),
    tolerance: timedelta = CAMERA_TOLERANCE,
) -> Comparison:
    (found,) = compare([clue], read_date(claim), zones=zones, tolerance=tolerance)
    return found


NOT_COMPARED = [
    pytest.param(unreadable("2020:13:45 00:00:00"), id="a date that cannot be read"),
    pytest.param(camera_date(meaning="digitised"), id="when it was digitised"),
    pytest.param(camera_date(meaning="written", about="file"), id="when the file was written"),
    pytest.param(bound("not_before", "2020-05-17", about="file"), id="a bound about the file"),
]


@pytest.mark.parametrize("clue", NOT_COMPARED)
def test_only_times_of_the_scene_are_compared(clue: Clue) -> None:
    assert compare([clue], read_date(DAY)) == ()


def test_a_clue_in_doubt_is_compared_too() -> None:
    assert held(camera_date(doubts=["default_clock"]), DAY).relation == "outside"


# The claim of a day, with a zone, without one, and at a place; clues with and without a zone.
CAMERA = [
    # no zone anywhere: the readings as they stand
    (None, "2023-09-06 12:00:00", DAY, (), "fits"),
    (None, "2023-09-06 00:00:00", DAY, (), "fits"),
    (None, "2023-09-06 23:59:59", DAY, (), "fits"),
    (None, "2023-09-05 23:30:00", DAY, (), "fits"),
    (None, "2023-09-05 23:29:59", DAY, (), "zone_only"),
    (None, "2023-09-07 01:30:00", DAY, (), "zone_only"),
    (None, "2023-09-08 02:29:59", DAY, (), "zone_only"),
    (None, "2023-09-08 02:30:00", DAY, (), "near"),
    (None, "2023-09-08 11:59:58", DAY, (), "near"),
    (None, "2023-09-08 11:59:59", DAY, (), "outside"),
    (None, "2023-09-04 12:00:01", DAY, (), "near"),
    (None, "2023-09-04 12:00:00", DAY, (), "outside"),
    # a place, and no zone: the camera on the clock of the scene
    (None, "2023-09-06 12:00:00", DAY, DUSHANBE, "fits"),
    (None, "2023-09-07 01:30:00", DAY, DUSHANBE, "zone_only"),
    # a claim with a zone: the camera on that clock, or on that of the place
    (None, "2023-09-06 12:00:00", FIVE, (), "fits"),
    (None, "2023-09-07 00:45:00", FIVE, (), "zone_only"),
    (None, "2023-09-07 09:30:00", FIVE, (), "outside"),
    (None, "2023-09-06 23:30:00", "2023-09-06T18:30Z", DUSHANBE, "fits"),
    (None, "2023-09-06 23:00:00", "2023-09-06T18:30Z", BORDER, "fits"),
    (None, "2023-09-06 18:30:00", "2023-09-06T18:30Z", DUSHANBE, "zone_only"),
    (None, "2023-09-06 18:30:00", "2023-09-06T18:30Z", (), "fits"),
    # a camera with a zone
    ("+05:00", "2023-09-06 23:00:00", DAY, (), "fits"),
    ("+05:00", "2023-09-07 01:30:00", DAY, (), "zone_only"),
    ("+05:00", "2023-09-06 23:00:00", DAY, DUSHANBE, "fits"),
    ("+00:00", "2023-09-06 23:00:00", DAY, DUSHANBE, "zone_only"),
    ("+00:00", "2023-09-05 20:00:00", DAY, DUSHANBE, "fits"),
    ("+05:00", "2023-09-06 23:00:00", FIVE, (), "fits"),
    ("+00:00", "2023-09-06 23:00:00", FIVE, (), "outside"),
    ("+00:00", "2023-09-05 19:00:00", FIVE, DUSHANBE, "fits"),
    ("+05:00", "2023-09-07 00:30:01", FIVE, DUSHANBE, "outside"),
]


@pytest.mark.parametrize(("zone", "reading", "claim", "zones", "relation"), CAMERA)
def test_a_camera_date_against_a_day(
    zone: str | None, reading: str, claim: str, zones: tuple[str, ...], relation: Relation
) -> None:
    assert held(camera_date(reading, zone=zone), claim, zones=zones).relation == relation


GPS = [
    # no place: some zone puts it inside
    ("2023-09-05 10:00:00", DAY, (), "fits"),
    ("2023-09-05 09:29:59", DAY, (), "near"),
    ("2023-09-07 12:29:59", DAY, (), "fits"),
    ("2023-09-07 12:30:00", DAY, (), "near"),
    ("2023-09-01 10:00:00", DAY, (), "outside"),
    # at a place: on its clock
    ("2023-09-05 19:00:00", DAY, DUSHANBE, "fits"),
    ("2023-09-06 19:29:59", DAY, DUSHANBE, "fits"),
    ("2023-09-06 19:30:00", DAY, DUSHANBE, "zone_only"),
    ("2023-09-06 19:45:00", DAY, BORDER, "fits"),
    ("2023-09-08 06:59:58", DAY, DUSHANBE, "near"),
    ("2023-09-08 06:59:59", DAY, DUSHANBE, "outside"),
    # a claim with a zone: on the world's clock
    ("2023-09-06 12:00:00", FIVE, (), "fits"),
    ("2023-09-06 19:30:00", FIVE, (), "outside"),
    ("2023-09-06 19:30:00", FIVE, BORDER, "outside"),
]


@pytest.mark.parametrize(("reading", "claim", "zones", "relation"), GPS)
def test_a_gps_time_against_a_day(
    reading: str, claim: str, zones: tuple[str, ...], relation: Relation
) -> None:
    assert held(gps_time(reading), claim, zones=zones).relation == relation


TIMES = [
    ("2023-09-06 10:02:00", "2023-09-06T10:00", PHONE_TOLERANCE, "fits"),
    ("2023-09-06 10:03:00", "2023-09-06T10:00", PHONE_TOLERANCE, "zone_only"),
    ("2023-09-06 10:30:59", "2023-09-06T10:00", CAMERA_TOLERANCE, "fits"),
    ("2023-09-06 10:31:00", "2023-09-06T10:00", CAMERA_TOLERANCE, "zone_only"),
    ("2023-09-06 09:29:59", "2023-09-06T10:00", CAMERA_TOLERANCE, "zone_only"),
    ("2023-09-07 20:00:00", "2023-09-06T10:00", CAMERA_TOLERANCE, "outside"),
    ("2023-09-06 10:31:00", "2023-09-06T10:00:00", PHONE_TOLERANCE, "zone_only"),
]


@pytest.mark.parametrize(("reading", "claim", "tolerance", "relation"), TIMES)
def test_a_claim_with_a_time_is_held_to_the_clock_tolerance(
    reading: str, claim: str, tolerance: timedelta, relation: Relation
) -> None:
    assert held(camera_date(reading), claim, tolerance=tolerance).relation == relation


@pytest.mark.parametrize(
    ("reading", "tolerance", "relation"),
    [
        ("2023-09-06 10:02:59", PHONE_TOLERANCE, "fits"),
        ("2023-09-06 10:03:00", PHONE_TOLERANCE, "outside"),
        ("2023-09-06 10:30:59", CAMERA_TOLERANCE, "fits"),
        ("2023-09-06 10:31:00", CAMERA_TOLERANCE, "outside"),
    ],
)
def test_where_both_zones_are_known_nothing_but_the_tolerance_is_allowed(
    reading: str, tolerance: timedelta, relation: Relation
) -> None:
    clue = camera_date(reading, zone="+05:00")
    assert held(clue, "2023-09-06T10:00+05:00", tolerance=tolerance).relation == relation


SPANS = [
    ("2023-08-29 00:00:00", EVENT, "fits", 0),
    ("2023-09-06 23:59:59", EVENT, "fits", 0),
    ("2023-08-27 12:00:01", EVENT, "near", -1),
    ("2020-05-17 14:03:21", EVENT, "outside", -1),
    ("2024-05-17 14:03:21", EVENT, "outside", 1),
    ("2023-09-15 12:00:00", "2023-09", "fits", 0),
    ("2023-10-02 11:00:00", "2023-09", "near", 1),
    ("2023-10-02 12:00:00", "2023-09", "outside", 1),
    ("2023-01-01 00:00:00", "2023", "fits", 0),
    ("2024-01-02 11:00:00", "2023", "near", 1),
    ("2022-12-20 00:00:00", "2023", "outside", -1),
    ("2022-12-20 00:00:00", "2022-11/2023-02", "fits", 0),
]


@pytest.mark.parametrize(("reading", "claim", "relation", "sign"), SPANS)
def test_ranges_months_and_years_are_spans_of_days(
    reading: str, claim: str, relation: Relation, sign: int
) -> None:
    found = held(camera_date(reading), claim)
    assert found.relation == relation
    assert (found.gap > timedelta(0)) - (found.gap < timedelta(0)) == sign


def test_the_gap_is_that_of_the_plainest_reading() -> None:
    found = held(camera_date("2023-09-07 01:30:00"), DAY)
    assert found.gap == timedelta(hours=1, minutes=30, seconds=1)
    assert found.reading == "camera and claim on one clock"


def test_near_a_border_the_nearer_clock_counts() -> None:
    found = held(gps_time("2023-09-06 19:45:00"), DAY, zones=BORDER)
    assert (found.gap, found.reading) == (
        timedelta(minutes=15, seconds=1),
        "the claim on the clock of the claimed place",
    )


def test_a_date_without_a_time_overlaps_what_the_day_overlaps() -> None:
    first, last = datetime(2023, 9, 6), datetime(2023, 9, 6, 23, 59, 59)
    whole = camera_date("2023-09-06 00:00:00")
    day = replace(whole, window=unzoned(first, last, local=first))
    assert held(day, "2023-09-06T22:00").relation == "fits"
    assert held(day, "2023-09-07T00:45").relation == "zone_only"


# Berlin: clocks forward on 26 March 2023 at 02:00, back on 29 October 2023 at 03:00.
CHANGES = [
    ("2023-03-25 23:00:00", "2023-03-26", "fits"),
    ("2023-03-25 22:29:59", "2023-03-26", "zone_only"),
    ("2023-03-26 22:29:59", "2023-03-26", "fits"),
    ("2023-03-26 22:30:00", "2023-03-26", "zone_only"),
    ("2023-10-28 22:00:00", "2023-10-29", "fits"),
    ("2023-10-29 23:29:59", "2023-10-29", "fits"),
    ("2023-10-29 23:30:00", "2023-10-29", "zone_only"),
    ("2023-10-29 00:30:00", "2023-10-29T02:30", "fits"),
    ("2023-10-29 01:30:00", "2023-10-29T02:30", "fits"),
    ("2023-10-29 02:30:00", "2023-10-29T02:30", "zone_only"),
    ("2023-03-26 00:30:00", "2023-03-26T02:30", "fits"),
    ("2023-03-26 01:30:00", "2023-03-26T02:30", "fits"),
]


@pytest.mark.parametrize(("reading", "claim", "relation"), CHANGES)
def test_days_on_which_clocks_change_are_reckoned_by_the_rules_of_the_place(
    reading: str, claim: str, relation: Relation
) -> None:
    assert held(gps_time(reading), claim, zones=BERLIN).relation == relation


BOUNDS = [
    ("not_before", "2023-09-05", DAY, "fits"),
    ("not_before", "2023-10-07", DAY, "fits"),
    ("not_before", "2023-10-09", DAY, "outside"),
    ("not_before", "2022-01-01", DAY, "fits"),
    ("not_before", "2024-01-01", "2023-12", "fits"),
    ("not_after", "2023-09-06", DAY, "fits"),
    ("not_after", "2023-09-05", DAY, "outside"),
    ("not_after", "2024-01-01", DAY, "fits"),
]


@pytest.mark.parametrize(("meaning", "day", "claim", "relation"), BOUNDS)
@pytest.mark.parametrize("zones", [(), DUSHANBE])
def test_a_bound_fits_or_lies_outside_with_its_margin_and_in_every_zone(
    meaning: str, day: str, claim: str, zones: tuple[str, ...], relation: Relation
) -> None:
    clue = bound("not_before" if meaning == "not_before" else "not_after", day)
    found = held(clue, claim, zones=zones)
    assert found.relation == relation
    assert bool(found.gap) == (relation == "outside")


FAR = [
    ("0001-01-01 00:00:00", "0001-01-01 23:59:59"),
    ("0001-01-01 00:00:00", "9999-12-31 23:59:59"),
    ("9999-12-31 00:00:00", "9999-12-31 23:59:59"),
    ("2023-09-06 00:00:00", "2023-09-06 23:59:59"),
]


@pytest.mark.parametrize(("start", "end"), FAR)
@pytest.mark.parametrize("reading", ["0001-01-01 00:00:00", "9999-12-31 23:59:59"])
@pytest.mark.parametrize("zones", [(), BORDER, ("Pacific/Kiritimati", "Pacific/Pago_Pago")])
@pytest.mark.parametrize("clue_zone", [None, "+14:00", "-12:00"])
@pytest.mark.parametrize("claim_zone", [None, "+05:00"])
def test_the_ends_of_time_do_not_raise(
    start: str,
    end: str,
    reading: str,
    zones: tuple[str, ...],
    clue_zone: str | None,
    claim_zone: str | None,
) -> None:
    date = claimed_date(start, end, zone=claim_zone).date
    assert date is not None
    camera = camera_date(reading, zone=clue_zone)
    clues = [camera, gps_time(reading), replace(camera, meaning="not_after")]
    assert len(compare(clues, date, zones=zones)) == 3

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.subjects import camera_date, gps_time, subject, unreadable
from verifyimg.checks import clocks
from verifyimg.model.clue import Clue
from verifyimg.model.subject import Subject

DAY = gps_time("2020-05-17 00:00:00", seconds=86399)

APART = [
    pytest.param("2020-05-17 14:03:21", 300, 0, id="five hours"),
    pytest.param("2020-05-17 14:48:51", 345, 30, id="a quarter-hour zone and half a minute"),
    pytest.param("2020-05-17 05:33:21", -210, 0, id="west"),
    pytest.param("2020-05-17 14:11:21", 315, -420, id="just past the half of a quarter"),
    pytest.param("2020-05-18 09:03:21", 840, 36000, id="a day, held at the easternmost zone"),
    pytest.param("2020-05-16 09:03:21", -720, -43200, id="a day back, at the westernmost zone"),
]

NOTHING = [
    pytest.param(subject(camera_date()), id="no GPS time"),
    pytest.param(subject(gps_time()), id="no camera date"),
    pytest.param(subject(unreadable(""), gps_time()), id="a date that cannot be read"),
    pytest.param(subject(camera_date(doubts=["future"]), gps_time()), id="a date in doubt"),
    pytest.param(subject(camera_date(), gps_time(doubts=["gps_epoch"])), id="a time in doubt"),
    pytest.param(subject(camera_date(meaning="digitised"), gps_time()), id="a scan's date"),
    pytest.param(subject(camera_date(), DAY), id="a day without a time"),
]


def apart(camera: str, *, zone: str | None = None) -> clocks.ClockDifference:
    found = clocks.difference(subject(camera_date(camera, zone=zone), gps_time()))
    assert found is not None
    return found


@pytest.mark.parametrize("without", NOTHING)
def test_without_two_usable_clocks_there_is_no_difference(without: Subject) -> None:
    assert clocks.difference(without) is None


@pytest.mark.parametrize(("camera", "minutes", "seconds"), APART)
def test_the_difference_is_a_zone_and_a_rest(camera: str, minutes: int, seconds: int) -> None:
    found = apart(camera)
    assert found.zone == timedelta(minutes=minutes)
    assert found.residual == timedelta(seconds=seconds)


def test_a_known_zone_is_not_inferred_again() -> None:
    found = apart("2020-05-17 15:03:21", zone="+05:00")
    assert (found.zone, found.residual) == (None, timedelta(hours=1))


def test_a_date_that_is_in_doubt_for_this_difference_is_still_compared() -> None:
    differing = subject(camera_date("2017-05-17 14:03:21", doubts=["gps_differs"]), gps_time())
    assert clocks.difference(differing) is not None


def test_what_reads_the_same_on_one_clock_is_one_reading() -> None:
    date, again = camera_date(), camera_date(key="ExifIFD:CreateDate", meaning="digitised")
    zoned, gps = camera_date(zone="+05:00"), gps_time("2020-05-17 14:03:21")
    blank, other = unreadable(""), unreadable("soon")
    groups = clocks.by_reading((date, zoned, gps, again, blank, other))
    assert groups == ((date, again), (zoned,), (gps,), (blank,), (other,))


def test_a_day_far_off_is_compared_without_a_time() -> None:
    differing = subject(camera_date("2017-05-17 14:03:21", doubts=["gps_differs"]), DAY)
    assert clocks.difference(differing) is not None


@pytest.mark.parametrize(
    ("clue", "length"),
    [(camera_date(), 0), (camera_date(zone="+05:00"), 0), (DAY, 86399)],
    ids=["without a zone", "with a zone", "a day"],
)
def test_the_length_of_a_reading_leaves_zones_aside(clue: Clue, length: int) -> None:
    assert clue.window is not None
    assert clocks.spread(clue.window) == timedelta(seconds=length)


@pytest.mark.parametrize(("camera", "agrees"), [("14:06:21", True), ("14:06:22", False)])
def test_three_minutes_are_agreement(camera: str, *, agrees: bool) -> None:
    assert apart(f"2020-05-17 {camera}").agrees is agrees


@given(st.integers(min_value=-48, max_value=56))
def test_every_zone_is_inferred_and_named(quarters: int) -> None:
    offset = quarters * clocks.QUARTER
    local = "2020-05-17 09:03:21"
    name = clocks.zone_name(offset)
    found = clocks.difference(subject(camera_date(local, zone=name), gps_time(local)))
    assert found is not None
    assert found.residual == -offset


@pytest.mark.parametrize(
    ("minutes", "name"), [(0, "+00:00"), (345, "+05:45"), (-210, "-03:30"), (840, "+14:00")]
)
def test_a_zone_is_named_by_its_offset(minutes: int, name: str) -> None:
    assert clocks.zone_name(timedelta(minutes=minutes)) == name

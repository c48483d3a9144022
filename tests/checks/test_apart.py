from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.file_clues import stated
from tests.support.subjects import camera_date, unreadable
from verifyimg.checks.apart import Apart, apart
from verifyimg.model.clue import Clue
from verifyimg.model.window import Window

TAKEN = camera_date("2020-05-17 14:03:21")


def found(first: Clue, second: Clue) -> Apart:
    gap = apart(first, second)
    assert gap is not None
    return gap


@pytest.mark.parametrize(("first", "second"), [(TAKEN, unreadable("")), (unreadable(""), TAKEN)])
def test_what_cannot_be_read_lies_nowhere(first: Clue, second: Clue) -> None:
    assert apart(first, second) is None


@pytest.mark.parametrize(
    ("second", "seconds"),
    [
        (camera_date("2020-05-17 14:03:21"), 0),
        (camera_date("2020-05-17 14:04:21"), 60),
        (camera_date("2020-05-17 14:02:21"), -60),
        (stated("XMP-photoshop:DateCreated", "2020-05-17"), 0),
        (stated("XMP-photoshop:DateCreated", "2020-05-18"), 35799),
        (stated("XMP-photoshop:DateCreated", "2020-05-16"), -50602),
    ],
)
def test_readings_are_compared_as_they_stand(second: Clue, seconds: int) -> None:
    gap = found(TAKEN, second)
    assert (gap.readings, gap.world) == (timedelta(seconds=seconds), None)
    assert gap.size == gap.readings


def test_two_zones_place_both_on_the_worlds_clock() -> None:
    gap = found(
        camera_date("2020-05-17 14:03:21", zone="+05:00"),
        camera_date("2020-05-17 14:03:21", zone="+02:00"),
    )
    assert (gap.readings, gap.world) == (timedelta(0), timedelta(hours=3))
    assert gap.size == timedelta(hours=3)
    assert gap.by_zones


@pytest.mark.parametrize(
    ("reading", "by_zones"),
    [
        ("2020-05-17 14:03:21", True),
        ("2020-05-17 19:03:21", True),
        ("2020-05-17 19:04:21", True),
        ("2020-05-17 18:33:00", True),
        ("2020-05-18 16:03:21", True),
        ("2020-05-17 19:06:21", False),
        ("2020-05-18 16:18:21", False),
        ("2020-05-27 14:03:21", False),
    ],
)
def test_zones_differ_by_quarters_of_an_hour_up_to_26(reading: str, by_zones: bool) -> None:
    assert found(TAKEN, camera_date(reading)).by_zones is by_zones


def test_a_span_counts_with_its_end() -> None:
    start = datetime(2020, 5, 17, 9, tzinfo=UTC)
    span = Window(earliest=start, latest=start + timedelta(days=9))
    taken = camera_date("2020-05-17 14:00:00", zone="+05:00")
    assert found(taken, replace(TAKEN, window=span)).readings == timedelta(days=9)

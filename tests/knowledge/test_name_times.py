from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.support.evidence import NOW
from verifyimg.knowledge.file_names import name_matches
from verifyimg.knowledge.name_times import NameTime, name_time, plausible
from verifyimg.knowledge.table import rows

DATED = [row for row in rows("filename_patterns") if row["form"]]


def times(name: str) -> dict[str, NameTime]:
    read = ((match.pattern.id, name_time(match)) for match in name_matches(name))
    return {key: time for key, time in read if time is not None}


IMPOSSIBLE = [
    "IMG-20201345-WA0001.jpg",
    "IMG-20200230-WA0001.jpg",
    "IMG-00000101-WA0001.jpg",
    "IMG_20200104_250000.jpg",
    "20200104_236100.jpg",
    "WhatsApp Image 2023-09-14 at 13.15.22 PM.jpeg",
    "WhatsApp Image 2023-09-14 at 0.15.22 AM.jpeg",
]


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_a_time_that_does_not_exist_is_not_read(name: str) -> None:
    assert times(name) == {}


@pytest.mark.parametrize(
    "name", ["Demonstration_1.jpg", "Fireworks_night.jpg", "beach-sunset-01.jpg"]
)
def test_a_word_as_long_as_a_media_key_is_none(name: str) -> None:
    assert times(name) == {}


def test_a_mark_without_a_time_has_none() -> None:
    assert times("received_123456789012345.jpeg") == {}


@pytest.mark.parametrize("row", DATED, ids=lambda row: row["id"])
def test_the_example_of_a_row_tells_its_time(row: dict[str, str]) -> None:
    told = times(row["example"])[row["id"]]
    assert told.start == datetime.fromisoformat(row["example_time"])
    assert told.whole_day == ("T" not in row["example_time"])


def test_a_name_with_a_day_alone_ends_with_the_day() -> None:
    told = times("IMG-20200104-WA0001.jpg")["wa_android"]
    assert told.end - told.start == timedelta(days=1, seconds=-1)


@pytest.mark.parametrize(
    ("clock", "hour"), [("12.15.22 AM", 0), ("12.15.22 PM", 12), ("1.15.22 PM", 13), ("9.15.22", 9)]
)
def test_twelve_hour_clocks_are_read(clock: str, hour: int) -> None:
    told = times(f"WhatsApp Image 2023-09-14 at {clock}.jpeg")["wa_web"]
    assert told.start.hour == hour


def test_a_uuid_of_version_1_counts_from_the_gregorian_reform() -> None:
    told = times("c232ab00-9414-11ec-b3c8-9f6bdeced846.jpg")["uuid"]
    assert told.start == datetime(2022, 2, 22, 19, 22, 22)


def test_a_random_uuid_tells_no_time() -> None:
    assert times("919108f7-52d1-4320-9bac-f847db4148a8.jpg") == {}


@pytest.mark.parametrize(
    ("moment", "answer"),
    [
        (datetime(2010, 11, 3), False),
        (datetime(2010, 11, 4), True),
        (datetime(2026, 11, 21, 11), True),
        (datetime(2026, 11, 22), False),
    ],
)
def test_counters_began_in_november_2010_and_have_not_passed_today(
    moment: datetime, answer: bool
) -> None:
    assert plausible(NameTime(start=moment, end=moment), NOW) == answer

"""Dates, gaps and distances in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.report_parts import TAKEN, claimed_date, clue
from verifyimg import wording
from verifyimg.model.claim import ClaimedDate, Precision
from verifyimg.model.footprint import Box
from verifyimg.model.image import HandlingStep
from verifyimg.model.window import Window, unzoned, zoned

EVENT = claimed_date("2023-08-29", "2023-09-06")


def window(reading: str, zone_hours: int | None = None) -> Window:
    local = datetime.fromisoformat(reading)
    if zone_hours is None:
        return unzoned(local, local, local=local)
    offset = timedelta(hours=zone_hours)
    return zoned(local, local, offset=offset, zone="+05:00", zone_source="tag", local=local)


def to_the_minute(first: str, last: str, *, zone: str | None) -> ClaimedDate:
    start, end = datetime.fromisoformat(first), datetime.fromisoformat(last)
    place = (
        unzoned(start, end)
        if zone is None
        else zoned(start, end, offset=timedelta(0), zone=zone, zone_source="claim")
    )
    return ClaimedDate(text="x", start=start, end=end, precision="minute", window=place)


def test_days_are_unambiguous_to_readers_of_any_habit() -> None:
    moment = datetime(2023, 9, 6, 4, 5, tzinfo=UTC)

    assert wording.day(moment) == "6 September 2023"
    assert wording.short_day(moment) == "6 Sep 2023"
    assert wording.minute(moment) == "6 September 2023 04:05"


def test_a_reading_says_what_is_known_of_its_zone() -> None:
    assert wording.reading(TAKEN) == "17 May 2020 14:03 (no zone)"
    assert wording.reading(clue("2020-05-17 14:03:21", zone="+05:00")).endswith("14:03 +05:00")
    assert wording.reading(replace(TAKEN, window=None)) == "2020:05:17 14:03:21"


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2023-09-06", "2023-09-06", "day", "6 September 2023"),
        ("2023-08-29", "2023-09-06", "day", "29 August to 6 September 2023"),
        ("2022-12-30", "2023-01-02", "day", "30 December 2022 to 2 January 2023"),
        ("2023-09-01", "2023-09-30", "month", "September 2023"),
        ("2023-08-01", "2023-09-30", "month", "August to September 2023"),
        ("2023-01-01", "2023-12-31", "year", "2023"),
        ("2022-01-01", "2023-12-31", "year", "2022 to 2023"),
        ("2023-08-01", "2023-09-06", "month", "1 August to 6 September 2023"),
        ("2023-09-06", "2023-09-30", "month", "6 September to 30 September 2023"),
        ("2022-01-01", "2023-03-31", "year", "January 2022 to March 2023"),
    ],
)
def test_a_claim_is_told_as_precisely_as_it_was_made(
    first: str, last: str, precision: Precision, words: str
) -> None:
    date = replace(claimed_date(first, last), precision=precision)

    assert wording.claimed(date) == words


def test_a_claimed_time_has_its_zone() -> None:
    span = to_the_minute("2023-09-06T10:00:00", "2023-09-06T12:00:59", zone="UTC")
    once = to_the_minute("2023-09-06T10:00:00", "2023-09-06T10:00:59", zone=None)

    assert wording.claimed(span) == "6 September 2023 10:00 to 6 September 2023 12:00 UTC"
    assert wording.claimed(once) == "6 September 2023 10:00"


@pytest.mark.parametrize(
    ("distance", "words"),
    [
        (timedelta(0), "0 seconds"),
        (timedelta(seconds=1), "1 second"),
        (timedelta(minutes=5), "5 minutes"),
        (timedelta(hours=-14), "14 hours"),
        (timedelta(days=9), "9 days"),
        (timedelta(days=200), "6 months"),
        (timedelta(days=-1199), "3 years 3 months"),
        (timedelta(days=366), "1 year"),
    ],
)
def test_a_gap_is_told_in_its_largest_units(distance: timedelta, words: str) -> None:
    assert wording.gap(distance) == words


def test_a_gap_has_a_direction() -> None:
    assert (wording.direction(timedelta(-1)), wording.direction(timedelta(1))) == (
        "before",
        "after",
    )


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 files"), (1, "1 file"), (2013, "2,013 files")]
)
def test_a_count_takes_its_plural(number: int, words: str) -> None:
    assert wording.count(number, "file") == words


@pytest.mark.parametrize(
    ("distance", "words"), [(0.3, "300 m"), (12.44, "12.4 km"), (2013.4, "2,013 km")]
)
def test_a_distance_is_as_fine_as_it_needs_to_be(distance: float, words: str) -> None:
    assert wording.kilometres(distance) == words


@pytest.mark.parametrize(
    ("parts", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_ends_with_and(parts: list[str], words: str) -> None:
    assert wording.listed(parts) == words


def test_who_had_a_file_in_hand_is_told_in_order() -> None:
    steps = (
        HandlingStep(kind="camera", name="Canon EOS 5D", when=TAKEN.window, tags=()),
        HandlingStep(kind="messenger", name="W" * 99, when=None, tags=()),
    )
    day = wording.day(datetime(2020, 5, 17))
    told = wording.handled_by(steps)
    assert told == f"the camera Canon EOS 5D ({day}), then the messenger {'W' * 59}…"
    assert wording.handled_by(()) == ""


def test_a_part_of_a_picture_is_told_in_pixels_and_in_shares() -> None:
    box = Box(left=0.2, top=0.1, right=0.8, bottom=0.7)
    assert wording.part(box, (10_000, 100)) == (
        "columns 2,000 to 8,000 and rows 10 to 70 (20 to 80 % across, 10 to 70 % down)"
    )
    assert wording.part(box, None) == "the part 20 to 80 % across and 10 to 70 % down"


def test_what_is_nearly_nothing_is_not_called_nothing() -> None:
    told = [wording.percent(share) for share in (0, 0.001, 0.43, 1)]
    assert told == ["0 %", "under 1 %", "43 %", "100 %"]

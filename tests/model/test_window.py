from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from verifyimg.model.window import (
    EARLIEST,
    EASTMOST,
    LATEST,
    WESTMOST,
    Window,
    clamp,
    unzoned,
    zoned,
)

HOUR = timedelta(hours=1)


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2023, 9, day, hour, tzinfo=UTC)


def window(first: datetime, last: datetime) -> Window:
    return Window(earliest=first, latest=last)


SEPTEMBER_4 = window(at(4), at(5))


@pytest.mark.parametrize(
    ("first", "last", "gap"),
    [
        (at(4, 6), at(4, 7), 0 * HOUR),
        (at(1), at(9), 0 * HOUR),
        (at(5), at(6), 0 * HOUR),
        (at(3), at(4), 0 * HOUR),
        (at(5, 1), at(6), HOUR),
        (at(2), at(3, 22), -2 * HOUR),
    ],
)
def test_a_gap_is_signed_and_zero_where_windows_touch(
    first: datetime, last: datetime, gap: timedelta
) -> None:
    assert SEPTEMBER_4.gap(window(first, last)) == gap


def test_a_gap_seen_from_the_other_side_has_the_other_sign() -> None:
    other = window(at(7), at(8))
    assert SEPTEMBER_4.gap(other) == -other.gap(SEPTEMBER_4) == 48 * HOUR


def test_a_clock_without_a_zone_may_stand_anywhere_on_earth() -> None:
    noon = datetime(2023, 9, 4, 12)
    found = unzoned(noon, noon, local=noon)
    assert (found.earliest, found.latest) == (at(3, 22), at(5))
    assert (found.local, found.zone, found.zone_source) == (noon, None, "none")
    assert not found.has_zone


def test_the_widest_window_without_a_zone_is_26_hours() -> None:
    assert EASTMOST - WESTMOST == 26 * HOUR


@pytest.mark.parametrize(
    ("offset", "hour"), [(5 * HOUR, 7), (-3.5 * HOUR, 15.5), (0 * HOUR, 12), (14 * HOUR, -2)]
)
def test_a_known_offset_is_taken_off(offset: timedelta, hour: float) -> None:
    noon = datetime(2023, 9, 4, 12)
    found = zoned(noon, noon + HOUR, offset=offset, zone="x", zone_source="claim", local=noon)
    assert found.earliest == at(4) + hour * HOUR
    assert found.latest - found.earliest == HOUR
    assert found.has_zone
    assert (found.zone, found.zone_source, found.local) == ("x", "claim", noon)


def test_a_margin_widens_both_sides_and_keeps_the_rest() -> None:
    noon = datetime(2023, 9, 4, 12)
    found = zoned(noon, noon, offset=0 * HOUR, zone="UTC", zone_source="GPS", local=noon)
    wide = found.widened(HOUR)
    assert (wide.earliest, wide.latest) == (at(4, 11), at(4, 13))
    assert (wide.local, wide.zone, wide.zone_source) == (noon, "UTC", "GPS")


@pytest.mark.parametrize("by", [timedelta(days=-4_000_000), timedelta(days=4_000_000), 0 * HOUR])
@pytest.mark.parametrize("year", [1, 2023, 9999])
def test_no_time_leaves_the_years_that_can_be_counted(year: int, by: timedelta) -> None:
    moment = clamp(datetime(year, 1, 1, tzinfo=UTC), by)
    assert EARLIEST <= moment <= LATEST


@pytest.mark.parametrize("reading", [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)])
def test_the_first_and_the_last_reading_have_a_window(reading: datetime) -> None:
    for found in (
        unzoned(reading, reading),
        zoned(reading, reading, offset=14 * HOUR, zone="x", zone_source="x"),
        zoned(reading, reading, offset=-12 * HOUR, zone="x", zone_source="x").widened(99 * HOUR),
    ):
        assert EARLIEST <= found.earliest <= found.latest <= LATEST


def test_an_open_window_stays_open_when_it_is_widened() -> None:
    assert window(EARLIEST, LATEST).widened(HOUR) == window(EARLIEST, LATEST)

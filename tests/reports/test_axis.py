"""The time axis."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.model.window import EARLIEST, LATEST
from verifyimg.reports.axis import axis

START = datetime(2020, 5, 17, 9, 0, tzinfo=UTC)


def test_no_times_have_no_axis() -> None:
    assert axis([], 50) is None


@pytest.mark.parametrize(
    ("span", "label"),
    [
        (timedelta(0), "09:00"),
        (timedelta(days=1), "18 May"),
        (timedelta(days=9), "22 May"),
        (timedelta(days=200), "Oct 2020"),
        (timedelta(days=3 * 365), "2022"),
        (timedelta(days=50 * 365), "2060"),
    ],
)
def test_the_labels_fit_the_span(span: timedelta, label: str) -> None:
    scale = axis([START, START + span], 53)

    assert scale is not None
    assert label in [text for _, text in scale.ticks()]


def test_nonsense_dates_do_not_squash_the_axis() -> None:
    scale = axis([EARLIEST, START, START + timedelta(days=30), LATEST], 50)

    assert scale is not None
    assert (scale.start.year, scale.end.year) == (2020, 2020)
    assert scale.column(EARLIEST) < 0
    assert scale.column(LATEST) >= 50


def test_nonsense_dates_alone_still_have_an_axis() -> None:
    assert axis([EARLIEST], 50) is not None
    assert axis([LATEST], 50) is not None


@given(st.lists(st.datetimes(timezones=st.just(UTC)), min_size=1), st.integers(20, 100))
def test_labels_never_touch_and_always_fit(moments: list[datetime], columns: int) -> None:
    scale = axis([min(max(moment, EARLIEST), LATEST) for moment in moments], columns)

    assert scale is not None
    end = -1
    for at, text in scale.ticks():
        assert at > end
        end = at + len(text)
        assert end <= columns


@given(st.lists(st.datetimes(datetime(1971, 1, 1), datetime(2099, 1, 1)), min_size=1))
def test_sensible_times_stand_on_the_axis(naive: list[datetime]) -> None:
    moments = [moment.replace(tzinfo=UTC) for moment in naive]
    scale = axis(moments, 40)

    assert scale is not None
    assert all(0 <= scale.column(moment) < 40 for moment in moments)

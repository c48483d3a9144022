"""A time axis drawn in columns: which times stand where, and which of them are labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property
from itertools import pairwise

from verifyimg import wording
from verifyimg.model.noun import noun
from verifyimg.model.window import clamp

SHORTEST = timedelta(hours=6)
"""An axis never spans less; a single second would have no place on it."""
FIRST = datetime(1970, 1, 1, tzinfo=UTC)
LAST = datetime(2100, 1, 1, tzinfo=UTC)
"""Times outside are nonsense dates: they get an arrow, not a share of the axis."""
MARGIN = 0.04
"""Of the span, left free on both sides."""
GAP = 2
"""Columns between two labels, at least."""


@noun
class Step:
    """The distance of two labels."""

    months: int = 0
    hours: int = 0

    @property
    def about(self) -> timedelta:
        """Its length, near enough to choose by."""
        return timedelta(days=self.months * wording.DAYS_A_MONTH, hours=self.hours)

    def ticks(self, start: datetime, end: datetime) -> Iterator[datetime]:
        """The labelled times from `start` to `end`, at round values."""
        return self._monthly(start, end) if self.months else self._hourly(start, end)

    def text(self, tick: datetime) -> str:
        """A label: `2020`, `May 2020`, `17 May`, `14:00`."""
        if self.months % 12 == 0 and self.months:
            return f"{tick.year:04}"
        month = wording.MONTHS[tick.month - 1][:3]
        if self.months:
            return f"{month} {tick.year}"
        return f"{tick.day} {month}" if self.hours >= 24 or not tick.hour else f"{tick:%H:%M}"

    def _monthly(self, start: datetime, end: datetime) -> Iterator[datetime]:
        first = -(-(start.year * 12 + start.month - 1) // self.months) * self.months
        for month in range(first, end.year * 12 + end.month, self.months):
            if month // 12 > 9999:
                return
            tick = datetime(month // 12, month % 12 + 1, 1, tzinfo=UTC)
            if start <= tick <= end:
                yield tick

    def _hourly(self, start: datetime, end: datetime) -> Iterator[datetime]:
        step = timedelta(hours=self.hours)
        tick = FIRST + -((FIRST - start) // step) * step
        while tick <= end:
            if tick >= start:
                yield tick
            tick += step


STEPS = (
    *(Step(hours=hours) for hours in (1, 2, 3, 6, 12, 24, 48, 24 * 7)),
    *(Step(months=months) for months in (1, 3, 6)),
    *(Step(months=12 * years) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)),
)
"""From the finest to the coarsest."""


@noun
class Axis:
    """A span of time over a number of columns."""

    start: datetime
    end: datetime
    columns: int

    def column(self, moment: datetime) -> int:
        """Where a time stands: 0 to `columns` - 1, or beyond on either side."""
        return int((moment - self.start) / (self.end - self.start) * self.columns // 1)

    @cached_property
    def step(self) -> Step:
        """The finest step whose labels do not touch."""
        span = self.end - self.start
        possible = (step for step in STEPS if span / step.about < self.columns)
        return next((step for step in possible if _apart(self._places(step))), STEPS[-1])

    def ticks(self) -> list[tuple[int, str]]:
        """The labels and their columns, those that would not fit at the right end left out."""
        places = self._places(self.step)
        return [(at, text) for at, text in places if at + len(text) <= self.columns]

    def _places(self, step: Step) -> list[tuple[int, str]]:
        return [(self.column(tick), step.text(tick)) for tick in step.ticks(self.start, self.end)]


def _apart(places: list[tuple[int, str]]) -> bool:
    return all(at + len(text) + GAP <= later for (at, text), (later, _) in pairwise(places))


def axis(moments: Iterable[datetime], columns: int) -> Axis | None:
    """The axis on which all the times have their place; None without any."""
    known = sorted(moments)
    sensible = [moment for moment in known if FIRST <= moment <= LAST] or known
    if not sensible:
        return None
    start, end = sensible[0], sensible[-1]
    margin = max((end - start) * MARGIN, (SHORTEST - (end - start)) / 2)
    return Axis(start=clamp(start, -margin), end=clamp(end, margin), columns=columns)

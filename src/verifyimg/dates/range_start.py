"""The first end of a range: `29 August` before `- 6 September 2023`, which is a date by itself."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from verifyimg.dates.names import names
from verifyimg.dates.spelled import Spelled, any_of, ending
from verifyimg.model.noun import noun

_LONGEST = 60
"""Characters in which the first end and what joins it to the last one are looked for."""


@noun
class RangeStart:
    """Where a range begins in its text, and its first day."""

    place: int
    first: date


def range_start(text: str, last: Spelled) -> RangeStart | None:
    """The first end of the range that `last` closes in the folded text; None if it closes none.

    What the first end does not say of its month and year is that of `last`.
    """
    offset = max(0, last.start - _LONGEST)
    joined = _middle().search(text[offset : last.start])
    if joined is None or last.days is None:
        return None
    for found in ending(text[offset : offset + joined.start()]):
        first = _first_day(found, last, last.days[0])
        if first is not None:
            return RangeStart(place=offset + found.start, first=first)
    return None


def _first_day(found: Spelled, last: Spelled, before: date) -> date | None:
    """With a month of its own it may lie in the year before."""
    months = found.months or (last.months if found.form == "day" else ())
    if found.year is not None or len(months) != 1:
        return None
    years = (before.year, before.year - 1) if found.months else (before.year,)
    days = (_day(year, months[0], found.day or 1) for year in years)
    return next((day for day in days if day is not None and day <= before), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _middle() -> re.Pattern[str]:
    middles = {entry.partition("…")[2].strip() for entry in names().words["range"]}
    leads = any_of(names().words["lead"])
    return re.compile(rf"(?: (?:{any_of(middles)}) | ?[-/] ?)(?:(?:{leads}) ){{0,2}}$")

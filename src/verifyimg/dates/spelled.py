"""Dates with their month in words, as far as they are given: the grammar of one date.

Texts must be folded (`folded.py`). Nothing here knows what a date is needed for: a claim is
held to the whole of its text, a caption is searched.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal, get_args

from verifyimg.dates.names import names
from verifyimg.model.noun import noun

Form = Literal[
    "day month year",
    "month day year",
    "year month day",
    "month year",
    "year month",
    "day month",
    "month day",
    "day year",
    "year",
    "month",
    "day",
]
"""What a text gives, in its order; those behind `year month` are less than a date."""

_WHOLE: tuple[Form, ...] = (
    "day month year",
    "month day year",
    "year month day",
    "month year",
    "year month",
)
_PARTIAL: tuple[Form, ...] = ("day month", "month day", "day year", "year", "month", "day")


@noun
class Spelled:
    """A date in words, or a part of one; no such day need exist."""

    form: Form
    year: int | None
    months: tuple[int, ...]
    """Those that its name can mean: one; none where two names disagree; empty without a name."""
    month_name: str
    """Folded; empty where no month is given."""
    day: int | None
    weekday: int | None
    """From 1, Monday, to 7."""
    start: int
    """Where it begins in the folded text, behind words such as `on`; `end` is where it ends."""
    end: int

    @property
    def month_is_a_weekday_too(self) -> bool:
        """Whether the month's short form is a weekday's as well, and no day stands before it."""
        return self.form in ("month day", "month day year", "month", "month year") and (
            self.month_name in names().weekdays
        )

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day that it names; None where it names none that exists."""
        named = bool(self.month_name) or self.day is not None
        if self.year is None or (named and len(self.months) != 1):
            return None
        first, last = (self.months * 2) or (1, 12)
        try:
            if self.day is not None:
                return (date(self.year, first, self.day),) * 2
            return date(self.year, first, 1), date(self.year, last, monthrange(self.year, last)[1])
        except ValueError:
            return None


def beginning(text: str) -> Iterator[Spelled]:
    """What the folded text can begin with, the most complete reading first."""
    for form in (*_WHOLE, *_PARTIAL):
        match = _pattern(form).match(text)
        if match is not None:
            yield _spelled(form, match)


def inside(text: str) -> Iterator[Spelled]:
    """The whole dates anywhere in the folded text, the most complete readings of each place."""
    taken: list[Spelled] = []
    for form in _WHOLE:
        for match in _pattern(form).finditer(text):
            found = _spelled(form, match)
            if all(found.end <= one.start or found.start >= one.end for one in taken):
                taken.append(found)
    yield from sorted(taken, key=lambda one: one.start)


def ending(text: str) -> Iterator[Spelled]:
    """What the folded text can end with that is less than a date, the most complete first."""
    for form in _PARTIAL:
        for match in _pattern(form).finditer(text):
            if match.end() == len(text):
                yield _spelled(form, match)


def _spelled(form: Form, match: re.Match[str]) -> Spelled:
    parts = {name: part for name, part in match.groupdict().items() if part}
    month, second = parts.get("month", ""), parts.get("twin")
    months = names().months.get(month, ())
    if second is not None:
        months = tuple(number for number in months if number in names().months[second])
    weekday = names().weekdays[parts["weekday"]][0] if "weekday" in parts else None
    return Spelled(
        form=form,
        year=int(parts["year"]) if "year" in parts else None,
        months=months,
        month_name=month,
        day=int(parts["day"]) if "day" in parts else None,
        weekday=weekday,
        start=match.start("weekday" if "weekday" in parts else form.split()[0]),
        end=match.end(),
    )


@lru_cache(maxsize=len(get_args(Form)))
def _pattern(form: Form) -> re.Pattern[str]:
    """The words of the form in their order, with what may stand between two of them."""
    table = names()
    words = {kind: any_of(found) for kind, found in table.words.items()}
    months, weekdays = any_of(table.months), any_of(table.weekdays)
    lead = rf"(?:(?:{words['lead']}) ){{0,2}}"
    weekday = rf"(?:(?P<weekday>{weekdays})(?!\w)\.?,? )?{lead}"
    nth = rf"(?:[º°]| ?-?(?:{words['ordinal']})(?!\w)|\.(?= ))?"
    twin = rf"(?: ?[/(] ?(?P<twin>{months})(?!\w)\.?\)?)?"
    before, after = rf"(?:{words['year_before']}) ", rf",? ?(?:{words['year_after']})(?!\w)\.?"
    parts = {
        "day": rf"(?P<day>\d{{1,2}})(?!\d){nth}",
        "month": rf"(?P<month>{months})(?!\w)\.?{twin}",
        "year": rf"(?:{before})?(?P<year>\d{{4}})(?!\d)(?:{after})?",
    }
    between = {
        ("day", "month"): rf"(?: (?:{words['of']}) | ?[-./] ?| )",
        ("month", "day"): "[ -]",
        ("year", "month"): ",?[ -]",
    }
    of_year = rf"(?:,? (?:{words['of']}) | ?[-./] ?|,? )"
    order = form.split()
    pattern = rf"(?<![\w/.-]){lead}{weekday if 'day' in order else ''}{parts[order[0]]}"
    for one, other in pairwise(order):
        pattern += between.get((one, other), of_year) + parts[other]
    return re.compile(pattern)


def any_of(words: Iterable[str]) -> str:
    """A regular expression for one of the words, longer ones first: `sept` before `sep`."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

"""Dates that a free text mentions, where they can be read without guessing.

`16 August 2021`, `May 2015`, `2015-03-12`, `13.09.2015`; a year alone only where it opens or
closes the text as a date does. `06/09/2015`, which has two readings, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice

from verifyimg.dates.folded import Folded, folded
from verifyimg.dates.names import names
from verifyimg.dates.range_start import range_start
from verifyimg.dates.spelled import Spelled, any_of, inside
from verifyimg.model.noun import noun

_YEAR_FIRST = re.compile(r"(?<![\w.:/-])(\d{4})([-:/.])(\d\d?)\2(\d\d?)(?![\d/.:-]\d|\d)", re.ASCII)
_YEAR_LAST = re.compile(r"(?<![\w.:/-])(\d\d?)([-/.])(\d\d?)\2(\d{4})(?![\d/.:-]\d|\d)", re.ASCII)
_SENTENCE_END = re.compile(r"[.!?] ")


@noun
class Mention:
    """One date of a text."""

    first: date
    """The first and the last day that it can mean."""
    last: date
    start: int
    """Where it begins and ends in the text as given."""
    end: int


@noun
class _Found:
    """One date of a folded text."""

    days: tuple[date, date]
    start: int
    end: int

    def touches(self, other: _Found) -> bool:
        return self.start < other.end and other.start < self.end


def mentions(text: str, *, most: int) -> Iterator[Mention]:
    """The dates in their order, at most that many."""
    if re.search(r"\d{4}", text) is None:
        return
    plain = folded(text)
    found = [*_spelled(plain, text), *_numeric(plain.text)]
    for one in islice(_apart(found or _only_year(plain.text)), most):
        start, end = plain.original(one.start, one.end)
        yield Mention(first=one.days[0], last=one.days[1], start=start, end=end)


def _apart(found: Iterable[_Found]) -> Iterator[_Found]:
    """Those that do not overlap, in their order; of two that do, the longer one."""
    kept: list[_Found] = []
    for one in sorted(found, key=lambda found: found.start - found.end):
        if not any(one.touches(other) for other in kept):
            kept.append(one)
    yield from sorted(kept, key=lambda found: found.start)


def _spelled(plain: Folded, text: str) -> Iterator[_Found]:
    for found in inside(plain.text):
        if found.days is not None and _is_explicit(found, plain, text):
            start = range_start(plain.text, found)
            days = found.days if start is None else (start.first, found.days[1])
            place = found.start if start is None else start.place
            yield _Found(days=days, start=place, end=found.end)


def _is_explicit(found: Spelled, plain: Folded, text: str) -> bool:
    """Without a day, a short form is too little, and so is `may` in small letters."""
    if found.day is not None:
        return True
    if found.month_name == "may":
        place = plain.text.index("may", found.start)
        return text[plain.places[place]].isupper()
    return found.month_name in names().full_months


def _numeric(text: str) -> Iterator[_Found]:
    for match in _YEAR_FIRST.finditer(text):
        yield from _one_reading(match, [(match[1], match[3], match[4])])
    for match in _YEAR_LAST.finditer(text):
        orders = [(match[4], match[3], match[1]), (match[4], match[1], match[3])]
        yield from _one_reading(match, orders)


def _one_reading(match: re.Match[str], orders: list[tuple[str, str, str]]) -> Iterator[_Found]:
    days = set()
    for year, month, day in orders:
        try:
            days.add(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    if len(days) == 1:
        (only,) = days
        yield _Found(days=(only, only), start=match.start(), end=match.end())


def _only_year(text: str) -> Iterator[_Found]:
    """`In 2015, …` at the beginning, `…, 2015.` and `… in 2015` at the end."""
    opening, closing = _year_patterns()
    match = opening.match(text) or closing.search(text)
    if match is None or "©" in text or _tells_history(text, match.start("year")):
        return
    year = int(match["year"])
    if year > 0:
        days = (date(year, 1, 1), date(year, 12, 31))
        yield _Found(days=days, start=match.start("year"), end=match.end("year"))


def _tells_history(text: str, place: int) -> bool:
    """Whether the sentence tells when something else was: `a bridge built in 1998`."""
    start = max((end.end() for end in _SENTENCE_END.finditer(text, 0, place)), default=0)
    return not set(re.findall(r"[^\W\d_]+", text[start:])).isdisjoint(names().words["history"])


@lru_cache(maxsize=1)
def _year_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = {kind: any_of(found) for kind, found in names().words.items()}
    lead = rf"(?:{words['lead']}) (?:(?:{words['year_before']}) )?"
    year = rf"(?P<year>\d{{4}})(?: ?(?:{words['year_after']})(?!\w)\.?)?"
    alone = rf"(?:(?:{words['year_before']}) )"
    return (
        re.compile(rf" ?(?:{lead}|{alone}){year},"),
        re.compile(rf"(?:(?<=[^\W\d_], )|(?<= )(?:{lead}|{alone})){year}\.? ?$"),
    )

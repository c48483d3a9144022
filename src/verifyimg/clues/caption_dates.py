"""The dates that captions mention: what somebody typed, and nothing more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from verifyimg.clean import shorten
from verifyimg.limits import DEFAULT
from verifyimg.model.clue import Clue
from verifyimg.model.window import unzoned
from verifyimg.wording import MONTHS

if TYPE_CHECKING:
    from verifyimg.dates.mentions import Mention

FIRST_YEAR = 1826
"""Of the first photograph (Nicéphore Niépce, 1826 or 1827)."""

_YEAR = re.compile(r"\d{4}")
_AROUND = 40
"""Characters of a caption that are quoted on each side of its date."""


def caption_dates(texts: Iterable[Clue], now: datetime) -> Iterator[Clue]:
    """A clue for each date that can be read without guessing; none for one behind `now`.

    A date in a caption is `stated`: it may be that of the picture, of the event, or of
    something that the caption tells beside it.
    """
    for caption in texts:
        if caption.meaning == "caption" and _YEAR.search(caption.text):
            yield from _dates(caption, now)


def _dates(caption: Clue, now: datetime) -> Iterator[Clue]:
    from verifyimg.dates.mentions import mentions

    text = caption.text[: DEFAULT.text_characters]
    seen = set()
    for found in mentions(text, most=DEFAULT.caption_dates):
        days = (found.first, found.last)
        possible = found.first.year >= FIRST_YEAR and found.first <= now.date() + timedelta(days=1)
        if possible and days not in seen:
            seen.add(days)
            yield _clue(caption, text, found)


def _clue(caption: Clue, text: str, found: Mention) -> Clue:
    start = datetime.combine(found.first, time())
    end = datetime.combine(found.last, time(23, 59, 59))
    return Clue(
        meaning="stated",
        about="scene",
        clock="typed",
        storage=caption.storage,
        text=_in_words(found.first, found.last),
        strength="weak",
        window=unzoned(start, end),
        tags=caption.tags,
        note=_quoted(text, found),
    )


def _in_words(first: date, last: date) -> str:
    if first == last:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year}"
    months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if months and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if months and first.year == last.year and (first.month, last.month) == (1, 12):
        return f"{first.year}"
    return f"{_in_words(first, first)} to {_in_words(last, last)}"


def _quoted(text: str, found: Mention) -> str:
    """The date as it stands in the caption, with some words on both sides."""
    start, end = max(0, found.start - _AROUND), min(len(text), found.end + _AROUND)
    said = " ".join(shorten(text[start:end], 3 * _AROUND).split())
    return f"{'…' if start else ''}{said}{'…' if end < len(text) else ''}"

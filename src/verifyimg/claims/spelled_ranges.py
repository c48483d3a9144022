"""Ranges with months in words, put into digits: `2023-08-29/2023-09-06`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from verifyimg.claims.refused import Refused
from verifyimg.claims.spelled import Part, in_digits, month_of, parts
from verifyimg.dates.names import names
from verifyimg.model.noun import noun


@noun
class _Words:
    """What stands around the two ends of a range."""

    opening: str
    middle: re.Pattern[str]
    are_words: bool
    """Rather than a dash or a slash, which have other uses in dates."""


_MARKS = tuple(
    _Words(opening="", middle=re.compile(mark), are_words=False)
    for mark in (r" ?- ?", r" ?/ ?", r" ?\.\. ?")
)


def spelled_range(text: str) -> str | None:
    """The range that the folded text names, in digits; None if it is none.

    What the first end does not say of its month and year is taken from the second, never from
    the day of the examination. Refused if no year stands in it, or years that cannot be right.
    """
    for first, last, words in _splits(text):
        if (words.are_words or (first.named or last.named)) and _fit(first, last, words):
            return _written(first, last)
    return None


def _splits(text: str) -> Iterator[tuple[Part, Part, _Words]]:
    for words in (*_worded(), *_MARKS):
        if not text.startswith(words.opening):
            continue
        for middle in words.middle.finditer(text, len(words.opening)):
            first = next(parts(text[len(words.opening) : middle.start()]), None)
            last = next(parts(text[middle.end() :]), None) if first else None
            if first is not None and last is not None:
                yield first, last, words


def _fit(first: Part, last: Part, words: _Words) -> bool:
    """Whether each end says what the other one lacks."""
    one, other = first.date, last.date
    if not one.months and one.day and not (other.months and other.day):
        return False
    if one.months and other.year and not other.months and not (one.day and other.day):
        return bool(one.year) and words.are_words
    if not words.are_words and (one.day is None) != (other.day is None):
        return False
    return bool(one.year or one.months or one.day)


def _written(first: Part, last: Part) -> str:
    if last.date.year is None:
        raise Refused("its end names no year", "write the year; it is never guessed")
    last_text = in_digits(last, month=month_of(first.date) if last.date.day else None)
    month = month_of(last.date) if first.date.day else None
    first_text = in_digits(first, year=last.date.year, month=month)
    if first.date.year is None and first_text[: len(last_text)] > last_text:
        raise Refused(
            f"its start names no year, and in {last.date.year} it lies behind the end",
            "write both years",
        )
    return f"{first_text}/{last_text}"


@lru_cache(maxsize=1)
def _worded() -> tuple[_Words, ...]:
    return tuple(_words(*entry.split("…")) for entry in names().words["range"])


def _words(opening: str, middle: str) -> _Words:
    """An Arabic `و` is written together with the word behind it."""
    behind = " ?" if middle.strip() == "و" else " "
    return _Words(
        opening=opening.lstrip() if opening.endswith("'") or not opening else f"{opening.strip()} ",
        middle=re.compile(f" {re.escape(middle.strip())}{behind}"),
        are_words=True,
    )

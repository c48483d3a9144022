"""The door to the fact tables: CSV files beside this module, each row with its source."""

from __future__ import annotations

import csv
import os
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, chain

from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

VERSION = "2026-11-20"
"""The day on which the tables were last changed; every report carries it."""

_FOLDER = os.path.dirname(__file__)


def rows(name: str, own: OwnRows = NO_OWN_ROWS) -> Iterator[dict[str, str]]:
    """The rows of table `name`, then the user's own."""
    yield from csv.DictReader(_lines(name))
    yield from (row for _, row in _own(name, own))


def rows_with(
    name: str, text: str, own: OwnRows = NO_OWN_ROWS, *, first: bool = False
) -> Iterator[dict[str, str]]:
    """Those whose line, in lower case, has that text in it; with `first`, as its beginning.

    Lines are sifted before they are parsed: a table of thousands of rows costs no millisecond.
    """
    lines = _lines(name)
    named = (lines[number] for number in _numbers(name, text, first=first) if number)
    yield from csv.DictReader(chain(lines[:1], named))
    for line, row in _own(name, own):
        if line.startswith(text) if first else text in line:
            yield row


def columns(name: str) -> list[str]:
    """The names in the header of table `name`."""
    return next(csv.reader(_lines(name)[:1]))


def tables() -> list[str]:
    """The names of all tables, in alphabetical order."""
    return sorted(name[:-4] for name in os.listdir(_FOLDER) if name.endswith(".csv"))


@cache
def _lines(name: str) -> tuple[str, ...]:
    """NOTE: one file asks for the same table several times, and it never changes."""
    with open(os.path.join(_FOLDER, f"{name}.csv"), encoding="utf-8") as file:
        return tuple(file.read().splitlines())


@cache
def _searched(name: str) -> tuple[str, tuple[int, ...]]:
    """All lines in lower case, each behind a line feed, and where those stand."""
    lower = [line.casefold() for line in _lines(name)]
    return "\n" + "\n".join(lower), (0, *accumulate(len(line) + 1 for line in lower))


def _numbers(name: str, text: str, *, first: bool) -> Iterator[int]:
    """Of the lines that have it, from 0 for the header; none has a line feed in it."""
    whole, begins = _searched(name)
    wanted = f"\n{text}" if first else text
    at = -1 if "\n" in text else whole.find(wanted)
    while 0 <= at < len(whole):
        number = bisect_right(begins, at) - 1
        yield number
        at = whole.find(wanted, begins[number + 1])


@lru_cache(maxsize=8)
def _own(name: str, own: OwnRows) -> tuple[tuple[str, dict[str, str]], ...]:
    """The user's rows, each with its line as our table would have it: columns in any order."""
    if not own.tables:
        return ()
    empty = dict.fromkeys(columns(name), "")
    found = ({**empty, **row} for row in csv.DictReader(own.lines(name)))
    return tuple((",".join(row.values()).casefold(), row) for row in found)

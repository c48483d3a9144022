"""The door to the fact tables: CSV files beside this module, each row with its source."""

from __future__ import annotations

import csv
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, islice

from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

VERSION = "2026-11-20"
"""The day on which the tables were last changed; every report carries it."""

_FOLDER = os.path.dirname(__file__)


def rows(
    name: str,
    keep: Callable[[str], bool] = lambda _line: True,
    own: OwnRows = NO_OWN_ROWS,
) -> Iterator[dict[str, str]]:
    """The rows of table `name` whose line, in lower case, passes `keep`; then the user's own.

    Lines are sifted before they are parsed: a table of thousands of rows costs a millisecond.
    """
    yield from _parsed(_lines(name), _in_lower_case(name), keep)
    if own.tables:
        yield from (row for line, row in _own(name, own) if keep(line))


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
def _in_lower_case(name: str) -> tuple[str, ...]:
    return tuple(line.casefold() for line in _lines(name))


@lru_cache(maxsize=8)
def _own(name: str, own: OwnRows) -> tuple[tuple[str, dict[str, str]], ...]:
    """The user's rows, each with its line as our table would have it: columns in any order."""
    empty = dict.fromkeys(columns(name), "")
    found = ({**empty, **row} for row in csv.DictReader(own.lines(name)))
    return tuple((",".join(row.values()).casefold(), row) for row in found)


def _parsed(
    lines: Sequence[str], lower: Sequence[str], keep: Callable[[str], bool]
) -> Iterator[dict[str, str]]:
    pairs = islice(zip(lines, lower, strict=True), 1, None)
    yield from csv.DictReader(chain(lines[:1], (line for line, low in pairs if keep(low))))

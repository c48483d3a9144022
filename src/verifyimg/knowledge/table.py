"""The door to the fact tables: CSV files beside this module, each row with its source."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

VERSION = "2026-11-20"
"""The day on which the tables were last changed; every report carries it."""

_FOLDER = Path(__file__).parent


def rows(
    name: str,
    keep: Callable[[str], bool] = lambda _line: True,
    own: OwnRows = NO_OWN_ROWS,
) -> Iterator[dict[str, str]]:
    """The rows of table `name` whose line, in lower case, passes `keep`; then the user's own.

    Lines are sifted before they are parsed: a table of thousands of rows costs a millisecond.
    """
    yield from _parsed(_lines(name), keep)
    more = own.lines(name)
    if more:
        empty = dict.fromkeys(columns(name), "")
        yield from ({**empty, **row} for row in _parsed(more, keep))


def columns(name: str) -> list[str]:
    """The names in the header of table `name`."""
    return next(csv.reader(_lines(name)[:1]))


def tables() -> list[str]:
    """The names of all tables, in alphabetical order."""
    return sorted(path.stem for path in _FOLDER.glob("*.csv"))


def _lines(name: str) -> list[str]:
    return (_FOLDER / f"{name}.csv").read_text("utf-8").splitlines()


def _parsed(lines: list[str], keep: Callable[[str], bool]) -> Iterator[dict[str, str]]:
    kept = (line for line in lines[1:] if keep(line.casefold()))
    yield from csv.DictReader(chain(lines[:1], kept))

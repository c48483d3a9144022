"""The names of months and weekdays, and the small words around them, in six languages.

English, French, Spanish, Russian, Ukrainian and Arabic (with the Levantine, the Egyptian and
the Maghrebi names of months), in the cases that dates use and in their usual short forms.
`names.csv` beside this module has a row for each, with the short forms in a column of their own.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from verifyimg.dates.folded import fold
from verifyimg.model.noun import noun

_TABLE = Path(__file__).with_name("names.csv")


@noun
class Names:
    """The table; every name in it is folded."""

    months: Mapping[str, tuple[int, ...]]
    """From 1 to 12; a name that means another month elsewhere has all of them."""
    weekdays: Mapping[str, tuple[int, ...]]
    """From 1, Monday, to 7 (ISO 8601)."""
    full_months: frozenset[str]
    """Those that are written out, in any case of the language."""
    words: Mapping[str, tuple[str, ...]]
    """By kind: `lead`, `of`, `year_before`, `year_after`, `at`, `ordinal`, `range`, and the vague
    ones `season`, `relative` and `part`. A range has a `…` for each text between its words."""


@lru_cache(maxsize=1)
def names() -> Names:
    """The table, read once."""
    rows = list(_rows())
    kinds = dict.fromkeys(row.kind for row in rows if row.number is None)
    return Names(
        months=_numbered(rows, "month"),
        weekdays=_numbered(rows, "weekday"),
        full_months=frozenset(name for row in rows if row.kind == "month" for name in row.full),
        words={kind: _unnumbered(rows, kind) for kind in kinds},
    )


@noun
class _Row:
    kind: str
    number: int | None
    full: tuple[str, ...]
    short: tuple[str, ...]


def _rows() -> Iterator[_Row]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield _Row(
                kind=row["kind"],
                number=int(row["number"]) if row["number"] else None,
                full=_folded(row["names"]),
                short=_folded(row["short"]),
            )


def _folded(cell: str) -> tuple[str, ...]:
    return tuple(fold(name) for name in cell.split("|") if name)


def _numbered(rows: list[_Row], kind: str) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for row in rows:
        if row.kind == kind and row.number is not None:
            for name in (*row.full, *row.short):
                found.setdefault(name, {})[row.number] = None
    return {name: tuple(numbers) for name, numbers in found.items()}


def _unnumbered(rows: list[_Row], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows if row.kind == kind for name in row.full))

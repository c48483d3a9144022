"""The door to the fact tables: CSV files beside this module, each row with its source."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

VERSION = "2026-11-20"
"""The day on which the tables were last changed; every report carries it."""

_FOLDER = Path(__file__).parent


def rows(name: str, keep: Callable[[str], bool] = lambda _line: True) -> Iterator[dict[str, str]]:
    """The rows of table `name` whose line, in lower case, passes `keep`.

    Lines are sifted before they are parsed: a table of thousands of rows costs a millisecond.
    """
    header, *lines = (_FOLDER / f"{name}.csv").read_text("utf-8").splitlines()
    kept = (line for line in lines if keep(line.casefold()))
    yield from csv.DictReader(kept, fieldnames=next(csv.reader([header])))

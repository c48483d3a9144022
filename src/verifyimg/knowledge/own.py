"""Rows of a user's own: which tables take them, and what is wrong with a file of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256

from verifyimg.knowledge.table import columns
from verifyimg.model.own_rows import OwnTable

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)

Cell = Callable[[str], bool]


def own_table(name: str, path: str, data: bytes) -> OwnTable | str:
    """The rows of one file, or what is wrong with it, in one line that names the line.

    `name` is the table's; a file that breaks any rule is refused as a whole.
    """
    if name not in TABLES:
        return f"no table of that name takes rows; these do: {', '.join(sorted(TABLES))}"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "it is not UTF-8"
    wrong = next(_faults(name, text), None)
    return wrong or OwnTable(name=name, path=path, text=text, sha256=sha256(data).hexdigest())


def _faults(name: str, text: str) -> Iterator[str]:
    lines = text.splitlines()
    header = next(csv.reader(lines[:1]), [])
    missing = [column for column in TABLES[name] if column not in header]
    strange = [column for column in header if column not in columns(name)]
    if missing or strange:
        yield f"line 1: {_columns('missing', missing) or _columns('unknown', strange)}"
        return
    for number, line in enumerate(lines[1:], start=2):
        cells = next(csv.reader([line]), [])
        if not cells:
            continue
        if len(cells) != len(header):
            yield f"line {number}: {len(cells)} cells, and the header has {len(header)}"
            return
        row = dict(zip(header, cells, strict=True))
        bad = (column for column, sound in TABLES[name].items() if not sound(row[column].strip()))
        yield from (f"line {number}: {column} is {row[column]!r}" for column in bad)


def _columns(kind: str, names: list[str]) -> str:
    return f"{kind} column {', '.join(names)}" if names else ""


def _is_text(cell: str) -> bool:
    return bool(cell)


def _is_day(cell: str) -> bool:
    """A day, a month or a year that exists."""
    if not _DAY.fullmatch(cell):
        return False
    try:
        date.fromisoformat((cell + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _is_month(cell: str) -> bool:
    return _is_day(cell) and len(cell) >= len("2020-01")


def _is_pattern(cell: str) -> bool:
    try:
        re.compile(cell)
    except re.error:
        return False
    return bool(cell)


def _one_of(*words: str) -> Cell:
    return lambda cell: cell in words


TABLES: dict[str, dict[str, Cell]] = {
    "device_releases": {
        "make": _is_text,
        "exif_model": _is_text,
        "marketing_name": _is_text,
        "announced_or_released": _is_month,
        "source": _is_text,
        "confidence": _one_of("high", "medium", "low"),
        "date_kind": _one_of("announced", "released"),
        "class": _one_of("camera", "phone/tablet", "drone/action camera"),
    },
    "software_releases": {
        "product": _is_text,
        "version": _is_text,
        "released": _is_day,
        "margin_days": str.isdecimal,
        "source": _is_text,
    },
    "software_names": {"product": _is_text, "pattern": _is_pattern, "source": _is_text},
}
"""By table: the columns that every row of one's own has, and what each of their cells has to be."""

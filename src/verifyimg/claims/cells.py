"""The columns of a claims file, and one row of it before it is understood."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused
from verifyimg.model.noun import noun
from verifyimg.spelling import suggestion

COLUMNS = (
    "file",
    "claimed_date",
    "claimed_place",
    "claimed_device",
    "claimed_credit",
    "original",
    "setting",
    "published_at",
    "source_url",
    "caption",
    "notes",
)
"""Every column that a claims file may have; `file` it must have."""


@noun
class Cells:
    """One row: the line that it begins on, counted from 1, and its texts by column."""

    line: int
    texts: dict[str, str]


def check_columns(names: Iterable[str], *, line: int) -> None:
    """Refused unless these are columns of a claims file, each at most once."""
    seen: set[str] = set()
    for name in names:
        if name not in COLUMNS:
            raise Refused(f'there is no column "{shown(name)}"', _advice(name), line=line)
        if name in seen:
            raise Refused(f'the column "{name}" stands twice', "keep one of them", line=line)
        seen.add(name)
    if "file" not in seen:
        raise Refused('the column "file" is missing', "name each row's picture in it", line=line)


def cells(values: dict[str, object], *, line: int) -> Cells:
    """A row of TOML or JSON, whose values may have types of their own."""
    check_columns(values, line=line)
    return Cells(
        line=line, texts={name: _text(name, value, line) for name, value in values.items()}
    )


def _text(name: str, value: object, line: int) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int) and abs(value) < 10**18:
        return str(value)
    raise Refused(f"{name} is not a text", "put it in quotation marks", line=line)


def _advice(name: str) -> str:
    wanted = name.strip().replace(" ", "_")
    return suggestion(wanted, COLUMNS, f"the columns are {', '.join(COLUMNS)}")

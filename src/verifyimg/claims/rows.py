"""Rows of a claims file: the file that one speaks of, and the claim that it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any, TypeVar

from verifyimg.claims.cells import Cells
from verifyimg.claims.dates import read_date
from verifyimg.claims.places import Places, place_or_own, read_place
from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused
from verifyimg.claims.words import read_original, read_setting
from verifyimg.model.claim import Claim

T = TypeVar("T")

_date = lru_cache(maxsize=4096)(read_date)
_place = lru_cache(maxsize=4096)(read_place)


@dataclass(frozen=True, kw_only=True, eq=False)
class Row:
    """One row; two are the same only if they are one object."""

    line: int
    """Where it begins, counted from 1."""
    file: str
    """As written: a name, a path, a glob or `sha256:…`."""
    claim: Claim


def read_row(row: Cells, places: Places | None = None) -> Row | None:
    """The row, None if every cell is empty; Refused, with its line, if a cell is unreadable."""
    texts = {name: told for name, text in row.texts.items() if (told := text.strip())}
    if not texts:
        return None
    file = texts.get("file")
    if file is None:
        raise Refused("the row names no file", "name it in the column file", line=row.line)
    # NOTE: all cells at once, for a table may have 100,000 rows.
    if not _is_text("".join(texts.values())):
        column = next(column for column, text in texts.items() if not _is_text(text))
        raise Refused(f"{column} holds a character that is none", "remove it", line=row.line)
    return Row(line=row.line, file=file, claim=read_claim(texts, row.line, places))


def _is_text(text: str) -> bool:
    """Whether there is no NUL, and no half of a pair alone, as JSON can have it."""
    if "\0" in text:
        return False
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


def read_claim(texts: dict[str, str], line: int, places: Places | None = None) -> Claim:
    """The claim of a row's texts; Refused, with its line, if one is unreadable."""
    parts: dict[str, Any] = {}
    for column, text in texts.items():
        name, read = _PARTS[column]
        if read is _place and places is not None:
            read = partial(place_or_own, own=places)
        if name:
            parts[name] = text if read is None else _read(read, column, text, line)
    return Claim(**parts)


_PARTS: dict[str, tuple[str, Callable[[str], Any] | None]] = {
    "file": ("", None),
    "claimed_date": ("date", _date),
    "published_at": ("published_at", _date),
    "claimed_place": ("place", _place),
    "claimed_device": ("device", None),
    "claimed_credit": ("credit", None),
    "original": ("original", read_original),
    "setting": ("setting", read_setting),
    "source_url": ("source_url", None),
    "caption": ("caption", None),
    "notes": ("notes", None),
}
"""By column: the part of the claim, and what reads it; None for text that stays as it is."""


def _read(read: Callable[[str], T], column: str, text: str, line: int) -> T:
    try:
        return read(text)
    except Refused as refused:
        raise Refused(
            f'{column} "{shown(text)}": {refused.reason}', refused.advice, line=line
        ) from None

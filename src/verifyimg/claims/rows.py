"""Rows of a claims file: the file that one speaks of, and the claim that it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

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
    texts = {name: text.strip() for name, text in row.texts.items() if text.strip()}
    if not texts:
        return None
    file = texts.get("file")
    if file is None:
        raise Refused("the row names no file", "name it in the column file", line=row.line)
    for column, text in texts.items():
        if "\0" in text or not _is_unicode(text):
            raise Refused(f"{column} holds a character that is none", "remove it", line=row.line)
    return Row(line=row.line, file=file, claim=read_claim(texts, row.line, places))


def _is_unicode(text: str) -> bool:
    """Whether no half of a pair stands alone, as it can behind a backslash in JSON."""
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


def read_claim(texts: dict[str, str], line: int, places: Places | None = None) -> Claim:
    """The claim of a row's texts; Refused, with its line, if one is unreadable."""

    def part(column: str, read: Callable[[str], T]) -> T | None:
        text = texts.get(column)
        return None if text is None else _read(read, column, text, line)

    return Claim(
        date=part("claimed_date", _date),
        published_at=part("published_at", _date),
        place=part(
            "claimed_place", _place if places is None else lambda text: place_or_own(text, places)
        ),
        device=texts.get("claimed_device"),
        credit=texts.get("claimed_credit"),
        original=part("original", read_original),
        setting=part("setting", read_setting),
        source_url=texts.get("source_url"),
        caption=texts.get("caption"),
        notes=texts.get("notes"),
    )


def _read(read: Callable[[str], T], column: str, text: str, line: int) -> T:
    try:
        return read(text)
    except Refused as refused:
        raise Refused(
            f'{column} "{shown(text)}": {refused.reason}', refused.advice, line=line
        ) from None

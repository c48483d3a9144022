"""How the notes of camera makers begin, and which makers write notes that begin so.

Makers that had others build their cameras are listed with them. A beginning that several makers
use without a name in it is left out: nothing would follow from it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun

HEAD_BYTES = 26

_CANON_FIRST = 0x0001
_SHORT = 3
_CANON_SETTINGS = 30
"""Canon's list holds at least so many settings; the first entries of others one or two."""
_FIRST_ENTRIES = (2, 14)
"""Where they begin: some bodies have one before the list."""


@noun
class Head:
    """One row of the table."""

    maker: str
    begins: bytes
    makes: tuple[str, ...]
    """What the Make of the camera begins with, in lower case."""


def head_of(note: bytes) -> Head | None:
    """The row that fits the first bytes of a note; None where none does."""
    known = next((head for head in _table() if note.startswith(head.begins)), None)
    return known or (_CANON if _like_canon(note) else None)


def _like_canon(note: bytes) -> bool:
    """Canon's notes have no name: a directory that begins with a long list of settings."""
    return any(_is_settings(note[at : at + 8]) for at in _FIRST_ENTRIES)


def _is_settings(entry: bytes) -> bool:
    orders: tuple[Literal["little", "big"], ...] = ("little", "big")
    for order in orders:
        number, kind = (int.from_bytes(entry[at : at + 2], order) for at in (0, 2))
        count = int.from_bytes(entry[4:8], order)
        if number == _CANON_FIRST and kind == _SHORT and _CANON_SETTINGS <= count < 1 << 10:
            return True
    return False


@lru_cache(maxsize=1)
def _table() -> tuple[Head, ...]:
    return tuple(
        Head(
            maker=row["maker"],
            begins=row["head"].replace("|0", "\0").encode("ascii"),
            makes=tuple(row["makes"].split("|")),
        )
        for row in rows("maker_heads")
    )


_CANON = Head(maker="Canon", begins=b"", makes=("canon",))

"""What copies pictures instead of taking them: scanners, and programs that capture a screen.

Told from the names that they write. What is not in the tables is unknown, and no camera for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from verifyimg.knowledge.pattern import Pattern
from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun

_LONGEST = 200
"""Characters of a text that are looked at; honest ones have under 100."""


@noun
class Scanner:
    """One row of the table of scanners and their programs."""

    product: str
    """In words: `an Epson scanner`, `VueScan`."""
    names: tuple[str, ...]
    """Which of `make`, `model` and `software` tell it."""


@noun
class ScreenMark:
    """One row of the table of what systems write into captures of their screen."""

    key: str
    """The tag that it stands in."""
    product: str
    """Who writes it, in words."""
    pattern: Pattern

    def fits(self, text: str) -> bool:
        """Whether a tag's text bears the mark."""
        return _found(self.pattern, text)


@lru_cache(maxsize=256)
def scanner(make: str, model: str, software: str) -> Scanner | None:
    """The scanner, or the program of scanners, that the names in a file are those of."""
    texts = {"make": make, "model": model, "software": software}
    heard = "\n".join(texts.values()).casefold()
    for row in rows("scanners"):
        if any(sign in heard for sign in row["sign"].split("|")) and _fits(row, texts):
            return Scanner(product=row["product"], names=_told_by(row))
    return None


@lru_cache(maxsize=1)
def screen_marks() -> tuple[ScreenMark, ...]:
    """The whole table, in its order."""
    return tuple(
        ScreenMark(
            key=row["key"],
            product=row["product"],
            pattern=Pattern(text=row["pattern"], flags=re.IGNORECASE),
        )
        for row in rows("screenshots")
    )


def _fits(row: dict[str, str], texts: dict[str, str]) -> bool:
    """Whether all that the row asks for is there."""
    asked = (name for name in texts if row[name])
    return all(_found(Pattern(text=row[name], flags=re.IGNORECASE), texts[name]) for name in asked)


def _told_by(row: dict[str, str]) -> tuple[str, ...]:
    """Its names that are not empty in every file that it fits."""
    return tuple(name for name in ("make", "model", "software") if row[name])


def _found(pattern: Pattern, text: str) -> bool:
    return pattern.search(text.strip()[:_LONGEST]) is not None

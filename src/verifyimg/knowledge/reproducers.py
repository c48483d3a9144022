"""What copies pictures instead of taking them: scanners, and programs that capture a screen.

Told from the names that they write. What is not in the tables is unknown, and no camera for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from verifyimg.knowledge.table import rows

_LONGEST = 200
"""Characters of a text that are looked at; honest ones have under 100."""


@dataclass(frozen=True, kw_only=True)
class Scanner:
    """One row of the table of scanners and their programs."""

    product: str
    """In words: `an Epson scanner`, `VueScan`."""
    make: re.Pattern[str] | None
    model: re.Pattern[str] | None
    software: re.Pattern[str] | None

    def fits(self, make: str, model: str, software: str) -> bool:
        """Whether all that the row asks for is there."""
        pairs = ((self.make, make), (self.model, model), (self.software, software))
        return all(_found(pattern, text) for pattern, text in pairs if pattern is not None)


@dataclass(frozen=True, kw_only=True)
class ScreenMark:
    """One row of the table of what systems write into captures of their screen."""

    key: str
    """The tag that it stands in."""
    product: str
    """Who writes it, in words."""
    pattern: re.Pattern[str]

    def fits(self, text: str) -> bool:
        """Whether a tag's text bears the mark."""
        return _found(self.pattern, text)


@lru_cache(maxsize=256)
def scanner(make: str, model: str, software: str) -> Scanner | None:
    """The scanner, or the program of scanners, that the names in a file are those of."""
    return next((row for row in _scanners() if row.fits(make, model, software)), None)


@lru_cache(maxsize=1)
def screen_marks() -> tuple[ScreenMark, ...]:
    """The whole table, in its order."""
    return tuple(
        ScreenMark(
            key=row["key"],
            product=row["product"],
            pattern=re.compile(row["pattern"], re.IGNORECASE),
        )
        for row in rows("screenshots")
    )


@lru_cache(maxsize=1)
def _scanners() -> tuple[Scanner, ...]:
    return tuple(
        Scanner(
            product=row["product"],
            make=_pattern(row["make"]),
            model=_pattern(row["model"]),
            software=_pattern(row["software"]),
        )
        for row in rows("scanners")
    )


def _pattern(text: str) -> re.Pattern[str] | None:
    return re.compile(text, re.IGNORECASE) if text else None


def _found(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.search(text.strip()[:_LONGEST]) is not None

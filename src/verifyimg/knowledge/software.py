"""Programs that write pictures anew, told from the names that they leave."""

from __future__ import annotations

from functools import lru_cache

from verifyimg.knowledge.pattern import Pattern
from verifyimg.knowledge.table import rows


@lru_cache(maxsize=256)
def editing_software(text: str) -> str | None:
    """The product whose mark a `Software` text bears, if it is no camera's firmware."""
    wanted = text.strip().casefold()
    return next((product for pattern, product in _table() if pattern.search(wanted)), None)


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[Pattern, str], ...]:
    return tuple((Pattern(text=row["pattern"]), row["product"]) for row in rows("editing_software"))

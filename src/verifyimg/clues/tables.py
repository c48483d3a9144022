"""The tables of facts from outside: their sizes, and rows of a user's own that are to join them."""

from __future__ import annotations

from verifyimg.knowledge.own import own_table
from verifyimg.knowledge.table import rows, tables

__all__ = ["own_table", "table_sizes"]


def table_sizes() -> dict[str, int]:
    """The number of rows of each of our tables, by name in alphabetical order."""
    return {name: sum(1 for _ in rows(name)) for name in tables()}

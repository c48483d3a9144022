"""Cells of a CSV file that no spreadsheet takes for a formula (RFC 4180, section 2)."""

from __future__ import annotations

import re

from verifyimg.reports.excerpt import MOST, excerpt

_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_BEGINS_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
# NOTE: where the list separator of a system is a semicolon, spreadsheets split cells there.
_FORMULA_BEHIND = re.compile(r"(;[\s\"]*)([=+\-@＝＋－＠])")


def cell(text: str | None, most: int = MOST) -> str:
    """Text as an inert cell, cut and on one line; nothing for None.

    What a spreadsheet would run gets an apostrophe before it. A plain number keeps its sign.
    """
    shown = excerpt(text or "", most)
    if _NUMBER.fullmatch(shown):
        return shown
    inside = _FORMULA_BEHIND.sub(r"\1'\2", shown)
    return f"'{inside}" if _BEGINS_FORMULA.match(inside) else inside


def row(cells: list[str]) -> str:
    """One record: a cell with a comma, quote or blank at its edge is quoted; ends with CR LF."""
    return ",".join(map(_quoted, cells)) + "\r\n"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    plain = doubled == text and "," not in text and text.strip() == text
    return text if plain else f'"{doubled}"'

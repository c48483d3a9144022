"""The page on the house says what the house tests hold."""

from __future__ import annotations

import re

from tests.house.test_layers import EXAMINING, FLOOR, MAY_IMPORT
from tests.support.command_line import ROOT

GROUPS = {"the floor": FLOOR, "all that examine": EXAMINING}
TEXT = (ROOT / "docs" / "design" / "architecture.md").read_text(encoding="utf-8")


def rows() -> dict[str, set[str]]:
    """By room: what the page lets it know."""
    found = re.findall(r"^\| `([\w]+)/?` \|[^|]*\|([^|]*)\|$", TEXT, re.MULTILINE)
    return {room: known(cell) for room, cell in found}


def known(cell: str) -> set[str]:
    """The rooms of a cell: names in backticks, and groups of them."""
    grouped = {room for words, rooms in GROUPS.items() if words in cell for room in rooms}
    return {*re.findall(r"`(\w+)`", cell), *grouped}


def test_every_room_has_its_row_with_the_rooms_that_it_may_know() -> None:
    assert rows() == {room: allowed - {room} for room, allowed in MAY_IMPORT.items()}


def test_the_floor_is_named_in_full() -> None:
    sentence = TEXT.partition("**The floor**")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", sentence)) == FLOOR


def test_those_that_examine_are_named_in_full() -> None:
    sentence = TEXT.partition("**All that examine**")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`", sentence)) == EXAMINING

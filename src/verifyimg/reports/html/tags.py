"""The tags of one file as rows of a table, within the room that a page has for them."""

from __future__ import annotations

from html import escape

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.reports.excerpt import excerpt
from verifyimg.reports.tags.curated import curated
from verifyimg.reports.tags.meanings import meaning_of
from verifyimg.reports.tags.plain_values import plain


@noun
class Room:
    """How much of its tags a page shows of one file."""

    characters: int
    """Of all rows together."""
    value: int
    """Of one value."""
    whole: bool
    """Whether tags are shown that say nothing to a verifier."""


ALONE = Room(characters=300_000, value=600, whole=True)
"""With the picture, under a megabyte."""
AMONG_MANY = Room(characters=8_000, value=120, whole=False)
"""A thousand files make under 40 megabytes."""
_MARKUP = 60
"""Characters of a row beside its texts."""


@noun
class TagRow:
    """One tag."""

    key: str
    text: str
    meaning: str
    block: str
    offset: int | None


@noun
class TagTable:
    """The rows, and how many have no place."""

    rows: tuple[TagRow, ...]
    more: int


def table_of(tags: tuple[Tag, ...], room: Room) -> TagTable:
    """The tags in the order of the file until the room is used up."""
    wanted = tags if room.whole else curated(tags)
    present, left, rows = {tag.key for tag in tags}, room.characters, []
    for tag in wanted:
        row = _row(tag, present, room)
        left -= _MARKUP + sum(map(_escaped, (row.key, row.text, row.meaning, row.block)))
        if left < 0:
            break
        rows.append(row)
    return TagTable(rows=tuple(rows), more=len(tags) - len(rows))


def _escaped(text: str) -> int:
    """Characters that it takes in the page."""
    return len(escape(text))


def _row(tag: Tag, present: set[str], room: Room) -> TagRow:
    return TagRow(
        key=excerpt(tag.key, 200),
        text=excerpt(plain(tag), room.value),
        meaning=meaning_of(tag.key, present) if room.whole else "",
        block=excerpt(tag.block, 60),
        offset=tag.offset,
    )

"""All tags of one file as a table, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.tag import Tag
from verifyimg.reports.table import table

HEADINGS = ("byte", "block", "tag", "value")


def tags_table(tags: tuple[Tag, ...], width: int) -> Iterator[str]:
    """The tags in reading order; values are cut at `width`, nothing else is."""
    if tags:
        rows = table([HEADINGS, *map(_row, tags)], width=width - 2)
        yield from (f"  {line}" for line in rows.splitlines())


def _row(tag: Tag) -> tuple[str, ...]:
    offset = "-" if tag.offset is None else f"{tag.offset:,}"
    return offset, tag.block, tag.key, tag.text

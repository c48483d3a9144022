"""The tags of one file for people: by what they are about, with one line of meaning each."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.model.tag import Tag
from verifyimg.reports.columns import columns, pad, wrap
from verifyimg.reports.medium import Medium
from verifyimg.reports.tags.curated import Field, arranged

_WIDEST_KEY = 28
_ROOM_BESIDE = 130
"""From this width on the meanings stand in a column of their own."""
_VALUE = 44
"""Columns of the values, where there is that room."""
_MOST_LINES = 6


def tags_page(tags: tuple[Tag, ...], medium: Medium) -> Iterator[str]:
    """A heading and its fields, one section after the other; long texts are cut, and say so."""
    shelves = arranged(tags)
    keys = [columns(field.key) for shelf in shelves for field in shelf.fields]
    label = min(_WIDEST_KEY, max(keys, default=0))
    for shelf in shelves:
        yield ""
        yield f" {shelf.title}"
        for field in shelf.fields:
            yield from _field(field, medium, label)


def _field(field: Field, medium: Medium, label: int) -> Iterator[str]:
    indent = 2 + label + 2
    head = f"  {pad(medium.clean(field.key), label)}  "
    lines = _values(field, medium, medium.width - indent)
    if columns(head) > indent:  # a long name has a line of its own
        yield head.rstrip()
        head = " " * indent
    beside = _beside(field, lines, medium, indent)
    yield f"{head}{beside or lines[0]}".rstrip()
    yield from (f"{' ' * indent}{line}".rstrip() for line in lines[1:])
    if field.meaning and not beside:
        said = wrap(f"({field.meaning})", medium.measure - indent)
        yield from (f"{' ' * indent}{line}" for line in said)


def _beside(field: Field, lines: list[str], medium: Medium, indent: int) -> str | None:
    """The first line with the meaning behind it, where there is the room."""
    if not field.meaning or len(lines) > 1:
        return None
    aligned = pad(lines[0], _VALUE) if medium.width >= _ROOM_BESIDE else lines[0]
    text = f"{aligned}  ({field.meaning})" if aligned else f"({field.meaning})"
    return text if columns(text) <= medium.width - indent else None


def _values(field: Field, medium: Medium, room: int) -> list[str]:
    lines: list[str] = []
    for value in field.values:
        lines += _value(value, medium, room)
    if field.more:
        lines.append(f"and {field.more:,} more (--all)")
    return lines


def _value(value: str, medium: Medium, room: int) -> list[str]:
    lines = wrap(medium.clean(value) or "(empty)", room)
    if len(lines) <= _MOST_LINES:
        return lines
    rest = f"{medium.glyphs.ellipsis} ({len(value):,} characters; --all)"
    return [*lines[: _MOST_LINES - 1], rest]

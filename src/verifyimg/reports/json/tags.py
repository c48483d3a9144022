"""Metadata fields in the JSON: the items of one list as one field, all else field by field."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verifyimg.model.tag import Tag
from verifyimg.reports.json.values import JsonObject, JsonValue


def tags_json(tags: Iterable[Tag]) -> list[JsonValue]:
    """Every field, in order; the items of one list as one field where its first item stands.

    `value` and `raw` of a list of two or more are arrays, as ExifTool has them; its `text` joins
    them, its `block` and `offset` are those of the first.
    """
    return [_tag_json(items[0]) if len(items) == 1 else _list_json(items) for items in _lists(tags)]


def _lists(tags: Iterable[Tag]) -> Iterable[Sequence[Tag]]:
    """Each tag that stands alone, and each list, in the order of their first."""
    found: list[list[Tag]] = []
    open_lists: dict[str, list[Tag]] = {}
    for tag in tags:
        begun = open_lists.get(tag.key)
        if tag.item and begun is not None and begun[-1].item < tag.item:
            begun.append(tag)
            continue
        found.append([tag])
        open_lists[tag.key] = found[-1]
    return found


def _list_json(items: Sequence[Tag]) -> JsonObject:
    raw: list[JsonValue] = [item.raw for item in items]
    value: list[JsonValue] = [item.value for item in items]
    text = ", ".join(item.text for item in items)
    return _tag_json(items[0]) | {"raw": raw, "value": value, "text": text}


def _tag_json(tag: Tag) -> JsonObject:
    return {
        "group": tag.group,
        "name": tag.name,
        "raw": tag.raw,
        "value": tag.value,
        "text": tag.text,
        "block": tag.block,
        "offset": tag.offset,
    }

"""Reports as trees: nouns and objects of JSON seen alike, as fields with names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass, replace
from typing import Any

Fields = Mapping[str, Any]

CLOSED = frozenset(
    "about absent against aspect at_time block changes clock code conflicts examined_at family "
    "format found found_by hash how kind meaning mime outcome overall precision reader relation "
    "schema sections select setting severity sha256 sha256_after pixel_sha256 state storage "
    "strength tool transform turn trust verdict_word version zone zone_source".split()
)
"""Fields with words of ours, times and hashes: foreign text never stands in them."""


def fields_of(node: object) -> Fields | None:
    """The fields of a noun or of a JSON object by name; None for everything else."""
    if isinstance(node, dict):
        return node
    if is_dataclass(node) and not isinstance(node, type):
        return vars(node)
    return None


def rebuilt(node: object, changed: Mapping[str, object]) -> object:
    """The same noun or object with other values in these fields."""
    if isinstance(node, dict):
        return {**node, **changed}
    return replace(node, **changed)  # type: ignore[type-var]


def nodes(tree: object) -> Iterator[Fields]:
    """Every noun and object of a tree, each noun once."""
    pending, seen = [tree], set[int]()
    while pending:
        node = pending.pop()
        found = fields_of(node)
        if found is not None:
            if id(node) in seen:
                continue
            seen.add(id(node))
            yield found
            pending += found.values()
        elif isinstance(node, list | tuple):
            pending += node

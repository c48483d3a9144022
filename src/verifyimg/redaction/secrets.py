"""The values that must not stand in a report: gathered from its fields, searched for in its text.

A value is found in any case, with any white space in it, and cut off where a quotation ends in `…`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from verifyimg.limits import DEFAULT, Limits
from verifyimg.redaction.coordinates import Coordinates
from verifyimg.redaction.identifying import Kind, kind_of
from verifyimg.redaction.paths import user_names
from verifyimg.redaction.tree import Fields, fields_of, nodes

SHORTEST = 4
"""Characters of a value that is searched for: `NC` stands in too many words."""
LONGEST = 400
_LONG = 8
"""Characters from which on a value is found inside of words too: captions run names together."""
_CUT_BEHIND = 12

_COMMON = frozenset(
    "unknown none null camera photo image picture owner author artist creator photographer default "
    "copyright credit owner name user username test undefined yes true false file set clear found "
    "public domain x-default no copyright all rights reserved 0000 00000000".split()
) | {"public domain", "all rights reserved", "no copyright", "not set", "owner name"}
"""Values that name nobody."""
_AROUND_A_NAME = re.compile(
    r"^(?:[\s©:,.\-–/|]+|\(c\)|copyright\b|photos?\b|by\b|credit\b|foto\b|image\b"
    r"|all rights reserved"
    r"|(?:19|20)\d\d(?:\s*-\s*(?:19|20)\d\d)?)+|[\s,.:;]+$|[,.]?\s*all rights reserved\.?$",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"[-+]?\d{1,3}(?:\.\d+)?")
_VALUES = ("raw", "value", "text", "values", "own", "other", "a", "b")
"""The fields in which objects that name a tag have its value."""


@dataclass(frozen=True, kw_only=True)
class Secrets:
    """What a report must not say."""

    values: dict[str, Kind] = field(default_factory=dict)
    """By the text to look for."""
    coordinates: Coordinates = field(default_factory=Coordinates)
    too_many: bool = False
    """Whether there are more than can be searched for: then no text is safe."""

    def starts(self) -> tuple[str, ...]:
        """What a text holds, folded, where one of the values may stand in it."""
        folded = (" ".join(value.casefold().split())[:_CUT_BEHIND] for value in self.values)
        return tuple(dict.fromkeys(folded))

    def pattern(self) -> re.Pattern[str] | None:
        """What finds any of the values, the longest first; None where there is none."""
        if not self.values:
            return None
        found = sorted(self.values, key=len, reverse=True)
        body = "|".join(map(_searched, found))
        return re.compile(body, re.IGNORECASE)


def gathered(tree: object, *, limits: Limits = DEFAULT) -> Secrets:
    """The secrets of a report, as a noun or as JSON."""
    values: dict[str, Kind] = {}
    degrees: list[float] = []
    for node in nodes(tree):
        degrees += _degrees(node)
        for kind, text in _told(node):
            values.setdefault(text, kind)
            if len(values) > limits.redacted_values:
                return Secrets(values=values, too_many=True)
    return Secrets(values=values, coordinates=Coordinates(degrees))


def key_of(node: Fields) -> str:
    """The `Group:Name` of the tag that an object is or is about; empty for others."""
    tag = node.get("tag")
    if isinstance(tag, str):
        return tag
    if tag is not None and (inner := fields_of(tag)) is not None:
        return key_of(inner)
    group, name = node.get("group"), node.get("name")
    is_tag = isinstance(group, str) and isinstance(name, str)
    return f"{group}:{name}" if is_tag else ""


def value_fields(node: Fields) -> Iterable[str]:
    """The fields of an object about a tag that have its value."""
    return (name for name in _VALUES if name in node)


def _told(node: Fields) -> Iterable[tuple[Kind, str]]:
    kind = kind_of(key_of(node))
    if kind not in (None, "positions", "altitudes"):
        for name in value_fields(node):
            for text in _texts(node[name]):
                yield from ((kind, one) for one in _forms(text, kind))
    for name in ("credit", "added_by"):
        for text in _texts(node.get(name)):
            yield from (("names", one) for one in _forms(text, "names"))
    for value in node.values():
        if isinstance(value, str):
            yield from (("names", one) for one in user_names(value) if len(one) >= SHORTEST)


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)


def _forms(text: str, kind: Kind) -> Iterable[str]:
    """The value, and for a name what is left without the words around it."""
    for line in (text, *text.splitlines()):
        whole = line.strip(" \t\r\n\x00")
        bare = _AROUND_A_NAME.sub("", whole) if kind == "names" else whole
        for one in dict.fromkeys((whole, bare)):
            if len(one) >= SHORTEST and not _says_nothing(one):
                yield one[:LONGEST]


def _says_nothing(text: str) -> bool:
    return (
        text.casefold() in _COMMON
        or bool(_NUMERIC.fullmatch(text))
        or len(set(text) - set(" 0#-.,xX*?")) == 0
        or text.startswith("[")
    )


def _degrees(node: Fields) -> Iterable[float]:
    for name in ("latitude", "longitude"):
        if isinstance(value := node.get(name), int | float):
            yield float(value)
    if kind_of(key_of(node)) != "positions":
        return
    for name in value_fields(node):
        values = node[name] if isinstance(node[name], list | tuple) else [node[name]]
        for value in values:
            if isinstance(value, int | float):
                yield float(value)
            elif isinstance(value, str):
                yield from map(float, re.findall(r"-?\d{1,3}\.\d{2,18}", value))


def _searched(text: str) -> str:
    whole = r"\s+".join(map(re.escape, text.split()))
    if len(text) < _LONG:
        return rf"(?<!\w){whole}(?!\w)"
    if len(text) <= _CUT_BEHIND:
        return whole
    begun = r"\s+".join(re.escape(word) for word in text[:_CUT_BEHIND].split())
    return rf'{whole}|{begun}[^"\n]*?…'

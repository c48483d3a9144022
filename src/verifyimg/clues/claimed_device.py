"""The device that the file names against the claimed one, by words and by the table of devices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import eq

from verifyimg.knowledge.device_names import (
    ListedDevice,
    Words,
    device_words,
    listed_devices,
    makers,
    names_in,
)
from verifyimg.knowledge.devices import device
from verifyimg.model.clue import Clue
from verifyimg.model.name_comparison import NameComparison, NameRelation
from verifyimg.model.noun import noun
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

_MODELS_OF_A_SERIES = frozenset(
    "pro max plus mini ultra lite fe se mark s x xl xr xs xt a e t r d h zoom air note edge active "
    "neo prime play power fold flip enterprise compact core v".split()
)
"""Words behind a model's name that make another model of it."""


_ARTICLE = re.compile(r"^\s*(?:an?|my|his|her|our|their)\s+", re.IGNORECASE)
_LONGEST = 200
"""Characters of a claim in which a device is looked for."""


@noun
class _Named:
    """The device of a file, with all its names."""

    maker: frozenset[str]
    names: tuple[Words, ...]
    known_as: str
    """In the table; empty where the table does not have it."""
    own: OwnRows
    """The user's own rows of that table."""


def compare_device(claimed: str, clue: Clue, own: OwnRows = NO_OWN_ROWS) -> NameComparison:
    """How the device that a clue names stands to the claimed one.

    `differs` needs knowledge: both are in the table, or both makers are and they are two.
    """
    named = _named(clue, own)
    relation, reason = _relation(device_words(_ARTICLE.sub("", claimed[:_LONGEST])), named)
    return NameComparison(clue=clue, relation=relation, reason=reason, known_as=named.known_as)


def _named(clue: Clue, own: OwnRows) -> _Named:
    parts = {tag.name: str(tag.value).strip() for tag in clue.tags}
    make, model = parts.get("Make", ""), parts.get("Model", "")
    known = device(make, model, own)
    maker = frozenset(device_words(make))
    names = names_in(model, maker)
    if known is not None:
        names += names_in(known.name, maker)
    return _Named(
        maker=maker,
        names=tuple(dict.fromkeys(names)),
        known_as=known.name if known else "",
        own=own,
    )


def _relation(claimed: Words, named: _Named) -> tuple[NameRelation, str]:
    model = tuple(word for word in claimed if word not in named.maker)
    others = _other_makers(claimed, named)
    known = makers(named.own)
    rows = _rows(tuple(word for word in model if word not in known), named.own)
    its_own = [row for row in rows if not row.maker.isdisjoint(others)]
    if not claimed:
        return "unknown", "the claim names no device"
    if not model:
        return "fits", "the claim names the maker alone"
    if not its_own and any(_same(model, name) for name in named.names):
        return "fits", "the names are the same"
    if not its_own and any(_same_device(row, named) for row in rows):
        return "fits", "the two are names of one model"
    if others:
        return "differs", "the claim names another maker"
    return _without_likeness(model, named, rows)


def _without_likeness(
    model: Words, named: _Named, rows: Sequence[ListedDevice]
) -> tuple[NameRelation, str]:
    if any(_near(model, name) for name in named.names):
        return "near", "the one name is a part of the other, and models of a series differ"
    known = next((row for row in rows if _is_plain(model) or row.maker & named.maker), None)
    if known is not None and named.known_as:
        return "differs", f"our table has {known.name} as another device"
    if any(_one_series(model, name) for name in named.names):
        return "near", "the names are of one series, with another number"
    return "unknown", _why_unknown(named)


def _other_makers(claimed: Words, named: _Named) -> set[str]:
    """The makers that the claim names, where the table knows them and the file's, and not it."""
    own = {word for name in named.names for word in name} | named.maker
    listed = makers(named.own)
    others = {word for word in claimed if word in listed and word not in own}
    return others if named.maker & listed else set()


@lru_cache(maxsize=1024)
def _rows(model: Words, own: OwnRows) -> tuple[ListedDevice, ...]:
    """The rows that have this name."""
    fits = _ends if _has_number(model) else eq
    return tuple(row for row in listed_devices(own) if any(fits(model, name) for name in row.names))


def _is_plain(model: Words) -> bool:
    """Whether a name without its maker can only be one device's: `X5` is that of several."""
    return any(len(word) >= _LONG_WORD for word in model)


_LONG_WORD = 4


def _same_device(row: ListedDevice, named: _Named) -> bool:
    return row.name == named.known_as or any(
        _ends(one, other) or _ends(other, one) for one in row.names for other in named.names
    )


def _ends(words: Words, name: Words) -> bool:
    """Whether the words are the name, or all of it but words of its line: `5D` of `EOS 5D`."""
    start = len(name) - len(words)
    if start < 0 or not words or name[start:] != words:
        return False
    return not start or not (_has_number(name[:start]) or all(map(str.isdigit, words)))


def _same(claimed: Words, name: Words) -> bool:
    """Whether the claim is the name, or the line that it belongs to, or the one and the other
    differ only by words that make no other model of it."""
    if _ends(claimed, name):
        return True
    if not _has_number(claimed):
        place = _place(claimed, name)
        return place is not None and not _has_number(name[:place])
    if _has_number(name) and _ends(name, claimed):
        return True
    behind = _behind(claimed, name) or _behind(name, claimed)
    return behind is not None and not (behind[0] in _MODELS_OF_A_SERIES or behind[0].isdigit())


def _near(claimed: Words, name: Words) -> bool:
    """Whether one begins with the other, but for words of its line."""
    return (_behind(claimed, name) or _behind(name, claimed)) is not None


def _behind(short: Words, long: Words) -> Words | None:
    """What stands in the one name behind the other; None if nothing does, or it is no model."""
    place = _place(short, long)
    if place is None or _has_number(long[:place]) or not _has_number(short):
        return None
    return None if all(map(str.isdigit, short)) else long[place + len(short) :] or None


def _one_series(claimed: Words, name: Words) -> bool:
    first, second = _up_to_number(claimed), _up_to_number(name)
    return bool(first) and first == second and len(first) < min(len(claimed), len(name))


def _up_to_number(words: Words) -> Words:
    place = next((at for at, word in enumerate(words) if word.isdigit()), len(words))
    return words[:place]


def _place(part: Words, whole: Words) -> int | None:
    """Where `part` stands in `whole` without a gap."""
    starts = range(len(whole) - len(part) + 1) if part else range(0)
    return next((at for at in starts if whole[at : at + len(part)] == part), None)


def _has_number(words: Sequence[str]) -> bool:
    return any(word.isdigit() for word in words)


def _why_unknown(named: _Named) -> str:
    if named.known_as:
        return "the claimed name is not in our tables, and may be another name of the same model"
    return "the model in the file is not in our tables, and may have another name"

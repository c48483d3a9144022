"""The names of devices in the table, in words that can be compared.

A device has several: the one in EXIF, the marketing name, and what stands in brackets or behind
a slash beside it (`EOS Rebel T3i (600D)`, `Lumix GX80/GX85`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, normalize

from verifyimg.knowledge.devices import makes, name_of
from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+|\d+")
_BRACKET = re.compile(r"\([^)]*\)")
_MODEL_IN_BRACKETS = re.compile(r"\(((?=[^)]*[A-Za-z])(?=[^)]*\d)[\w-]{3,})\)", re.ASCII)
_SAME = {"mk": "mark", "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8"}
_NOISE = frozenset(
    "camera digital phone smartphone mobile corporation corp company co ltd inc ag imaging global "
    "electronics solutions systems communications gmbh the".split()
)
"""Words of makers' legal names, and those that only say what a device is."""


@noun
class ListedDevice:
    """One row of the table."""

    name: str
    """For people: make and marketing name."""
    maker: frozenset[str]
    """Words of its maker, in any spelling."""
    names: tuple[Words, ...]
    """Its names without the words of its maker."""


def device_words(text: str) -> Words:
    """A name in words: letters and numbers apart, Roman numbers as digits, no accents.

    `EOS 5D Mk II` and `EOS 5D Mark 2` are the same words.
    """
    plain = normalize("NFD", text.casefold().replace("+", " plus "))
    plain = "".join(char for char in plain if category(char) != "Mn")
    words = (_SAME.get(word, word) for word in _WORD.findall(plain))
    return tuple(word for word in words if word not in _NOISE)


def names_in(text: str, maker: frozenset[str]) -> tuple[Words, ...]:
    """The names that one text holds, each without the words of the maker."""
    outside = _BRACKET.sub(" ", text)
    parts = (text, outside, *outside.split("/"), *_MODEL_IN_BRACKETS.findall(text))
    found = (_without(device_words(part), maker) for part in parts)
    return tuple(dict.fromkeys(words for words in found if words))


@lru_cache(maxsize=2)
def listed_devices(own: OwnRows = NO_OWN_ROWS) -> tuple[ListedDevice, ...]:
    """Every row of the table, and the user's own."""
    return tuple(_listed(own))


@lru_cache(maxsize=2)
def makers(own: OwnRows = NO_OWN_ROWS) -> frozenset[str]:
    """The words of all makers in the table."""
    return frozenset(word for device in listed_devices(own) for word in device.maker)


def _listed(own: OwnRows) -> Iterator[ListedDevice]:
    for row in rows("device_releases", own=own):
        maker = frozenset(word for make in makes(row) for word in device_words(make))
        names = (*names_in(row["marketing_name"], maker), *names_in(row["exif_model"], maker))
        yield ListedDevice(name=name_of(row), maker=maker, names=tuple(dict.fromkeys(names)))


def _without(words: Words, maker: frozenset[str]) -> Words:
    return tuple(word for word in words if word not in maker)

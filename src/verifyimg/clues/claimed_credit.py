"""The credits in the file against the claimed one: names of people and agencies, by their words.

Case, accents, order and initials do not matter, nor what stands around a name (`Photo by`, `©`,
`/Getty Images`). A name in another alphabet is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import category, name, normalize

from verifyimg.model.clue import Clue
from verifyimg.model.name_comparison import NameComparison, NameRelation

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+")
_APART = re.compile(r"\s*(?:[/|;+&]|\bvia\b|\bfor\b|\s[-\u2013\u2014]\s)\s*", re.IGNORECASE)
_AROUND = frozenset(
    "photo photos photograph photographs photographer photography picture pictures image images "
    "credit credits courtesy by of the c copyright all rights reserved mandatory handout via for "
    "foto fotografia fotografo fotografa imagen autor derechos reservados todos los por de "
    "photographe credits auteur droits reserves tous par "
    "фото фотография фотограф автор права защищены все с фотографія світлина захищені всі "
    "تصوير صورة حقوق محفوظة جميع http https www com net org".split()
)
"""Words around a name, folded."""

_LONGEST_CREDIT = 12
"""Words of a field that can still be a name and an agency; a licence has more."""
_ALIKE = 0.8
"""How alike two spellings of one name are (`Sergey`, `Sergei`), by difflib's measure."""


def compare_credit(claimed: str, clue: Clue) -> NameComparison:
    """How one credit in the file stands to the claimed one."""
    relation, reason = _relation([words for words in map(_words, _parts(claimed)) if words], clue)
    return NameComparison(clue=clue, relation=relation, reason=reason)


def _relation(claimed: Sequence[Words], clue: Clue) -> tuple[NameRelation, str]:
    credited = _words(clue.text)
    everyone = tuple(word for part in claimed for word in part)
    if not claimed or not credited:
        return "unknown", f"{'the field' if claimed else 'the claim'} names nobody"
    if _fits(claimed[0], credited):
        return "fits", "the names are the same"
    if any(_fits(part, credited) for part in claimed[1:]):
        return "near", "the agency is the same, the person is not named with it"
    if not _alphabets(credited) <= _alphabets(everyone):
        return "unknown", "the names are written in different alphabets"
    if len(credited) > _LONGEST_CREDIT:
        return "unknown", "the field holds more than names"
    return "differs", "the names are not the same"


def _parts(text: str) -> Iterator[str]:
    """Person and agencies: `A. Photographer/AFP via Getty Images` has three."""
    for part in _APART.split(text):
        names = part.split(",")
        yield from [part] if all(len(one.split()) < 2 for one in names) else names


def _words(text: str) -> Words:
    plain = normalize("NFD", text.casefold().replace("'", "").replace("\u2019", ""))
    plain = "".join(char for char in plain if category(char) != "Mn")
    return tuple(word for word in _WORD.findall(plain) if word not in _AROUND)


def _fits(claimed: Words, credited: Words) -> bool:
    """Whether every word of the one stands in the other, or both are one word written apart."""
    if "".join(claimed) == "".join(credited):
        return True
    return _all_in(claimed, credited) or _all_in(credited, claimed)


def _all_in(words: Words, others: Words) -> bool:
    left = list(others)
    whole = False
    for word in words:
        found = next((other for other in left if _is_same(word, other)), None)
        if found is None:
            return False
        left.remove(found)
        whole = whole or min(len(word), len(found)) > 1
    return whole


def _is_same(word: str, other: str) -> bool:
    """The same name, an initial of it, or nearly the same spelling."""
    if min(len(word), len(other)) == 1:
        return word[0] == other[0]
    if word == other:
        return True
    return min(len(word), len(other)) > 3 and _is_spelt_alike(word, other)


def _is_spelt_alike(word: str, other: str) -> bool:
    # NOTE: hardly any run claims a credit.
    from difflib import SequenceMatcher

    return SequenceMatcher(None, word, other).ratio() >= _ALIKE


def _alphabets(words: Words) -> set[str]:
    """`LATIN`, `CYRILLIC`, `ARABIC`: the first words of the names of their letters."""
    return {name(char, "?").partition(" ")[0] for word in words for char in word}

"""Texts made comparable: one case, no accents, plain digits, plain marks."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, normalize

from verifyimg.model.noun import noun

_SAME = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
    "\u060c": ",",
    # An Arabic letter drawn long, and the marks of direction that come with copied text.
    **dict.fromkeys("\u0640\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069", ""),
    **{chr(0x660 + digit): str(digit) for digit in range(10)},
    **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
}
# NOTE: the overrides of direction (U+202D, U+202E) are not among the marks that are left out:
# they make digits be seen in another order than they are stored.


@noun
class Folded:
    """A text made comparable, that remembers where each of its characters came from."""

    text: str
    """In small letters without accents; any run of spaces is one space."""
    places: tuple[int, ...]
    """For each character of `text` its index in the original."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from `start` to `end` stand in the original."""
        return self.places[start], self.places[end - 1] + 1


def fold(text: str) -> str:
    """`text` made comparable."""
    return folded(text).text.strip()


def folded(text: str) -> Folded:
    """`text` made comparable, with places; Arabic-Indic digits are digits like any others."""
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for plain in _plain(char):
            if plain != " " or chars[-1:] != [" "]:
                chars.append(plain)
                places.append(place)
    return Folded(text="".join(chars), places=tuple(places))


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    same = _SAME.get(char)
    if same is not None:
        return same
    if char.isspace():
        return " "
    return "".join(part for part in normalize("NFD", char.casefold()) if category(part) != "Mn")

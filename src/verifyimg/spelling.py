"""What somebody may have meant who misspelt a word: the nearest of those there are."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 40
"""Characters of a word that are compared: the time it takes grows with their square."""
_ALIKE = 0.6
"""As a ratio of difflib's: half of the letters of a short word may be wrong."""


def nearest(word: str, known: Iterable[str], *, alike: float = _ALIKE) -> str | None:
    """The most alike of the known words, in any case; None where none is as alike as that."""
    # NOTE: where nothing is misspelt it is not needed.
    from difflib import get_close_matches

    words = {one.casefold(): one for one in known}
    near = get_close_matches(word.strip().casefold()[:_LONGEST], words, n=1, cutoff=alike)
    return words[near[0]] if near else None


def suggestion(word: str, known: Iterable[str], otherwise: str) -> str:
    """What to try instead of an unknown word; `otherwise` where nothing is near it."""
    near = nearest(word, known)
    return f"did you mean {near}?" if near else otherwise

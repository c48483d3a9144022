"""The patterns of tables: compiled when a text has what they ask for, since most never are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from verifyimg.model.noun import noun

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-:")
_REPEATED = frozenset("?*{")
"""What makes the character before it one that may be missing."""


@noun
class Pattern:
    """A regular expression as it stands in a row; `search` and `finditer` are those of `re`."""

    text: str
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """It takes longer than reading the row."""
        return re.compile(self.text, self.flags)

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """In small letters, how what it finds begins: one of these; all may be empty."""
        return tuple(_beginning(branch).lower() for branch in _branches(self.text))

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where the text fits."""
        return self.compiled.search(text) if self._may_fit(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All places where the text fits."""
        return self.compiled.finditer(text) if self._may_fit(text) else iter(())

    def _may_fit(self, text: str) -> bool:
        # NOTE: beyond ASCII `re` takes letters for the same that `lower` does not.
        lower = text.lower()
        return not text.isascii() or any(begin in lower for begin in self.beginnings)


def _branches(pattern: str) -> Iterator[str]:
    """The alternatives on the outside; too many rather than too few of them."""
    depth = start = lowest = 0
    escaped = False
    for place, letter in enumerate(pattern):
        if escaped or letter == "\\":
            escaped = not escaped
        elif letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
            lowest = min(lowest, depth)
        elif letter == "|" and depth == 0:
            yield pattern[start:place]
            start = place + 1
    yield pattern[start:]
    if depth or lowest < 0:  # a bracket that stands for itself: where they are is not known
        yield ""


def _beginning(branch: str) -> str:
    """The plain letters that stand first in it, behind a `^`."""
    plain = branch.removeprefix("^")
    length = next((at for at, one in enumerate(plain) if one not in _PLAIN), len(plain))
    return plain[: length - 1] if plain[length : length + 1] in _REPEATED else plain[:length]

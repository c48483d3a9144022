"""What is taken of a folder: by patterns, hidden files, links; the same for every command."""

from __future__ import annotations

import re
from functools import cache

from verifyimg.model.noun import noun


@noun
class Choice:
    """What of the members of a folder is looked at; what is named itself always is."""

    include: tuple[str, ...] = ()
    """Patterns of files; empty for all."""
    exclude: tuple[str, ...] = ()
    """Patterns of files and folders; stronger than `include`."""
    hidden: bool = False
    """Whether names that begin with a dot are."""
    links: bool = False
    """Whether links are followed; then every folder is entered once."""

    def excludes(self, inside: str) -> bool:
        """Whether a file or folder is left out by its path inside the folder."""
        return any(_matches(pattern, inside) for pattern in self.exclude)

    def includes(self, inside: str) -> bool:
        """Whether a file is asked for by its path inside the folder."""
        return not self.include or any(_matches(pattern, inside) for pattern in self.include)


def _matches(pattern: str, inside: str) -> bool:
    """A pattern without a slash is held against the name, one with a slash against the path.

    `*` and `?` stand for anything but a slash, `**` for anything, `[...]` for one of them.
    """
    pattern = pattern.removeprefix("./").rstrip("/")
    whole = inside if "/" in pattern else inside.rpartition("/")[2]
    return _compiled(pattern.lstrip("/")).fullmatch(whole) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(_piece(part) for part in _PARTS.findall(pattern)), re.DOTALL)


_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]/]*\]|.", re.DOTALL)
_WILD = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def _piece(part: str) -> str:
    if part in _WILD:
        return _WILD[part]
    if len(part) == 1:
        return re.escape(part)
    negated = "^/" if part[1] == "!" else ""
    inner = part[2:-1] if negated else part[1:-1]
    kept = re.sub(r"([\\\[\]^&~|])", r"\\\1", inner)
    return f"[{negated}{kept}]"

"""Globs: rows that speak of every file whose path fits a pattern."""

from __future__ import annotations

import re
from fnmatch import translate
from pathlib import Path

from verifyimg.claims.paths import Folders, Given, real
from verifyimg.model.noun import noun

_NOTHING = re.compile(r"(?!)")
_WILDCARD = re.compile(r"[*?\[]")


def is_glob(text: str) -> bool:
    """Whether `text` holds a wildcard."""
    return _WILDCARD.search(text) is not None


@noun
class Glob:
    """A compiled glob: `*` and `?` stay inside one folder, `**` goes through any number."""

    folder: str | None
    """The resolved folder that it starts in, with a slash behind; None for a bare glob."""
    patterns: tuple[re.Pattern[str] | None, ...]
    """One for each part of the path below `folder`; None for `**`."""
    needs: tuple[str, ...] = ()
    """The folders below `folder` that it names letter by letter, as `/name/`."""

    @property
    def last_name(self) -> str:
        """A regular expression for the names of the files that it can fit."""
        last = self.patterns[-1] if self.patterns else _NOTHING
        return ".*" if last is None else last.pattern

    def fits(self, given: Given) -> bool:
        """Whether it speaks of that input: by its name if it is bare, else by its path."""
        if self.folder is None:
            return _fits([given.name], self.patterns)
        return any(self._fits_path(self.folder, path) for path in given.paths)

    def _fits_path(self, folder: str, path: str) -> bool:
        if not path.startswith(folder) or any(name not in path for name in self.needs):
            return False
        return _fits(path[len(folder) :].split("/"), self.patterns)


def compile_glob(text: str, folders: Folders) -> Glob:
    """The glob of a row; any text is a glob, and one that is damaged fits only itself."""
    if "/" not in text:
        return Glob(folder=None, patterns=(_pattern(text),))
    wildcard = _WILDCARD.search(text)
    start = text.rfind("/", 0, wildcard.start() if wildcard else None) + 1
    folder = real(str(Path(folders.base, text[:start])))
    below = [part for part in text[start:].split("/") if part not in ("", ".")]
    return Glob(
        folder=folder.rstrip("/") + "/",
        patterns=tuple(map(_pattern, below)),
        needs=tuple(f"/{part}/" for part in below[:-1] if not is_glob(part)),
    )


def _pattern(part: str) -> re.Pattern[str] | None:
    """A part also fits itself letter by letter: `photo[1].jpg` is a usual name."""
    if part == "**":
        return None
    return re.compile(f"{translate(part)}|{re.escape(part)}", re.DOTALL)


def _fits(parts: list[str], patterns: tuple[re.Pattern[str] | None, ...]) -> bool:
    """Whether all parts fit; only the last `**` is tried again, so the cost is a product."""
    at = pattern_at = 0
    back: tuple[int, int] | None = None
    while at < len(parts):
        pattern = patterns[pattern_at] if pattern_at < len(patterns) else _NOTHING
        if pattern is None:
            back, pattern_at = (at, pattern_at), pattern_at + 1
        elif pattern.fullmatch(parts[at]):
            at, pattern_at = at + 1, pattern_at + 1
        elif back is not None:
            back = back[0] + 1, back[1]
            at, pattern_at = back[0], back[1] + 1
        else:
            return False
    return all(pattern is None for pattern in patterns[pattern_at:])

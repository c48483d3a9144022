"""Paths, compared resolved: the disk is asked where they lead, no file is opened."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from verifyimg.claims.plain_text import shown
from verifyimg.claims.refused import Refused

_NO_NAMES = ("", ".", "..")


@dataclass(frozen=True, kw_only=True)
class Given:
    """An input as it was given, and where it is."""

    name: str
    """Its base name as given."""
    resolved: str
    """Absolute, without links."""
    paths: tuple[str, ...]
    """`resolved`, and for a link also where the link itself stands."""


@dataclass(frozen=True, kw_only=True)
class Folders:
    """Resolves paths; each folder is resolved once, so that thousands of rows cost little."""

    base: str
    """The folder of the claims file, absolute and resolved."""
    _known: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def given(self, path: str) -> Given:
        """An input; it need not exist."""
        folder, name = os.path.split(path)
        if name in _NO_NAMES:
            resolved = real(path)
            return Given(name=name, resolved=resolved, paths=(resolved,))
        # NOTE: not Path, which takes a third of the time that a long claims file does.
        placed = os.path.join(self._folder(folder), name)
        # NOTE: not Path.is_symlink(), which raises for a name that is too long.
        resolved = real(placed) if os.path.islink(placed) else placed
        paths = (placed,) if resolved == placed else (resolved, placed)
        return Given(name=name, resolved=resolved, paths=paths)

    def find(self, path: str) -> str | None:
        """A file that a row names, resolved; None if it is not there, Refused if no file."""
        placed = os.path.join(self.base, path.rstrip("/") or path)
        try:
            mode = os.lstat(placed).st_mode
            led = os.stat(placed).st_mode if stat.S_ISLNK(mode) else mode
        except (OSError, ValueError):
            return None
        if stat.S_ISDIR(led):
            raise Refused(f'"{shown(path)}" is a folder', "name a file in it, or write folder/*")
        folder, name = os.path.split(placed)
        if stat.S_ISLNK(mode) or name in _NO_NAMES:
            return self.given(placed).resolved
        return os.path.join(self._folder(folder), name)

    def _folder(self, folder: str) -> str:
        if folder not in self._known:
            self._known[folder] = real(folder)
        return self._known[folder]


def real(path: str) -> str:
    """`path` absolute and without links; what no file system can hold stays as it is."""
    try:
        resolved = os.path.realpath(path)
    except ValueError:
        resolved = str(Path(path).absolute())
    return "/" + resolved.lstrip("/") if resolved.startswith("//") else resolved

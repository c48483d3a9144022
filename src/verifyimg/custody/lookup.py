"""Where the file of a report lies now: under its path, in a folder, or there under another name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from verifyimg.custody.stored import Stored
from verifyimg.model.noun import noun


@noun
class Found:
    """The file that belongs to a report."""

    path: str
    by_hash: bool = False
    """Whether its name is another one, and its bytes told it."""


@dataclass(kw_only=True, frozen=True)
class Lookup:
    """The way to the files of one document."""

    folder: str | None
    """Where to look; None for the paths as they were written."""
    digest: Callable[[str], str | None]
    """The SHA-256 of a file; None where it cannot be read."""
    sizes: dict[int, list[str]] = field(default_factory=dict)
    """The files of the folder by size, once they were needed."""

    def find(self, stored: Stored) -> Found | None:
        """The file of that report, whatever its bytes; None where it is not there."""
        named = [path for path in self._named(stored.path) if _is_file(path)]
        for path in named:
            if self.digest(path) == stored.sha256:
                return Found(path=path)
        moved = self._by_hash(stored) if self.folder is not None else None
        return moved or next((Found(path=path) for path in named), None)

    def _named(self, path: str) -> Iterable[str]:
        if self.folder is None:
            return (path,)
        inside = path.lstrip("/")
        return tuple(f"{self.folder}/{name}" for name in (inside, path.rpartition("/")[2]))

    def _by_hash(self, stored: Stored) -> Found | None:
        if not self.sizes:
            self._list()
        size = stored.image.get("size_bytes")
        for path in self.sizes.get(size, ()) if isinstance(size, int) else ():
            if self.digest(path) == stored.sha256:
                return Found(path=path, by_hash=True)
        return None

    def _list(self) -> None:
        self.sizes[-1] = []
        for folder, folders, names in os.walk(self.folder or "."):
            folders.sort()
            for name in sorted(names):
                path = f"{folder}/{name}"
                if _is_file(path):
                    self.sizes.setdefault(Path(path).stat().st_size, []).append(path)


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False

"""A file that was found under another name than its report has."""

from __future__ import annotations

from datetime import datetime

from verifyimg.sources.source import Source


class Renamed:
    """A source with the path of a report, for names are read too."""

    def __init__(self, source: Source, path: str) -> None:
        """Reads from `source`."""
        self._source, self._path = source, path

    @property
    def path(self) -> str:
        """As the report has it."""
        return self._path

    @property
    def size(self) -> int:
        """Of the file."""
        return self._source.size

    @property
    def modified_at(self) -> datetime | None:
        """Of the file."""
        return self._source.modified_at

    @property
    def descriptor(self) -> int | None:
        """Of the file, where it has one."""
        found: int | None = getattr(self._source, "descriptor", None)
        return found

    def read_at(self, offset: int, length: int) -> bytes:
        """From the file."""
        return self._source.read_at(offset, length)

    def sha256(self) -> str:
        """Of the file."""
        return self._source.sha256()

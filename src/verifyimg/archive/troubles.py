"""What SQLite says went wrong, as the errors that a user can meet."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from verifyimg.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveError,
    ArchiveFull,
    ArchiveUnreadable,
    ArchiveUnwritable,
    NotAnArchive,
)

if TYPE_CHECKING:
    from sqlite3 import Error

WAIT_SECONDS = 30
"""How long one program waits for another that is writing."""


@contextmanager
def translated(path: str) -> Iterator[None]:
    """Runs a block; what SQLite raises in it becomes an `ArchiveError` about `path`."""
    from sqlite3 import DatabaseError

    try:
        yield
    except DatabaseError as error:
        raise _error(path, error) from error


def _error(path: str, error: Error) -> ArchiveError:
    import sqlite3

    reason = str(error).lower()
    # NOTE: the lowest byte is the primary result code, the others say more of the same.
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ArchiveBusy(path=path, seconds=WAIT_SECONDS)
        case sqlite3.SQLITE_FULL:
            return ArchiveFull(path=path)
        case sqlite3.SQLITE_READONLY:
            return ArchiveUnwritable(path=path, reason="the file or its folder is read-only")
        case sqlite3.SQLITE_NOTADB:
            return NotAnArchive(path=path, what="not a database")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return ArchiveUnreadable(path=path, reason=reason)
        case sqlite3.SQLITE_IOERR:
            return ArchiveUnwritable(path=path, reason=reason)
    return ArchiveDamaged(path=path, reason=reason)

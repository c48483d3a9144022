from __future__ import annotations

import sqlite3

import pytest

from verifyimg import errors
from verifyimg.archive.troubles import translated


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, errors.ArchiveBusy),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.ArchiveBusy),
        (sqlite3.SQLITE_FULL, errors.ArchiveFull),
        (sqlite3.SQLITE_READONLY_DIRECTORY, errors.ArchiveUnwritable),
        (sqlite3.SQLITE_NOTADB, errors.NotAnArchive),
        (sqlite3.SQLITE_CANTOPEN, errors.ArchiveUnreadable),
        (sqlite3.SQLITE_IOERR_WRITE, errors.ArchiveUnwritable),
        (sqlite3.SQLITE_CORRUPT, errors.ArchiveDamaged),
        (0, errors.ArchiveDamaged),
    ],
)
def test_what_sqlite_says_is_one_error_of_ours(code: int, kind: type[errors.ArchiveError]) -> None:
    trouble = sqlite3.OperationalError("Some Reason")
    trouble.sqlite_errorcode = code
    with pytest.raises(kind, match=r"^a\.db: "), translated("a.db"):
        raise trouble


def test_other_errors_go_through() -> None:
    with pytest.raises(KeyError), translated("a.db"):
        raise KeyError

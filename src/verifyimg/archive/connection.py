"""The one way to a database: opened for reading or for writing, and looked at first.

Specification: SQLite file format, section 1.3 (the header), and write-ahead logging.
"""

from __future__ import annotations

import os
import stat
from time import sleep
from typing import TYPE_CHECKING

from verifyimg.archive.migrations import migrate, refuse_future, version_of
from verifyimg.archive.schema import APPLICATION_ID
from verifyimg.archive.troubles import WAIT_SECONDS, translated
from verifyimg.errors import ArchiveMissing, ArchiveUnreadable, ArchiveUnwritable, NotAnArchive

if TYPE_CHECKING:
    from sqlite3 import Connection

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_PAUSE_SECONDS = 0.02
_PAGE_BYTES = 16_384


def open_for_reading(path: str) -> Connection:
    """A connection that writes nothing; an archive in a read-only folder can be read too.

    Raises an `ArchiveError`.
    """
    if not _inspected(path):
        raise ArchiveMissing(path=path)
    with translated(path):
        connection = _connected(path, f"mode=ro{_unshared(path)}")
        try:
            _refuse_other(connection, path)
            refuse_future(connection, path)
            if version_of(connection) == 0:
                raise NotAnArchive(path=path, what="an empty database")
        except BaseException:
            connection.close()
            raise
    return connection


def open_for_writing(path: str, now: str) -> Connection:
    """A connection to an archive that is there afterwards, its schema up to date.

    Raises an `ArchiveError`; a file that is not an archive is not touched.
    """
    there = _inspected(path)
    _refuse_unwritable(path, there=there)
    with translated(path):
        connection = _connected(path, "mode=rwc")
        try:
            _refuse_other(connection, path)
            refuse_future(connection, path)
            # NOTE: of a new archive alone. Features of a picture take 4 kB: pages of 4 kB, the
            # usual ones, would stay empty by a sixth.
            connection.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
            _write_ahead(connection)
            # NOTE: FULL, not NORMAL: what was acknowledged survives a power cut too.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            migrate(connection, path, now)
        except BaseException:
            connection.close()
            raise
    return connection


def _write_ahead(connection: Connection) -> None:
    """Sets the journal's mode; SQLite itself does not wait for others that are doing the same."""
    import sqlite3

    for _ in range(round(WAIT_SECONDS / _PAUSE_SECONDS)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            sleep(_PAUSE_SECONDS)
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")


def _connected(path: str, options: str) -> Connection:
    import sqlite3

    address = f"file:{_quoted(_absolute(path))}?{options}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT_SECONDS)
    # NOTE: an archive may come from a stranger: nothing in it is called, and what it says of
    # itself is not believed (SQLite, "Defense against the dark arts").
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    return connection


def _quoted(path: str) -> str:
    """A path as an address takes it, byte by byte (RFC 3986, section 2)."""
    plain = b"/-._~"
    return "".join(
        chr(byte) if byte in plain or (byte < 128 and chr(byte).isalnum()) else f"%{byte:02X}"
        for byte in os.fsencode(path)
    )


def _inspected(path: str) -> bool:
    """Whether an archive is there; raises `NotAnArchive` for anything else of that name."""
    try:
        status = os.stat(path)  # noqa: PTH116 - an empty name is not the working directory
        if stat.S_ISDIR(status.st_mode):
            raise NotAnArchive(path=path, what="a folder")
        if not stat.S_ISREG(status.st_mode):
            raise NotAnArchive(path=path, what="not a regular file")
        with open(path, "rb") as file:  # noqa: PTH123
            header = file.read(_HEADER_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except ValueError as error:
        raise NotAnArchive(path=path, what="not a file name") from error
    except OSError as error:
        raise ArchiveUnreadable(path=path, reason=_reason(error)) from error
    if header:
        _refuse_stranger(path, header)
    return bool(header)


def _refuse_stranger(path: str, header: bytes) -> None:
    if not header.startswith(_MAGIC) or len(header) < _HEADER_BYTES:
        raise NotAnArchive(path=path, what="not a database")
    application = int.from_bytes(header[68:72], "big")
    # NOTE: a first run that was killed leaves the header of an empty database, of no program.
    empty = application == 0 and int.from_bytes(header[40:44], "big") == 0
    if application != APPLICATION_ID and not empty:
        raise NotAnArchive(path=path, what="the database of another program")


def _refuse_other(connection: Connection, path: str) -> None:
    """The same question again, asked of SQLite: the newest pages may lie beside the file.

    Both answers come from one moment: another program may be making the archive right now.
    """
    connection.execute("BEGIN")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.execute("COMMIT")
    if application != APPLICATION_ID and (application or tables):
        raise NotAnArchive(path=path, what="the database of another program")


def _refuse_unwritable(path: str, *, there: bool) -> None:
    folder = os.path.dirname(_absolute(path))  # noqa: PTH120
    if not os.path.isdir(folder):  # noqa: PTH112
        raise ArchiveUnwritable(path=path, reason="its folder does not exist")
    if there and not os.access(path, os.W_OK):
        raise ArchiveUnwritable(path=path, reason="the file is read-only")
    if not os.access(folder, os.W_OK):
        raise ArchiveUnwritable(path=path, reason="its folder is read-only")


def _unshared(path: str) -> str:
    """What a reader adds where the files that programs share cannot be made beside it."""
    absolute = _absolute(path)
    folder = os.path.dirname(absolute)  # noqa: PTH120
    shared = os.path.exists(f"{absolute}-wal")  # noqa: PTH110
    return "" if shared or os.access(folder, os.W_OK) else "&immutable=1"


def _absolute(path: str) -> str:
    return os.path.abspath(path)  # noqa: PTH100


def _reason(error: OSError) -> str:
    return (error.strerror or "no reason given").lower()

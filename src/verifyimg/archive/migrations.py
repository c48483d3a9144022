"""Schemas from one version to the next; a migration and its record are one transaction.

A new migration is one function at the end of `MIGRATIONS`; a released one is never edited.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from verifyimg.archive.schema import APPLICATION_ID, FIRST, SECOND
from verifyimg.errors import ArchiveFromFuture

if TYPE_CHECKING:
    from sqlite3 import Connection

Migration = Callable[["Connection", str], None]
"""Changes the schema; gets the connection, inside a transaction, and the time."""


def _first_schema(connection: Connection, now: str) -> None:
    from secrets import token_hex

    connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    connection.execute(
        "CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
        "applied_at TEXT NOT NULL) STRICT"
    )
    for statement in FIRST:
        connection.execute(statement)
    about = {"identity": token_hex(16), "made_at": now}
    connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())


def _local_features(connection: Connection, now: str) -> None:
    del now
    for statement in SECOND:
        connection.execute(statement)


MIGRATIONS: tuple[Migration, ...] = (_first_schema, _local_features)
"""In their order; the first one makes version 1."""


def version_of(connection: Connection) -> int:
    """The version of the schema; 0 for an empty database."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def refuse_future(
    connection: Connection, path: str, known: Sequence[Migration] = MIGRATIONS
) -> None:
    """Raises `ArchiveFromFuture` for a schema that only a later version of ours knows."""
    found = version_of(connection)
    if found > len(known):
        raise ArchiveFromFuture(path=path, found=found, known=len(known))


def migrate(
    connection: Connection, path: str, now: str, known: Sequence[Migration] = MIGRATIONS
) -> None:
    """Brings the schema up to date; each step happens with its record, or not at all."""
    while version_of(connection) < len(known):
        connection.execute("BEGIN IMMEDIATE")
        try:
            _step(connection, now, known)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
    refuse_future(connection, path, known)


def _step(connection: Connection, now: str, known: Sequence[Migration]) -> None:
    # NOTE: looked at again inside the transaction: two programs may have begun at once.
    version = version_of(connection)
    if version >= len(known):
        return
    known[version](connection, now)
    record = (version + 1, known[version].__name__.strip("_"), now)
    connection.execute("INSERT INTO migrations VALUES (?, ?, ?)", record)
    connection.execute(f"PRAGMA user_version = {version + 1:d}")

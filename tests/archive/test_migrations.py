from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.support.archives import NOW, archive_at, new
from verifyimg.archive.migrations import MIGRATIONS, Migration, migrate, version_of
from verifyimg.archive.schema import APPLICATION_ID
from verifyimg.archive.store import Archive
from verifyimg.errors import ArchiveFromFuture

RELEASED = sorted((Path(__file__).parent / "schemas").glob("v*.sql"))


def empty(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    return [" ".join(sql.split()) for (sql,) in rows]


def test_an_empty_file_becomes_an_archive_of_the_newest_schema(tmp_path: Path) -> None:
    connection = empty(tmp_path / "a.db")
    migrate(connection, "a.db", NOW)
    assert version_of(connection) == len(MIGRATIONS)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    records = connection.execute("SELECT version, applied_at FROM migrations").fetchall()
    assert records == [(number + 1, NOW) for number in range(len(MIGRATIONS))]


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def broken(connection: sqlite3.Connection, _now: str) -> None:
        connection.execute("ALTER TABLE entries ADD COLUMN colour TEXT")
        raise RuntimeError("no")

    connection = empty(tmp_path / "a.db")
    migrate(connection, "a.db", NOW)
    before = tables(connection)
    with pytest.raises(RuntimeError):
        migrate(connection, "a.db", NOW, (*MIGRATIONS, broken))
    assert tables(connection) == before and version_of(connection) == len(MIGRATIONS)
    assert connection.execute("SELECT count(*) FROM migrations").fetchone() == (len(MIGRATIONS),)


def test_a_later_migration_is_applied_once_with_its_record(tmp_path: Path) -> None:
    def _coloured(connection: sqlite3.Connection, _now: str) -> None:
        connection.execute("ALTER TABLE entries ADD COLUMN colour TEXT")

    known: tuple[Migration, ...] = (*MIGRATIONS, _coloured)
    connection = empty(tmp_path / "a.db")
    migrate(connection, "a.db", NOW)
    migrate(connection, "a.db", "later", known)
    migrate(connection, "a.db", "even later", known)
    records = connection.execute("SELECT name, applied_at FROM migrations").fetchall()
    assert records == [("first_schema", NOW), ("local_features", NOW), ("coloured", "later")]


@pytest.mark.parametrize("opening", ["reading", "writing"])
def test_an_archive_from_the_future_asks_for_an_update(tmp_path: Path, opening: str) -> None:
    path = tmp_path / "a.db"
    with archive_at(path, new()) as archive:
        archive.connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(ArchiveFromFuture, match="please update verifyimg"):
        Archive.reading(str(path)) if opening == "reading" else archive_at(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_an_archive_of_a_released_version_can_be_used(tmp_path: Path, released: Path) -> None:
    path = tmp_path / "old.db"
    connection = empty(path)
    connection.executescript(released.read_text())
    connection.close()
    with archive_at(path, new("another.jpg")) as archive:
        names = [entry.facts.name for entry in archive.entries(archive.ids())]
    assert names == ["a.jpg", "another.jpg"]


def test_every_released_schema_is_kept() -> None:
    assert [path.stem for path in RELEASED] == [f"v{n + 1}" for n in range(len(MIGRATIONS))]


def test_the_first_schema_is_as_it_was_released(tmp_path: Path) -> None:
    old, fresh = empty(tmp_path / "old.db"), empty(tmp_path / "new.db")
    old.executescript(RELEASED[0].read_text())
    migrate(fresh, "new.db", NOW, MIGRATIONS[:1])
    assert tables(old) == tables(fresh)

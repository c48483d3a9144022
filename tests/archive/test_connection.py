from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from tests.support.archives import NOW, archive_at, new
from verifyimg.archive.connection import open_for_reading, open_for_writing
from verifyimg.archive.store import Archive
from verifyimg.errors import (
    ArchiveError,
    ArchiveMissing,
    ArchiveUnreadable,
    ArchiveUnwritable,
    NotAnArchive,
)


def stranger(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.commit()
    connection.close()


def nothing_was_changed(path: Path, before: bytes) -> bool:
    return path.read_bytes() == before and not Path(f"{path}-wal").exists()


@pytest.mark.parametrize(
    "content", [b"hello", b"SQLite format 3\0", b"\xff\xd8\xff" * 100, b"SQLite format 3\0" * 9]
)
def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)
    for opening in (open_for_reading, lambda name: open_for_writing(name, NOW)):
        with pytest.raises(NotAnArchive):
            opening(str(path))
    assert nothing_was_changed(path, content)


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    stranger(path)
    before = path.read_bytes()
    for opening in (open_for_reading, lambda name: open_for_writing(name, NOW)):
        with pytest.raises(NotAnArchive, match="another program"):
            opening(str(path))
    assert nothing_was_changed(path, before)


def test_a_database_that_another_program_has_only_begun_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.commit()
    with pytest.raises(NotAnArchive, match="another program"):
        open_for_writing(str(path), NOW)
    assert other.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (1,)


def test_a_folder_and_a_pipe_are_no_archives(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("", "pipe"):
        with pytest.raises(NotAnArchive):
            open_for_reading(str(tmp_path / name))


@pytest.mark.parametrize("name", ["a.db", "no/such/folder.db"])
def test_what_is_not_there_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(ArchiveMissing):
        open_for_reading(str(tmp_path / name))


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ArchiveUnwritable, match="folder does not exist"):
        open_for_writing(str(tmp_path / "no" / "a.db"), NOW)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_an_archive_but_cannot_be_read_as_one(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.touch()
    with pytest.raises(ArchiveMissing):
        open_for_reading(str(path))
    open_for_writing(str(path), NOW).close()
    open_for_reading(str(path)).close()


def denied(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """As it is for a user who may not write there; the superuser always may."""
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) not in paths)


def test_a_read_only_file_or_folder_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    archive_at(path, new()).close()
    before = path.read_bytes()
    for closed, reason in ((path, "the file is read-only"), (tmp_path, "its folder is read-only")):
        denied(monkeypatch, closed)
        with pytest.raises(ArchiveUnwritable, match=reason):
            open_for_writing(str(path), NOW)
    assert path.read_bytes() == before


def test_an_archive_in_a_read_only_folder_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    archive_at(path, new()).close()
    denied(monkeypatch, tmp_path)
    with Archive.reading(str(path)) as archive:
        assert [entry.id for entry in archive.entries([1])] == [1]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.db"]


def test_names_that_mean_something_in_an_address_are_names(tmp_path: Path) -> None:
    for name in ("a?mode=memory.db", "100%.db", "a#b.db", "\udcff.db", "ü.db"):
        path = tmp_path / name
        archive_at(path, new()).close()
        assert os.path.exists(path)
        with Archive.reading(str(path)) as archive:
            assert list(archive.ids()) == [1]


@pytest.mark.parametrize("name", ["a\0b.db", "x" * 300])
def test_a_name_that_cannot_be_is_an_error_of_ours(tmp_path: Path, name: str) -> None:
    with pytest.raises((ArchiveMissing, NotAnArchive, ArchiveUnreadable)):
        open_for_reading(str(tmp_path / name))
    with pytest.raises(ArchiveError):
        open_for_writing(str(tmp_path / name), NOW)


@pytest.mark.parametrize("attempt", range(20))
def test_programs_that_begin_the_same_archive_at_once_all_get_it(
    tmp_path: Path, attempt: int
) -> None:
    path, troubles = tmp_path / f"{attempt}.db", []

    def begin() -> None:
        try:
            archive_at(path).close()
        except Exception as trouble:  # noqa: BLE001
            troubles.append(trouble)

    threads = [threading.Thread(target=begin) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []
    with Archive.reading(str(path)) as archive:
        assert archive.connection.execute("SELECT count(*) FROM migrations").fetchone() == (2,)

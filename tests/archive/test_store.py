from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from tests.support.archives import AUTHOR, archive_at, new, sighting
from verifyimg.archive.entry import Remarks
from verifyimg.archive.store import Archive
from verifyimg.errors import ArchiveDamaged, ArchiveFull, ArchiveUnwritable, EntryUnknown

MANY = [new(f"{number}.jpg", thumbnail=bytes(3000)) for number in range(200)]


def test_an_addition_happens_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new()) as archive:
        broken = new("c.jpg", pdq=b"too short")
        with pytest.raises(ArchiveDamaged):
            archive.add([new("b.jpg"), broken], AUTHOR)
        assert list(archive.ids()) == [1]
        archive.add([new("d.jpg")], AUTHOR)


def test_a_full_disk_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new()) as archive:
        (pages,) = archive.connection.execute("PRAGMA page_count").fetchone()
        archive.connection.execute(f"PRAGMA max_page_count = {pages + 20}")
        with pytest.raises(ArchiveFull, match="no room"):
            archive.add(MANY, AUTHOR)
        assert list(archive.ids()) == [1]
    with archive_at(tmp_path / "a.db", *MANY) as archive:
        assert len(list(archive.ids())) == 201


def test_a_corrupt_page_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    archive_at(path, *MANY).close()
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = b"\xa5" * (len(content) - 4096 * 3)
    path.write_bytes(content)
    with (
        pytest.raises(ArchiveDamaged, match="restore a copy"),
        Archive.reading(str(path)) as archive,
    ):
        list(archive.entries(archive.ids(), thumbnails=True))


def test_an_archive_that_is_read_is_not_written(tmp_path: Path) -> None:
    archive_at(tmp_path / "a.db", new()).close()
    with Archive.reading(str(tmp_path / "a.db")) as archive:
        for change in (lambda: archive.add([new("b")], AUTHOR), lambda: archive.remove(1)):
            with pytest.raises(ArchiveUnwritable):
                change()


def test_a_removed_entry_is_gone_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    full = new(sighting=sighting("2020"), remarks=Remarks(labels=("l",)), thumbnail=b"png")
    with archive_at(tmp_path / "a.db", full) as archive:
        archive.remove(1)
        tables = ("entries", "prints", "sightings", "labels", "thumbnails")
        counts = [archive.connection.execute(f"SELECT count(*) FROM {t}") for t in tables]
        assert [count.fetchone() for count in counts] == [(0,)] * len(tables)
        assert archive.add([full], AUTHOR)[0].id == 2


def test_a_note_is_replaced_and_taken_away(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new()) as archive:
        for note in ("one", "two", None):
            archive.note(1, note)
            assert archive.entry(1).remarks.note == note


def test_what_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        for call in (archive.entry, archive.remove, lambda number: archive.note(number, "x")):
            with pytest.raises(EntryUnknown, match="no entry 7"):
                call(7)


def test_entries_are_listed_by_their_label(tmp_path: Path) -> None:
    labelled = [new(f"{n}", remarks=Remarks(labels=("odd",) if n % 2 else ())) for n in range(9)]
    with archive_at(tmp_path / "a.db", *labelled) as archive:
        assert list(archive.ids(label="odd")) == [2, 4, 6, 8]
        assert list(archive.ids(label="none")) == []
        assert list(archive.ids(after=7)) == [8, 9]


def test_entries_are_found_by_the_first_digits_of_their_hash(tmp_path: Path) -> None:
    digests = ["ab" * 32, "abab" + "f" * 60, "ac" * 32]
    with archive_at(tmp_path / "a.db", *(new(sha256=digest) for digest in digests)) as archive:
        assert archive.ids_starting("abab") == [1, 2]
        assert archive.ids_starting("ababf") == [2]
        assert archive.ids_starting("af") == []


def test_two_writers_and_five_readers_at_once_lose_nothing(tmp_path: Path) -> None:
    path, troubles, seen = tmp_path / "a.db", [], []
    archive_at(path).close()

    def write(name: str) -> None:
        with archive_at(path) as archive:
            for number in range(60):
                archive.add([new(f"{name}{number}"), new(f"both{number}")], AUTHOR)

    def read() -> None:
        with Archive.reading(str(path)) as archive:
            counts = [sum(1 for _ in archive.ids()) for _ in range(60)]
        seen.append(counts == sorted(counts))

    def kept(work: object, *arguments: str) -> None:
        try:
            work(*arguments)  # type: ignore[operator]
        except Exception as trouble:  # noqa: BLE001
            troubles.append(trouble)

    jobs = [(write, "x"), (write, "y"), *[(read,)] * 5]
    threads = [threading.Thread(target=kept, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Archive.reading(str(path)) as archive:
        assert (troubles, seen, len(list(archive.ids()))) == ([], [True] * 5, 180)


def test_what_was_acknowledged_is_there_for_others_at_once(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new()), Archive.reading(str(tmp_path / "a.db")) as other:
        assert list(other.ids()) == [1]
        assert isinstance(other.connection, sqlite3.Connection)

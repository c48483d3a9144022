from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archives import AUTHOR, archive_at, facts, new, sighting
from verifyimg.archive.checking import check, stats
from verifyimg.archive.index.segments import print_segments, refresh
from verifyimg.archive.store import Archive

MANY = [new(f"{number}.jpg", sighting=sighting("2020", basis="message")) for number in range(60)]


def indexed(path: Path) -> Archive:
    archive = archive_at(path, *MANY)
    assert refresh(archive.path, archive.connection, tail=10)
    return archive


def index_file(archive: Archive) -> Path:
    (segment,) = print_segments(archive.path, archive.connection).named()
    return Path(print_segments(archive.path, archive.connection).file(segment))


def test_an_archive_that_is_whole_is_said_to_be(tmp_path: Path) -> None:
    with indexed(tmp_path / "a.db") as archive:
        archive.remove(7)
        archive.add([new("later.jpg")], AUTHOR)
        found = check(archive)
    assert found.sound and found.entries == 60


@pytest.mark.parametrize("place", [5000, -5])
def test_an_index_file_that_was_changed_is_seen(tmp_path: Path, place: int) -> None:
    with indexed(tmp_path / "a.db") as archive:
        content = bytearray(index_file(archive).read_bytes())
        content[place] ^= 1
        index_file(archive).write_bytes(content)
        found = check(archive)
    assert not found.damage and len(found.index) == 1 and "was changed" in found.index[0]


def test_an_index_file_that_is_cut_short_or_missing_is_seen(tmp_path: Path) -> None:
    with indexed(tmp_path / "a.db") as archive:
        content = index_file(archive).read_bytes()
        index_file(archive).write_bytes(content[:-1])
        assert "cut short" in check(archive).index[0]
        index_file(archive).unlink()
        assert "missing" in check(archive).index[0]


def test_an_index_that_lacks_a_row_is_seen(tmp_path: Path) -> None:
    with indexed(tmp_path / "a.db") as archive:
        archive.connection.execute("UPDATE prints SET pdq = zeroblob(32) WHERE seq = 5")
        assert "does not agree" in check(archive).index[0]


def test_strange_values_are_seen(tmp_path: Path) -> None:
    with indexed(tmp_path / "a.db") as archive:
        archive.connection.execute("UPDATE sightings SET first_seen = 'soon' WHERE entry_id = 3")
        archive.connection.execute("UPDATE sightings SET basis = 'sure' WHERE entry_id = 4")
        assert check(archive).damage == (
            'entry 3: the date "soon" is none',
            'entry 4: the basis "sure" is none',
        )


def test_a_lost_entry_is_seen(tmp_path: Path) -> None:
    with indexed(tmp_path / "a.db") as archive:
        archive.connection.execute("PRAGMA foreign_keys = OFF")
        archive.connection.execute("DELETE FROM entries WHERE id = 3")
        assert any("belongs to nothing in entries" in line for line in check(archive).damage)


def test_counts_are_those_of_the_archive(tmp_path: Path) -> None:
    with indexed(tmp_path / "a.db") as archive:
        more = new("x.jpg", sighting=sighting("1999"), thumbnail=b"png")
        archive.add([more, new("y.jpg", pdq=None)], AUTHOR)
        told = stats(archive)
    assert (told.entries, told.fingerprints, told.thumbnails, told.sightings) == (62, 61, 1, 61)
    assert told.by_basis == {"message": 60, "none": 1}
    assert (told.oldest, told.newest, told.unindexed) == ("1999", "2020", 1)
    assert told.database_bytes > 4096 and told.index_bytes > 4_000_000
    assert facts("x.jpg").pdq is not None


def test_an_empty_archive_has_no_dates(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        told = stats(archive)
        assert (told.entries, told.oldest, told.newest) == (0, None, None)
        assert check(archive).sound

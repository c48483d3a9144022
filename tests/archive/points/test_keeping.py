from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from tests.archive.points.test_postings import points
from tests.archive.points.test_segments import ONE, one
from tests.support.archives import AUTHOR, archive_at, new
from verifyimg.archive.points.keeping import ArchivePoints, is_kept, keep, without_features
from verifyimg.archive.store import Archive


def asked(archive: Archive, signature: int) -> list[int]:
    words = np.array([[5]], np.uint16)
    hits = archive.points.hits(words, np.array([[signature]], np.uint64), 0)
    return [int(row) for row in hits.rows]


def test_what_is_added_is_found_and_given_back(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", *map(one, range(5))) as archive:
        assert archive.points.pictures() == 5
        assert asked(archive, 3) == [4]
        assert archive.points.features([4, 99]) == {4: replace(ONE, points=points((5, 3)))}
        assert archive.points.entries([4, 99]) == {4: 4}


def test_what_is_added_later_is_found_by_the_same_index(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", one(1)) as archive:
        assert asked(archive, 7) == []
        archive.add([one(7)], AUTHOR)
        assert asked(archive, 7) == [2]


def test_features_are_kept_once_and_replaced_by_another_version(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", one(1)) as archive:
        assert is_kept(archive.connection, 1)
        assert not keep(archive.connection, 1, ONE)
        archive.connection.execute("UPDATE features SET version = 'old'")
        assert not is_kept(archive.connection, 1) and without_features(archive.connection) == 1
        assert keep(archive.connection, 1, ONE) and is_kept(archive.connection, 1)


def test_adding_the_features_of_a_known_picture_is_a_change(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new("1.jpg")) as archive:
        assert without_features(archive.connection) == 1 and not archive.points.kept()
        (written,) = archive.add([one(1)], AUTHOR)
        assert written.change == "merged" and archive.points.kept()
        (again,) = archive.add([one(1)], AUTHOR)
        assert again.change == "unchanged"


def test_an_archive_of_the_first_schema_has_none(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db", new("1.jpg")) as archive:
        archive.connection.execute("DROP TABLE features")
        index = ArchivePoints(archive.path, archive.connection)
        assert (index.kept(), index.pictures()) == (False, 0)
        assert without_features(archive.connection) == 1

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.archive.points.test_postings import points
from tests.support.archives import AUTHOR, archive_at, new
from verifyimg.archive.entry import NewEntry
from verifyimg.archive.points import segments as module
from verifyimg.archive.points.segments import (
    covered,
    featured,
    has_features,
    point_bytes,
    point_segments,
    refresh_points,
    strange_point_files,
)
from verifyimg.archive.segments import Segment, folder_of
from verifyimg.archive.store import Archive
from verifyimg.model.features import FEATURES, Features

ONE = Features(
    version=FEATURES, width=10, height=10, count=1, points=points((5, 1)), columns=1, rows=1,
    cells=b"c", textured=b"t",
)  # fmt: skip


def one(number: int) -> NewEntry:
    return new(f"{number}.jpg", features=replace(ONE, points=points((5, number))))


def named(archive: Archive) -> list[Segment]:
    return point_segments(archive.path, archive.connection).named()


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path / "a.db", *map(one, range(12)))


def stored(archive: Archive) -> list[int]:
    lots = covered(archive.path, archive.connection)
    return sorted(int(number) for lot in lots for number in lot.signatures)


def test_without_an_index_everything_is_sorted_anew(archive: Archive) -> None:
    assert stored(archive) == [*range(12)] and named(archive) == []


def test_a_few_pictures_are_not_worth_an_index(archive: Archive) -> None:
    assert refresh_points(archive.path, archive.connection)
    assert named(archive) == []


def test_an_index_is_made_and_used(archive: Archive) -> None:
    refresh_points(archive.path, archive.connection, tail=0)
    (segment,) = named(archive)
    assert (segment.after, segment.last, segment.counts) == (0, 12, (12, 12))
    archive.add([one(12)], AUTHOR)
    assert [len(lot.places) for lot in covered(archive.path, archive.connection)] == [12, 1]
    assert stored(archive) == [*range(13)]
    assert point_bytes(archive.path, archive.connection) > 65_000


def test_little_files_are_merged_into_large_ones(archive: Archive) -> None:
    for number in range(12, 30):
        archive.add([one(number)], AUTHOR)
        refresh_points(archive.path, archive.connection, tail=0)
    assert len(named(archive)) <= 4
    assert stored(archive) == [*range(30)]
    names = {path.stem for path in Path(folder_of(archive.path)).glob("*.pts")}
    assert names == {segment.name for segment in named(archive)}


def test_a_lost_index_comes_back(archive: Archive) -> None:
    refresh_points(archive.path, archive.connection, tail=0)
    for path in Path(folder_of(archive.path)).glob("*.pts"):
        path.unlink()
    assert stored(archive) == [*range(12)]
    assert "is missing" in strange_point_files(archive.path, archive.connection)[0]
    refresh_points(archive.path, archive.connection, tail=0)
    assert strange_point_files(archive.path, archive.connection) == []


def test_a_kill_in_the_middle_of_a_merge_loses_nothing(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    refresh_points(archive.path, archive.connection, tail=0)
    archive.add([one(12)], AUTHOR)

    def killed(*_: object) -> None:
        (Path(folder_of(archive.path)) / "0123.pts.part").write_bytes(b"half")
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(module, "write_postings", killed)
        with pytest.raises(SystemExit):
            refresh_points(archive.path, archive.connection, tail=0)
    assert stored(archive) == [*range(13)]
    refresh_points(archive.path, archive.connection, tail=0)
    assert not [*Path(folder_of(archive.path)).glob("*.part")]


def test_an_archive_that_names_a_file_elsewhere_is_not_followed(archive: Archive) -> None:
    archive.connection.execute("INSERT INTO point_segments VALUES ('../../x', 0, 12, 12, 12)")
    assert stored(archive) == [*range(12)]


def test_what_is_removed_is_gone(archive: Archive) -> None:
    archive.remove(3)
    assert 2 not in stored(archive) and featured(archive.connection) == 11


def test_features_of_another_version_are_not_compared(archive: Archive) -> None:
    archive.connection.execute("UPDATE features SET version = 'other' WHERE seq > 3")
    assert stored(archive) == [0, 1, 2]


def test_an_older_schema_has_no_features(archive: Archive) -> None:
    assert has_features(archive.connection)
    archive.connection.execute("DROP TABLE features")
    assert not has_features(archive.connection)
    assert featured(archive.connection) == point_bytes(archive.path, archive.connection) == 0
    assert np.size(strange_point_files(archive.path, archive.connection)) == 0

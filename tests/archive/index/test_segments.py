"""The index files of fingerprints; what holds for all files of segments is in the room above."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.archives import archive_at, new
from verifyimg.archive.index.segments import print_segments, refresh, rows_between
from verifyimg.archive.store import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = archive_at(tmp_path / "a.db", *(new(f"{number}.jpg") for number in range(20)))
    assert refresh(made.path, made.connection, tail=10)
    return made


def test_a_file_covers_the_fingerprints_of_its_rows(archive: Archive) -> None:
    segments = print_segments(archive.path, archive.connection)
    (segment,) = segments.named()
    found = segments.opened(segment)
    assert found is not None and (segment.after, segment.last, segment.counts) == (0, 20, (20,))
    with found:
        rows = [*rows_between(archive.connection, 0, 20)]
        assert len(rows) == 20
        assert all(row in found.near([pdq]) for row, pdq in rows)


def test_the_file_of_another_archive_or_range_is_not_used(archive: Archive) -> None:
    segments = print_segments(archive.path, archive.connection)
    (segment,) = segments.named()
    for other in ({"after": 1}, {"last": 19}, {"counts": (19,)}):
        assert segments.opened(replace(segment, **other)) is None
    archive.connection.execute("UPDATE about SET value = '00' WHERE name = 'identity'")
    assert print_segments(archive.path, archive.connection).opened(segment) is None


def test_a_few_thousand_rows_are_not_worth_a_file(tmp_path: Path) -> None:
    with archive_at(tmp_path / "b.db", *(new(f"{number}") for number in range(30))) as made:
        assert refresh(made.path, made.connection)
        assert print_segments(made.path, made.connection).named() == []

from __future__ import annotations

import fcntl
import shutil
from pathlib import Path

import pytest

from tests.support.archives import AUTHOR, archive_at, new
from verifyimg.archive.index import build
from verifyimg.archive.index import segments as room
from verifyimg.archive.index.segments import folder_of, refresh, segments_of
from verifyimg.archive.store import Archive


def grown(archive: Archive, count: int, name: str) -> None:
    archive.add([new(f"{name}{number}") for number in range(count)], AUTHOR)


def counts(archive: Archive) -> list[int]:
    return [segment.count for segment in segments_of(archive.connection)]


def files(archive: Archive) -> list[str]:
    return sorted(path.name for path in Path(folder_of(archive.path)).glob("*.*"))


def test_few_rows_are_not_worth_a_file(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 10, "a")
        assert refresh(archive.path, archive.connection, tail=10)
        assert counts(archive) == files(archive) == []


def test_files_are_merged_so_that_there_are_never_many(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        seen = []
        for step in range(12):
            grown(archive, 20, f"{step}-")
            refresh(archive.path, archive.connection, tail=10)
            seen.append(counts(archive))
        assert seen[0] == [20] and max(map(len, seen)) <= 3
        assert all(sum(one) == 20 * (step + 1) for step, one in enumerate(seen))
        assert len(files(archive)) == len(seen[-1])


def test_a_large_file_is_left_alone_for_a_few_rows(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 200, "a")
        refresh(archive.path, archive.connection, tail=10)
        before = files(archive)
        grown(archive, 20, "b")
        refresh(archive.path, archive.connection, tail=10)
        assert counts(archive) == [200, 20] and set(before) < set(files(archive))


@pytest.mark.parametrize("damage", ["missing", "short", "folder"])
def test_index_files_may_be_lost_and_come_back(tmp_path: Path, damage: str) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        refresh(archive.path, archive.connection, tail=10)
        (file,) = Path(folder_of(archive.path)).glob("*.idx")
        if damage == "folder":
            shutil.rmtree(file.parent)
        elif damage == "missing":
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[:-9])
        assert refresh(archive.path, archive.connection, tail=10)
        assert counts(archive) == [50] and len(files(archive)) == 1


def test_only_one_program_makes_index_files_at_a_time(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        folder = Path(folder_of(archive.path))
        folder.mkdir()
        with (folder / "lock").open("w") as other:
            fcntl.flock(other, fcntl.LOCK_EX)
            assert not refresh(archive.path, archive.connection, tail=10)
        assert refresh(archive.path, archive.connection, tail=10)


def test_where_no_file_can_be_made_the_archive_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        monkeypatch.setattr(build, "build", full)
        assert not refresh(archive.path, archive.connection, tail=10)
        assert counts(archive) == [] and len(list(archive.ids())) == 50


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        folder = Path(folder_of(archive.path))
        folder.mkdir()
        (folder / "0123.idx.part").write_bytes(b"half")
        (folder / "4567.idx").write_bytes(b"never recorded")
        (folder / "notes.txt").write_bytes(b"somebody's")
        refresh(archive.path, archive.connection, tail=10)
        assert len([name for name in files(archive) if "idx" in name]) == 1
        assert (folder / "notes.txt").exists()


def test_an_archive_cannot_name_a_file_outside_its_folder(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        refresh(archive.path, archive.connection, tail=10)
        (segment,) = segments_of(archive.connection)
        identity = room.identity_of(archive.connection)
        found = room.opened_segment(archive.path, segment, identity)
        assert found is not None
        found.close()
        for name in ("../a", "/etc/passwd", f"./{segment.name}", ""):
            other = room.Segment(name=name, after=0, last=segment.last, count=50)
            assert room.opened_segment(archive.path, other, identity) is None
        assert room.opened_segment(archive.path, segment, "00" * 16) is None

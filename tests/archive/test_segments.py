from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.archives import AUTHOR, archive_at, new
from verifyimg.archive.index import build
from verifyimg.archive.index.segments import print_segments, refresh
from verifyimg.archive.segments import Segment, Span, folder_of, locked
from verifyimg.archive.store import Archive


def grown(archive: Archive, count: int, name: str) -> None:
    archive.add([new(f"{name}{number}") for number in range(count)], AUTHOR)


def counts(archive: Archive) -> list[int]:
    segments = print_segments(archive.path, archive.connection)
    return [segment.counts[0] for segment in segments.named()]


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
        with locked(archive.path) as ours:
            assert ours
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


@pytest.mark.parametrize("everything", [False, True])
def test_files_that_are_whole_are_made_again_only_when_asked(
    tmp_path: Path, everything: bool
) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        refresh(archive.path, archive.connection, tail=10)
        before = files(archive)
        refresh(archive.path, archive.connection, tail=10, everything=everything)
        assert (files(archive) == before) is not everything and counts(archive) == [50]


def test_the_files_and_what_they_leave_out_are_all_rows_in_their_order(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        for name, count in (("a", 200), ("b", 20), ("c", 5)):
            grown(archive, count, name)
            refresh(archive.path, archive.connection, tail=10)
        segments = print_segments(archive.path, archive.connection)
        Path(segments.file(segments.named()[0])).unlink()
        gap, file, rest = segments.parts()
        assert not isinstance(file, Span)
        with file:
            assert (file.layout.after, file.layout.last) == (200, 220)
        assert (gap, rest) == (Span(after=0, last=200), Span(after=220, last=225))


@pytest.mark.parametrize("named", [("bb", 10, 40, 30), ("bb", 60, 40, 0)], ids=["within", "back"])
def test_a_row_is_never_given_twice_whatever_an_archive_names(
    tmp_path: Path, named: tuple[str, int, int, int]
) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        refresh(archive.path, archive.connection, tail=10)
        name, after, last, count = named
        target = str(Path(folder_of(archive.path)) / f"{name}.idx")
        segments = print_segments(archive.path, archive.connection)
        rows = [(number + 11, bytes(32)) for number in range(count)]
        build.build(target, segments.identity, rows, after=after, last=last)
        archive.connection.execute("INSERT INTO segments VALUES (?, ?, ?, ?)", named)
        (file,) = segments.parts()
        assert not isinstance(file, Span)
        file.close()


def test_an_archive_cannot_name_a_file_outside_its_folder(tmp_path: Path) -> None:
    with archive_at(tmp_path / "a.db") as archive:
        grown(archive, 50, "a")
        refresh(archive.path, archive.connection, tail=10)
        segments = print_segments(archive.path, archive.connection)
        (segment,) = segments.named()
        found = segments.opened(segment)
        assert found is not None
        found.close()
        for name in ("../a", "/etc/passwd", f"./{segment.name}", ""):
            other = Segment(name=name, after=0, last=segment.last, counts=(50,))
            assert segments.opened(other) is None

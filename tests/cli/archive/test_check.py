from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archive_commands import archive
from tests.support.archives import archive_at, new
from verifyimg.archive.index.segments import print_segments, refresh


@pytest.fixture
def index_file(tmp_path: Path) -> Path:
    with archive_at(tmp_path / "a.db", *(new(f"{number}") for number in range(2100))) as made:
        refresh(made.path, made.connection)
        (segment,) = print_segments(made.path, made.connection).named()
        return Path(print_segments(made.path, made.connection).file(segment))


def test_an_archive_that_is_whole_is_said_to_be(tmp_path: Path, index_file: Path) -> None:
    ran = archive("check", at=tmp_path)
    assert (ran.code, ran.out) == (0, "2,100 entries; the archive is whole\n")
    assert index_file.exists()


def test_a_damaged_index_is_made_again(tmp_path: Path, index_file: Path) -> None:
    index_file.write_bytes(index_file.read_bytes()[:-1])
    kept = archive("check", "--no-repair", at=tmp_path)
    assert kept.code == 3 and "cut short" in kept.out and "look-ups find the same" in kept.out
    ran = archive("check", at=tmp_path)
    assert ran.code == 0 and "the index was made again" in ran.out
    assert archive("check", at=tmp_path).out.count("\n") == 1


def test_a_damaged_archive_is_said_to_be(tmp_path: Path, index_file: Path) -> None:
    content = bytearray((tmp_path / "a.db").read_bytes())
    content[4096 * 40 : 4096 * 60] = b"\xa5" * 4096 * 20
    (tmp_path / "a.db").write_bytes(content)
    ran = archive("check", at=tmp_path)
    assert ran.code in (2, 3) and "damaged" in ran.out + ran.err
    assert index_file.exists() and bytes(content) == (tmp_path / "a.db").read_bytes()

from __future__ import annotations

from pathlib import Path

from tests.support.archive_commands import OTHER, archive, with_photo


def test_an_entry_is_taken_out(tmp_path: Path) -> None:
    with_photo(tmp_path)
    archive("add", OTHER, at=tmp_path)
    assert archive("remove", "1", "1", at=tmp_path).out == "removed  1\n"
    assert archive("list", at=tmp_path).out.startswith("2  ")


def test_if_one_is_not_there_none_is_taken_out(tmp_path: Path) -> None:
    with_photo(tmp_path)
    ran = archive("remove", "1", "9", at=tmp_path)
    assert (ran.code, ran.out) == (2, "") and archive("list", at=tmp_path).out != ""

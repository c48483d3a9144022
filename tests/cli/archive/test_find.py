from __future__ import annotations

from pathlib import Path

from tests.support.archive_commands import OTHER, PHOTO, archive, with_photo


def test_a_picture_that_was_added_is_found_again(tmp_path: Path) -> None:
    with_photo(tmp_path)
    ran = archive("find", PHOTO, at=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert f"{PHOTO}: seen before\n  the same file: entry 1 of" in ran.out


def test_another_picture_is_not_found(tmp_path: Path) -> None:
    with_photo(tmp_path)
    assert archive("find", OTHER, at=tmp_path).out == f"{OTHER}: not in the archive\n"

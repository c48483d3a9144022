from __future__ import annotations

from pathlib import Path

from tests.support.archive_commands import PHOTO, archive, with_photo


def test_what_was_exported_is_found_in_another_archive(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with_photo(tmp_path, "--note=old", "--first-seen=2020", "--basis=own-capture")
    archive("export", "--output", tmp_path / "e.jsonl", at=tmp_path)
    ran = archive("import", tmp_path / "e.jsonl", at=tmp_path / "other")
    assert ran.code == 0 and "1 added, 0 merged, 0 unchanged" in ran.err
    assert "old" in archive("find", PHOTO, at=tmp_path / "other").out
    assert "told by import e.jsonl" in archive("show", "1", at=tmp_path / "other").out


def test_a_bad_line_is_named_and_nothing_is_added(tmp_path: Path) -> None:
    (tmp_path / "x").write_text(f"{'ab' * 32}\nnot a hash\n")
    ran = archive("import", tmp_path / "x", at=tmp_path)
    assert ran.code == 2 and "line 2: the first field is not a PDQ hash" in ran.err
    assert archive("list", at=tmp_path).out == ""


def test_no_file_is_wrong_usage(tmp_path: Path) -> None:
    assert archive("import", at=tmp_path).code == 2

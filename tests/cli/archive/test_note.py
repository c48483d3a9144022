from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.archive_commands import archive, with_photo


def test_a_note_replaces_the_one_before_it(tmp_path: Path) -> None:
    with_photo(tmp_path, "--note=first")
    assert archive("note", "1", "second", at=tmp_path).code == 0
    shown = archive("show", "1", at=tmp_path).out
    assert "second" in shown and "first" not in shown
    assert archive("note", "--remove", "1", at=tmp_path).code == 0
    assert "second" not in archive("show", "1", at=tmp_path).out


@pytest.mark.parametrize(
    "arguments", [("1",), ("1", " "), ("1", "a", "b"), ("--remove", "1", "x"), ("7", "n"), ()]
)
def test_what_cannot_be_understood_changes_nothing(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    with_photo(tmp_path, "--note=first")
    assert archive("note", *arguments, at=tmp_path).code == 2
    assert "first" in archive("show", "1", at=tmp_path).out

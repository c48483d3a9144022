from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_own_rows import ROWS
from verifyimg.errors import UsageError
from verifyimg.own_facts import MOST_BYTES, rows_in


def test_an_empty_folder_adds_nothing(tmp_path: Path) -> None:
    assert rows_in(str(tmp_path)).tables == ()


def test_every_table_of_the_folder_is_read_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "device_releases.csv").write_text(ROWS)
    (tmp_path / "README.txt").write_text("a note to myself")
    (table,) = rows_in(str(tmp_path)).tables
    assert (table.name, table.rows) == ("device_releases", 1)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("make\n", "device_releases.csv", "missing column exif_model"),
        ("x\n", "weather.csv", "no table of that name"),
        ("x" * (MOST_BYTES + 1), "device_releases.csv", "bytes; take rows out"),
    ],
)
def test_a_file_that_breaks_a_rule_is_named(
    tmp_path: Path, text: str, name: str, words: str
) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(UsageError, match=words) as raised:
        rows_in(str(tmp_path))
    assert str(path) in str(raised.value)


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="absent: no such file or directory; name a folder"):
        rows_in(str(tmp_path / "absent"))

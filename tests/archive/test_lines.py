from __future__ import annotations

import os
from pathlib import Path

import pytest

from verifyimg.archive.admission import Inadmissible
from verifyimg.archive.lines import LINE_BYTES, TABLE_BYTES, lines_of, text_of
from verifyimg.errors import ImportRefused


@pytest.mark.parametrize("name", ["", "pipe", "missing", "a\0b"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ImportRefused):
        list(lines_of(f"{tmp_path}/{name}"))


def test_a_line_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long"
    path.write_bytes(b"a\n" + b"x" * (LINE_BYTES + 1))
    with pytest.raises(ImportRefused, match="line 2: the line has more than"):
        list(lines_of(str(path)))


def test_a_table_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(TABLE_BYTES + 1)
    with pytest.raises(Inadmissible, match="more than"):
        text_of(str(path))


def test_lines_keep_their_numbers_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes(b"\xef\xbb\xbfone\r\n\n  \ntwo")
    assert list(lines_of(str(path))) == [(1, "one"), (4, "two")]


def test_what_is_not_utf8_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes(b"one\n\xff\n")
    with pytest.raises(ImportRefused, match="line 2: this is not UTF-8"):
        list(lines_of(str(path)))

from __future__ import annotations

from pathlib import Path

import pytest

from verifyimg.claims.refused import Refused
from verifyimg.claims.text_file import read_text
from verifyimg.errors import ClaimsFileUnreadable


def written(folder: Path, data: bytes) -> str:
    path = folder / "claims.csv"
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize("data", ["file\nä.jpg".encode(), b"\xef\xbb\xbffile\n\xc3\xa4.jpg"])
def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path, data: bytes) -> None:
    assert read_text(written(tmp_path, data), limit=100) == "file\nä.jpg"


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path) -> None:
    assert read_text(written(tmp_path, b"file"), limit=4) == "file"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"files", "has more than 4 bytes; split it"),
        (b"", "is empty"),
        (b" \r\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
    ],
)
def test_a_file_without_a_table_is_refused_whole(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(ClaimsFileUnreadable, match=reason):
        read_text(written(tmp_path, data), limit=4)


@pytest.mark.parametrize("name", ["nothing.csv", "", "\0", "x" * 5_000, "file/below"])
def test_a_path_that_cannot_be_opened_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ClaimsFileUnreadable, match=r"claims file (does not|is a folder|cannot be)"):
        read_text(f"{tmp_path}/{name}", limit=4)


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"file\na.jpg\r\nb\0.jpg", 3, "a NUL byte"),
        (b"file\ra\xff.jpg", 2, "not UTF-8"),
        (b"\xef\xbb\xbffile\n\n\xe4.jpg\n", 3, "not UTF-8"),
        ("file\na.jpg".encode("utf-16"), 1, "UTF-16"),
        ("file\na.jpg".encode("utf-16-be"), 1, "a NUL byte"),
    ],
)
def test_what_is_no_text_is_refused_with_its_line(
    tmp_path: Path, data: bytes, line: int, reason: str
) -> None:
    with pytest.raises(Refused, match=reason) as refused:
        read_text(written(tmp_path, data), limit=100)
    assert refused.value.line == line
    assert "UTF-8" in refused.value.advice

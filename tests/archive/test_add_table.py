from __future__ import annotations

from pathlib import Path

import pytest

from verifyimg.archive.add_table import read_additions
from verifyimg.errors import ImportRefused


def table(folder: Path, text: str | bytes) -> str:
    path = folder / "t.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "no column file"),
        ("name\na.jpg\n", 1, 'unknown column "name"'),
        ("file,basiss\n", 1, "did you mean basis"),
        ("file,file\n", 1, "there twice"),
        ("source\nx\n", 1, "no column file"),
        ("file\na.jpg,more\n", 2, "2 cells"),
        ("file,source\na.jpg,x\n,y\n", 3, "no file is named"),
        ("file,first_seen\na.jpg,soon\n", 2, "not a date"),
        ("file,basis\na.jpg,rumour\n", 2, "is no basis"),
        ("file,url\na.jpg,javascript:x\n", 2, "not an address"),
        ('file,note\na.jpg,"open\n', 2, "not CSV"),
        (b"file\n\xff\xfe.jpg\n", 1, "not UTF-8"),
        (b"file,note\na.jpg,\x00\n", 2, ""),
    ],
)
def test_a_table_that_cannot_be_understood_names_the_line(
    tmp_path: Path, text: str | bytes, line: int, reason: str
) -> None:
    path = table(tmp_path, text)
    with pytest.raises(ImportRefused, match=f"line {line}: .*{reason}"):
        read_additions(path)


def test_a_row_says_what_is_known_of_its_file(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "file;first_seen;basis;source;url;credit;caption;note;verdict_url;label\r\n"
        'sub/a.jpg;2020-05;message;a channel;https://e.org/1;A. B.;"two; parts";n;'
        "https://e.org/2;one, two\r\n\r\n/abs/b.jpg\r\n",
    )
    first, second = read_additions(path)
    assert first.path == f"{tmp_path}/sub/a.jpg" and second.path == "/abs/b.jpg"
    assert first.sighting.first_seen and first.sighting.first_seen.text == "2020-05"
    assert (first.sighting.basis, first.sighting.caption) == ("message", "two; parts")
    assert first.remarks.labels == ("one", "two")
    assert second.sighting.is_empty and second.remarks.note is None


def test_a_table_from_a_spreadsheet_may_begin_with_a_mark(tmp_path: Path) -> None:
    assert len(read_additions(table(tmp_path, "\ufefffile\na.jpg\n"))) == 1

from __future__ import annotations

import pytest

from verifyimg.claims.csv_table import read_csv
from verifyimg.claims.refused import Refused


def read(text: str) -> list[tuple[int, dict[str, str]]]:
    return [(row.line, row.texts) for row in read_csv(text)]


@pytest.mark.parametrize(
    "text",
    [
        'file,claimed_place\na.jpg,"38.46,70.74"\n',
        'file,claimed_place\r\na.jpg,"38.46,70.74"',
        'file , claimed_place\na.jpg, "38.46,70.74"\n',
        "file;claimed_place\na.jpg;38.46,70.74\n",
        "file\tclaimed_place\na.jpg\t38.46,70.74\n",
        '\n\nfile,claimed_place\n\n,\na.jpg,"38.46,70.74"\n\n',
    ],
)
def test_commas_semicolons_and_tabs_part_cells(text: str) -> None:
    assert [texts for _, texts in read(text)] == [{"file": "a.jpg", "claimed_place": "38.46,70.74"}]


def test_a_table_of_names_alone_has_one_column() -> None:
    assert read("file\na.jpg\n") == [(2, {"file": "a.jpg"})]


def test_a_header_alone_is_a_table_without_rows() -> None:
    assert read("file,notes\n") == []


def test_a_row_bears_the_line_that_it_begins_on() -> None:
    text = 'file,notes\na.jpg,"one\ntwo\nthree"\n\nb.jpg\n'
    assert [line for line, _ in read(text)] == [2, 6]


def test_a_short_row_lacks_only_its_last_cells() -> None:
    assert read("file,notes,caption\na.jpg,seen\n") == [(2, {"file": "a.jpg", "notes": "seen"})]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("file,claimed_place\na.jpg,38.46,70.74\n", 2, "the row has 3 cells, the header has 2"),
        ("file\na.jpg,\n", 2, "the row has 2 cells, the header has 1"),
        ('file,notes\na.jpg,x\nb.jpg,"open\nand open\n', 3, "this is not CSV"),
        ('file,notes\na.jpg,"a"b\n', 2, "this is not CSV"),
        ("file,notes\na.jpg," + "x" * 200_000, 2, "field limit"),
        ("file,note\n", 1, 'no column "note"'),
        ("\n\nfiles\n", 3, 'no column "files"'),
        ("a.jpg,2023-09-06\n", 1, 'no column "a.jpg"'),
        ("file,file\n", 1, '"file" stands twice'),
        ("file,\n", 1, 'no column ""'),
        ("", 1, '"file" is missing'),
    ],
)
def test_a_damaged_table_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert reason in refused.value.reason
    assert refused.value.line == line

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from verifyimg.knowledge import table
from verifyimg.knowledge.table import VERSION, rows, rows_with

TABLES = sorted(path.stem for path in Path(table.__file__).parent.glob("*.csv"))
each_table = pytest.mark.parametrize("name", TABLES)


@each_table
def test_every_row_has_every_cell_and_a_source(name: str) -> None:
    for row in rows(name):
        assert None not in row, row
        assert None not in row.values(), row
        assert row["source"].strip(), row


@each_table
def test_reading_line_by_line_is_reading_the_file(name: str) -> None:
    path = Path(table.__file__).parent / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        assert list(csv.DictReader(lines)) == list(rows(name))


@each_table
def test_no_row_stands_twice(name: str) -> None:
    found = [tuple(row.values()) for row in rows(name)]
    assert len(found) == len(set(found))


def test_rows_are_sifted_by_their_line_in_lower_case() -> None:
    assert not list(rows_with("device_releases", "no such camera"))
    kept = list(rows_with("device_releases", "canon eos 80d"))
    assert [row["exif_model"] for row in kept] == ["Canon EOS 80D"]


@each_table
@pytest.mark.parametrize("text", ["", "a", "canon", "2019", "20", "\n", "a\n", "source", ",,"])
@pytest.mark.parametrize("first", [True, False])
def test_sifting_is_looking_through_every_line(name: str, text: str, first: bool) -> None:
    def fits(line: str) -> bool:
        return line.startswith(text) if first else text in line

    lines = (Path(table.__file__).parent / f"{name}.csv").read_text("utf-8").splitlines()
    fitting = [fits(line.casefold()) for line in lines[1:]]
    wanted = [row for row, one in zip(rows(name), fitting, strict=True) if one]
    assert list(rows_with(name, text, first=first)) == wanted


def test_the_version_is_a_day() -> None:
    assert date.fromisoformat(VERSION) > date(2026, 1, 1)

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from verifyimg.knowledge import table
from verifyimg.knowledge.table import VERSION, rows

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
    assert not list(rows("device_releases", lambda line: "no such camera" in line))
    kept = list(rows("device_releases", lambda line: "canon eos 80d" in line))
    assert [row["exif_model"] for row in kept] == ["Canon EOS 80D"]


def test_the_version_is_a_day() -> None:
    assert date.fromisoformat(VERSION) > date(2026, 1, 1)

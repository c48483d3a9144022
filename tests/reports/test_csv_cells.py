"""Cells that no spreadsheet runs."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.reports.csv_cells import cell, row


@pytest.mark.parametrize(
    "text", ["", "-12.5", "+3", "0", "photo.jpg", "a-b", "2020:05:17", "38.46,70.74", "a;b"]
)
def test_ordinary_text_and_numbers_stay(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1", "'=1"),
        ("-1+2", "'-1+2"),
        ("+a", "'+a"),
        ("@x", "'@x"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("\t=1", "\\x09=1"),
        ("\r=1", "\\x0d=1"),
        ("a; =1", "a; '=1"),
        ('x";"=1', 'x";"\'=1'),
        ("--1", "'--1"),
    ],
)
def test_what_a_spreadsheet_would_run_is_text(text: str, shown: str) -> None:
    assert cell(text) == shown


def test_nothing_is_an_empty_cell_and_a_long_one_is_cut() -> None:
    assert cell(None) == ""
    assert cell("x" * 5_000, 10) == "xxxxxxxxx…"


def test_commas_quotes_and_blanks_at_the_edge_are_quoted() -> None:
    assert row(["a", "b,c", 'd"e', " f"]) == 'a,"b,c","d""e"," f"\r\n'


@given(st.lists(st.text(), min_size=2, max_size=5))
def test_any_reader_gets_the_cells_back(texts: list[str]) -> None:
    cells = [cell(text) for text in texts]

    assert list(csv.reader(StringIO(row(cells), newline=""), strict=True)) == [cells]

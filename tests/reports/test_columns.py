"""Text measured, cut and wrapped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifyimg.reports.columns import columns, cut, cut_at_word, cut_left, pad, wrap

LINES = st.text(st.characters(exclude_characters="\n"))


def test_a_wide_character_takes_two_columns() -> None:
    assert columns("字a") == 3


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("short", 5, "short"), ("longer", 5, "long…"), ("字字字", 5, "字字…"), ("x", 0, "")],
)
def test_what_is_cut_says_so(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected


def test_of_a_path_the_end_is_kept() -> None:
    assert cut_left("evidence/2023/photo.jpg", 10) == "…photo.jpg"


def test_padding_counts_columns() -> None:
    assert pad("字", 4) == "字  "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("one two", ["one two"]),
        ("one two three", ["one two", "three"]),
        ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("a abcdefghijkl", ["a", "abcdefgh", "ijkl"]),
    ],
)
def test_lines_break_at_blanks_or_inside_long_words(text: str, expected: list[str]) -> None:
    assert wrap(text, 8) == expected


@given(LINES, st.integers(2, 40))
def test_no_line_is_too_wide(text: str, width: int) -> None:
    assert all(columns(line) <= width for line in wrap(text, width))
    assert columns(cut(text, width)) <= width
    assert columns(cut_left(text, width)) <= width


@given(LINES, st.integers(2, 40))
def test_wrapping_loses_no_word(text: str, width: int) -> None:
    assert "".join(wrap(text, width)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two", 7, "one two"),
        ("one two three", 11, "one two…"),
        ("one two three", 8, "one two…"),
        ("one two, three", 11, "one two…"),
        ("one abcdefghijkl", 10, "one abcde…"),
        ("abcdefghijkl", 8, "abcdefg…"),
        ("one two", 0, ""),
    ],
)
def test_what_is_cut_at_a_word_ends_with_one(text: str, width: int, expected: str) -> None:
    assert cut_at_word(text, width) == expected


@given(LINES, st.integers(0, 40))
def test_what_is_cut_at_a_word_fits(text: str, width: int) -> None:
    assert columns(cut_at_word(text, width)) <= width

"""The medium of a text report."""

from __future__ import annotations

import pytest

from verifyimg.reports.line import line, mark
from verifyimg.reports.medium import medium, spaced


@pytest.mark.parametrize(("asked", "got"), [(10, 60), (80, 80), (500, 200)])
def test_the_width_stays_within_what_can_be_laid_out(asked: int, got: int) -> None:
    assert medium(asked).width == got
    assert medium(asked).rule().width == got


def test_controls_and_rich_markup_come_out_as_they_are_seen() -> None:
    assert medium(80).clean("\x1b[31m[red]\u202e") == "\\x1b[31m[red]\\u202e"


def test_an_ascii_page_holds_nothing_but_ascii() -> None:
    page = medium(80, ascii_only=True)

    assert page.clean("фото…") == "\\u0444\\u043e\\u0442\\u043e\\u2026"
    assert page.cut("x" * 9, 5) == "xxxx~"
    assert page.rule().text.isascii()
    assert page.divider().text.isascii()


def test_a_field_hangs_beside_its_label() -> None:
    lines = medium(60).field("claimed", "word " * 12)

    assert [one.text for one in lines] == [
        " claimed    word word word word word word word word word",
        "            word word word",
    ]


def test_a_field_with_too_many_lines_says_that_it_was_cut() -> None:
    (only,) = medium(60).field("next", "word " * 30, most=1)

    assert only.text.endswith("…")
    assert only.width <= 60


def test_quotes_count_towards_the_width() -> None:
    assert medium(80).quoted("abcdef", 6) == '"abc…"'


def test_two_texts_stand_at_the_two_ends() -> None:
    assert medium(60).ends(mark("a", "alarm"), mark("b", "dim")).text == "a" + " " * 58 + "b"


def test_blank_lines_stand_only_between_blocks() -> None:
    a, b = line("a"), line("b")

    assert [one.text for one in spaced([], [a], [], [b], [])] == ["a", "", "b"]

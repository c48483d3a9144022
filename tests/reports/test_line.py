"""Lines and their pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verifyimg.reports.line import BLANK, Span, line, mark


@given(st.text())
def test_no_span_ever_holds_what_cannot_be_printed(text: str) -> None:
    assert Span(text=text).text.isprintable()


def test_a_line_joins_plain_and_marked_text() -> None:
    assert line("a ", mark("b", "alarm"), "  ").text == "a b"


def test_a_blank_line_is_empty() -> None:
    assert (BLANK.text, BLANK.width) == ("", 0)


def test_the_width_counts_columns() -> None:
    assert line("字a").width == 3

"""Text that Markdown leaves alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from verifyimg.reports.markdown_text import markdown, table_row


@pytest.mark.parametrize(
    "text",
    [
        "The file says 17 May 2020 14:03 (ExifIFD:DateTimeOriginal, no zone).",
        "a position 38.46, 70.74 - 12 km off!",
        "50 % of it; 3 # 4",
        "38.46,70.74,60km",
    ],
)
def test_ordinary_text_stays(text: str) -> None:
    assert markdown(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("<b>&amp;", r"\<b\>`&`amp;"),
        ("[x](y) | z", r"\[x\](y) \| z"),
        ("1. x", r"1\. x"),
        ("# x", r"\# x"),
        ("- x", r"\- x"),
        ("   x", "x"),
        ("@org", "`@`org"),
        ("a@b.example", "a`@`b.example"),
        ("see #12 and GH-3", "see `#`12 and `GH-`3"),
        ("https://a.example", "https`://`a.example"),
        ("www.a.example", "`www.`a.example"),
        (":tada: deadbeef", "`:`tada: `deadbeef`"),
        ("a\nb\u202e", "a\\\\x0ab\\\\u202e"),
    ],
)
def test_what_would_act_is_disarmed_and_still_readable(text: str, shown: str) -> None:
    assert markdown(text) == shown


@given(st.text(alphabet="ab1 *_`<>&[]()!#@:/.\\|~$-+=w\n\u202e", max_size=40))
def test_no_text_becomes_a_link_an_image_html_or_emphasis(text: str) -> None:
    (block, *_) = MarkdownIt("commonmark").parseInline(f"x {markdown(text)}")

    assert {part.type for part in block.children or ()} <= {"text", "code_inline"}


@given(st.text(alphabet="ab`|\\*\n-", max_size=20))
def test_a_row_keeps_its_number_of_cells(text: str) -> None:
    table = table_row(["h", "h"]) + table_row(["---", "---"]) + table_row([markdown(text), "end"])
    blocks = MarkdownIt("commonmark").enable("table").parse(table)
    cells = [blocks[n + 1].content for n, block in enumerate(blocks) if block.type == "td_open"]

    assert cells[1] == "end"

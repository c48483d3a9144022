from __future__ import annotations

from verifyimg.checks.page import SECTIONS, Page, parse_page

DOCSTRING = """The camera's date lies outside the claimed time.

What it looks at
The date
and the claim.

Innocent explanations
- a clock that was set wrong,
  or never set.
- an archive picture

Next steps
None.

References
A standard.
"""


def test_the_first_line_is_the_title() -> None:
    assert parse_page(DOCSTRING).title == "The camera's date lies outside the claimed time."


def test_a_section_keeps_its_lines() -> None:
    page = parse_page(DOCSTRING)
    assert page.sections["What it looks at"] == "The date\nand the claim."


def test_sections_keep_their_order_and_absent_ones_are_absent() -> None:
    assert list(parse_page(DOCSTRING).sections) == [
        "What it looks at",
        "Innocent explanations",
        "Next steps",
        "References",
    ]


def test_a_point_over_two_lines_is_one_line_without_its_full_stop() -> None:
    assert parse_page(DOCSTRING).points("Innocent explanations") == (
        "a clock that was set wrong, or never set",
        "an archive picture",
    )


def test_a_section_without_points_gives_none() -> None:
    assert parse_page(DOCSTRING).points("Next steps") == ()


def test_a_section_that_is_not_there_gives_no_points() -> None:
    assert parse_page(DOCSTRING).points("Example") == ()


def test_a_heading_inside_a_sentence_is_no_heading() -> None:
    page = parse_page("Title.\n\nExample\nReferences are given below.")
    assert page.sections == {"Example": "References are given below."}


def test_an_empty_docstring_is_an_empty_page() -> None:
    assert parse_page("") == Page(title="", sections={})


def test_text_before_the_first_section_belongs_to_none() -> None:
    assert parse_page("Title.\n\nStray text.\n\nExample\nOne.").sections == {"Example": "One."}


def test_no_heading_stands_twice() -> None:
    assert len(set(SECTIONS)) == len(SECTIONS)

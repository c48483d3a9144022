from __future__ import annotations

from verifyimg.reports.table import table


def test_no_rows_are_no_text() -> None:
    assert table([], width=80) == ""


def test_columns_stand_under_each_other() -> None:
    assert table([("a", "bbb", "c"), ("aaaa", "b", "c")], width=80) == (
        "a     bbb  c\naaaa  b    c\n"
    )


def test_only_the_last_column_is_cut() -> None:
    (line,) = table([("a" * 30, "b" * 60)], width=60).splitlines()
    assert line == "a" * 30 + "  " + "b" * 27 + "…"


def test_foreign_text_stays_on_its_line() -> None:
    assert table([("a\nb", "\x1b[2J")], width=80) == "a\\x0ab  \\x1b[2J\n"


def test_no_row_is_a_command_to_the_ci_service_whose_log_it_stands_in() -> None:
    assert table([["::error::x", "##[y]"]], width=80) == ": :error::x  # #[y]\n"


def test_an_empty_last_cell_leaves_no_blanks_behind() -> None:
    assert table([("a", "")], width=80) == "a\n"

"""Short and visible."""

from __future__ import annotations

from verifyimg.reports.excerpt import excerpt, shown_path


def test_ordinary_text_stays_and_long_text_is_cut() -> None:
    assert excerpt("17 May 2020") == "17 May 2020"
    assert excerpt("x" * 50, 10) == "xxxxxxxxx…"


def test_controls_and_direction_marks_are_written_out() -> None:
    assert excerpt("a\x1b\u202e\n") == "a\\x1b\\u202e\\x0a"


def test_a_path_is_whole_and_its_stray_bytes_are_as_in_the_json() -> None:
    assert shown_path("a/" * 3_000 + "\udcff") == "a/" * 3_000 + "\\xff"

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from tools.docs_cli import CommandLineAbsent
from tools.terminal_picture import COLUMNS, drawn, report, terminal_picture, typed, until_blank


def text_of(picture: str) -> str:
    """What a reader sees, with plain blanks."""
    return "".join(ET.fromstring(picture).itertext()).replace("\xa0", " ")


def test_the_picture_is_the_same_each_time_and_shows_the_answer() -> None:
    picture = terminal_picture()
    assert picture == terminal_picture()
    assert "THE DATE CONTRADICTS THE CLAIM" in text_of(picture)
    assert "$ verifyimg check fixtures/gknb/photo.jpg" in text_of(picture)


def test_nothing_in_a_picture_is_fetched_from_elsewhere() -> None:
    picture = drawn(["one", "\x1b[1;31mtwo\x1b[0m"])
    addresses = set(re.findall(r"https?://[^\"\s]+", picture))
    assert addresses == {"http://www.w3.org/2000/svg"}, "the name of SVG, which nobody fetches"
    assert not re.search(r"@font-face|@import|href|<script|<image", picture)
    assert all(target.startswith("#") for target in re.findall(r"url\(([^)]*)\)", picture))


def test_colours_and_signs_of_markup_are_kept() -> None:
    picture = drawn(["\x1b[1;31mred\x1b[0m <b>[bold]&"])
    assert "font-weight: bold" in picture
    assert "red <b>[bold]&" in text_of(picture)


def test_a_command_is_typed_one_option_a_line() -> None:
    lines = typed(("check", "photo.jpg", "--a", "1", "--b", "2"))
    assert lines == ["$ verifyimg check photo.jpg \\", "      --a 1 \\", "      --b 2"]


def test_the_picture_ends_at_the_first_empty_line() -> None:
    assert until_blank(["a", "b", "", "c"]) == ["a", "b"]


def test_no_line_of_the_report_is_wider_than_the_picture() -> None:
    plain = re.sub(
        r"\x1b\[[0-9;]*m", "", report("check", "fixtures/gknb", "--claimed-date", "2023")
    )
    assert max(map(len, plain.splitlines())) <= COLUMNS


def test_a_run_that_ends_otherwise_makes_no_picture() -> None:
    with pytest.raises(CommandLineAbsent, match="ended with 0"):
        report("check", "fixtures/honest")

from __future__ import annotations

import pytest

from tests.support.report_parts import tag
from verifyimg.model.tag import Tag
from verifyimg.reports.columns import columns
from verifyimg.reports.medium import medium
from verifyimg.reports.tags.page import tags_page

DATE = tag("ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21")


def page(*tags: Tag, width: int = 80, ascii_only: bool = False) -> list[str]:
    return list(tags_page(tags, medium(width, ascii_only=ascii_only)))


def test_sections_come_in_the_order_of_a_verifier() -> None:
    lines = page(tag("File:ImageWidth", "9"), tag("IFD0:Make", "a"), DATE)
    titles = [line for line in lines if line and not line.startswith("  ")]
    assert titles == [" Dates", " Device and serial numbers", " Picture"]


def test_a_meaning_stands_below_its_value_where_it_is_narrow() -> None:
    lines = page(DATE)
    assert lines[2].split(maxsplit=1) == ["ExifIFD:DateTimeOriginal", "2020:05:17 14:03:21"]
    said = " ".join(line.strip() for line in lines[3:])
    assert said == "(when the shutter was released, by the camera's clock; no zone)"


def test_a_meaning_stands_beside_its_value_where_it_is_wide() -> None:
    (line,) = page(DATE, width=200)[2:]
    assert line.endswith("(when the shutter was released, by the camera's clock; no zone)")


@pytest.mark.parametrize("width", [60, 80, 129, 130, 200])
@pytest.mark.parametrize("text", ["a" * 300, "字" * 300, "word " * 100, "", "x\n\x1b[2J\u202e"])
def test_no_line_is_wider_than_the_page(width: int, text: str) -> None:
    long = tag("XMP-very-long-namespace:AndAVeryLongNameOfATagCaption", text)
    lines = page(DATE, long, tag("IPTC:Credit", text), width=width)
    assert max(map(columns, lines)) <= width
    assert all(line.isprintable() for line in lines)


def test_a_long_text_is_cut_and_says_how_long_it_is() -> None:
    lines = page(tag("IPTC:Caption-Abstract", "word " * 800))
    assert any("… (4,000 characters; --all)" in line for line in lines)
    assert len(lines) < 12


def test_many_values_of_one_name_stand_together_and_are_counted() -> None:
    lines = page(*[tag("XMP-dc:Subject", f"word {number}") for number in range(20)])
    assert [line.split() for line in lines[2:4]] == [
        ["XMP-dc:Subject", "word", "0"],
        ["word", "1"],
    ]
    assert lines[-1].strip() == "and 12 more (--all)"


def test_an_empty_value_is_said_to_be_empty() -> None:
    assert page(tag("Canon:OwnerName", ""))[-1].split() == ["Canon:OwnerName", "(empty)"]


def test_a_terminal_without_unicode_gets_ascii() -> None:
    assert all(line.isascii() for line in page(tag("IPTC:Credit", "é" * 900), ascii_only=True))

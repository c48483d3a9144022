from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import stripped, tag
from tests.support.reports import gknb
from verifyimg.model.problem import Problem
from verifyimg.model.report import Report
from verifyimg.reports.columns import columns
from verifyimg.reports.medium import medium
from verifyimg.reports.tags.difference import difference
from verifyimg.reports.tags.difference_text import difference_text


def text(a: Report, b: Report, *, width: int = 80) -> str:
    return difference_text(difference(a, b, all_tags=False), medium(width))


def dated(value: str) -> Report:
    made = gknb()
    return replace(made, tags=(tag("ExifIFD:DateTimeOriginal", value), tag("IFD0:Make", "x")))


def test_both_values_stand_below_their_name() -> None:
    said = text(dated("2020"), dated("2023"))
    assert " Dates\n  ExifIFD:DateTimeOriginal\n    A   2020\n    B   2023\n" in said
    assert said.rstrip().splitlines()[-1] == "1 tag not equal, 2 equal"


def test_what_one_file_lacks_is_said_to_be_in_the_other() -> None:
    said = text(dated("2020"), replace(stripped(), tags=()))
    assert "  ExifIFD:DateTimeOriginal, only in A\n    A   2020\n" in said


def test_the_same_file_is_told_at_once() -> None:
    assert "the two files are the same, byte by byte\n" in text(gknb(), gknb())


def test_what_could_not_be_read_is_told_with_its_file() -> None:
    problem = Problem(reader="exif", kind="damaged", message="cut off")
    assert "\nB  damaged: cut off\n" in text(gknb(), replace(gknb(), problems=(problem,)))


@pytest.mark.parametrize("width", [60, 80, 200])
@pytest.mark.parametrize("value", ["字" * 900, "word " * 400, "\x1b[2J\n\u202e", ""])
def test_a_page_is_no_wider_than_asked_for_and_safe(width: int, value: str) -> None:
    lines = text(dated(value), dated("b"), width=width).splitlines()
    assert max(columns(line) for line in lines[5:]) <= width
    assert all(line.isprintable() for line in lines)
    assert len(lines) < 25


def test_many_values_are_counted() -> None:
    many = replace(gknb(), tags=tuple(tag("XMP-dc:Subject", str(one)) for one in range(20)))
    assert "    A   and 12 more\n" in text(many, replace(gknb(), tags=()))

"""The timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.report_parts import bound, claimed_date, clue, stripped
from tests.support.reports import gknb, honest, no_claim
from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.report import Report
from verifyimg.reports.medium import medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.timeline import timeline


def text(report: Report, width: int = 80, *, ascii_only: bool = False) -> str:
    return paint(timeline(report, medium(width, ascii_only=ascii_only)), colour=False)


def bars(*clues: Clue) -> list[str]:
    """The drawn part of each row of a file with these clues and no claim."""
    lines = text(replace(no_claim(), timeline=clues)).splitlines()
    return [line[31:] for line in lines[1 : 1 + len(clues)]]


def test_a_file_that_tells_no_time_has_no_timeline() -> None:
    assert text(stripped()) == ""


def test_the_claim_is_the_first_row() -> None:
    rows = text(gknb()).splitlines()

    assert rows[0].split() == ["When", "(UTC)", *"2010 2012 2014 2016 2018 2020 2022".split()]
    assert rows[1].startswith("   claimed      taken ")
    assert rows[1].rstrip().endswith("█")
    assert rows[2].startswith("   not before   release         █───")
    assert rows[2].endswith("→")


def test_an_upper_bound_reaches_back() -> None:
    (bar,) = bars(bound("2020-01-01", meaning="not_after"))

    assert bar.startswith("←───")
    assert "█" in bar


def test_a_bound_about_the_file_says_so() -> None:
    report = replace(no_claim(), timeline=(bound("2020-01-01", about="file"),))

    assert "   file after   release " in text(report)


def test_a_doubted_clue_is_drawn_lighter_and_explained() -> None:
    doubted = clue("2008-01-01 00:00:00", doubts=[("default_clock", "never set")])
    told = text(replace(no_claim(), timeline=(doubted,)))

    assert "camera clock ?" in told
    assert "░" in told
    assert "█" not in told
    assert "not relied on" in told


def test_a_nonsense_date_is_an_arrow() -> None:
    first, second = bars(clue("0003-01-01 00:00:00"), clue("2020-05-17 14:03:21"))

    assert first.startswith("←")
    assert "█" in second


@pytest.mark.parametrize("days", [0, 1, 20, 400, 4_000, 19_900])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_any_span_is_drawn_at_any_width(days: int, width: int) -> None:
    late = claimed_date("2024-10-01", "2024-10-01")
    start = clue(f"{late.start.fromordinal(late.start.toordinal() - days):%Y-%m-%d %H:%M:%S}")
    report = replace(no_claim(), claim=Claim(date=late), timeline=(start,))
    lines = timeline(report, medium(width))

    assert max(line.width for line in lines) <= width
    assert all("█" in line.text for line in lines[1:3])
    assert any(char.isdigit() for char in lines[0].text[31:])


def test_a_wide_page_has_the_dates_in_words() -> None:
    told = text(honest(), 120)

    assert " 29 Aug 2023-6 Sep 2023\n" in told
    assert " 1 Sep 2023 10:12\n" in told
    assert "from 17 Sep 2008" in told


def test_all_rows_share_one_axis() -> None:
    doubted = clue("2020-05-17 14:03:21", doubts=[("gps_differs", "x")])
    first, second = bars(clue("2020-05-17 14:03:21"), doubted)

    assert first.replace("█", "░") == second


MANY = tuple(clue(f"2020-05-17 14:{minute:02}:21") for minute in range(20))


def test_rows_that_are_the_same_stand_once() -> None:
    report = replace(no_claim(), timeline=(clue("2020-05-17 14:03:21"),) * 20)

    assert text(report).count("camera clock") == 1


def test_many_rows_are_counted_not_hidden() -> None:
    report = replace(no_claim(), timeline=MANY)

    assert "and 4 more: --verbose" in text(report)
    assert len(timeline(report, medium(80, verbose=True))) == 22


def test_a_page_without_block_characters_is_drawn_in_ascii() -> None:
    told = text(gknb(), ascii_only=True)

    assert told.isascii()
    assert "#----" in told


def test_a_time_in_the_name_is_not_shown_as_a_clock() -> None:
    named = replace(clue("2020-05-17 14:03:21"), storage="file_name")
    told = text(replace(no_claim(), timeline=(named,)))

    assert "taken        file name" in told
    assert "camera clock" not in told

"""The terminal report as a whole.

The golden texts are read by people: look at them after a change. `UPDATE_GOLDEN=1` in the
environment of pytest writes them anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.golden.golden import kept
from tests.support.odd_reports import failed, hostile
from tests.support.report_parts import NOW, TOOL, clue, image, tag, typed
from tests.support.reports import EXAMPLES, gknb
from verifyimg.model.report import Report
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.report import render_terminal, stream

NEVER = re.compile(r"\b(fake|authentic|proves|forged)\b", re.IGNORECASE)


def text(report: Report, **how: object) -> str:
    return paint(render_terminal(report, tool=TOOL, **how), colour=False)  # type: ignore[arg-type]


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("name", [name for name in EXAMPLES if name not in ("hostile", "matched")])
def test_the_report_reads_as_it_did(name: str, width: int) -> None:
    told = text(EXAMPLES[name](), width=width)

    assert told == kept(f"{name}-{width}.txt", told)


def test_a_verbose_report_reads_as_it_did() -> None:
    told = text(EXAMPLES["honest"](), verbose=True)

    assert told == kept("honest-verbose.txt", told)


def test_an_ascii_report_reads_as_it_did() -> None:
    told = text(EXAMPLES["two_thousand_km"](), ascii_only=True)

    assert told == kept("two_thousand_km-ascii.txt", told)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("verbose", [False, True])
def test_no_line_is_too_wide_at_any_width(name: str, ascii_only: bool, verbose: bool) -> None:
    for width in (60, 61, 72, 80, 99, 100, 119, 120, 200, 300):
        lines = render_terminal(
            EXAMPLES[name](), tool=TOOL, width=width, verbose=verbose, ascii_only=ascii_only
        )
        assert max(line.width for line in lines) <= min(width, 200)


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_ascii_report_is_ascii(name: str) -> None:
    assert text(EXAMPLES[name](), ascii_only=True).isascii()


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_report_accuses_or_reassures(name: str) -> None:
    assert not NEVER.search(text(EXAMPLES[name](), verbose=True))


def test_hostile_text_leaves_neither_its_line_nor_its_colour() -> None:
    told = text(hostile(), verbose=True)

    assert all(line.isprintable() for line in told.split("\n"))
    assert "[bold]b[/]" in told
    assert "\\x1b[31mred" in told


@given(st.text(max_size=200), st.integers(60, 120), st.booleans())
def test_no_foreign_text_breaks_the_page(foreign: str, width: int, verbose: bool) -> None:
    bad = replace(clue("2020-05-17 14:03:21"), text=foreign, tags=(tag("A:" + foreign, foreign),))
    report = replace(
        gknb(),
        image=image(foreign or "x"),
        clues=(typed("caption", foreign, "IFD0:Artist"), bad),
        findings=tuple(
            replace(finding, evidence=bad.tags, message=foreign, next=(foreign,))
            for finding in gknb().findings
        ),
    )
    lines = render_terminal(report, tool=TOOL, width=width, verbose=verbose)

    assert all(line.width <= width and line.text.isprintable() for line in lines)


def test_one_report_has_no_summary() -> None:
    (first, closing) = stream([gknb()], Occasion(tool=TOOL, examined_at=NOW))

    assert first == text(gknb())
    assert closing == ""


def test_several_reports_are_divided_and_summed_up() -> None:
    told = "".join(stream([gknb(), failed()], Occasion(tool=TOOL, examined_at=NOW)))

    assert told.count("═" * 80) == 2
    assert " failed     1 file could not be examined: that says nothing about any claim\n" in told


def test_a_report_is_printed_before_the_next_is_made() -> None:
    made: list[str] = []

    def reports() -> Iterator[Report]:
        for name in ("a.jpg", "b.jpg"):
            made.append(name)
            yield failed(name)

    next(stream(reports(), Occasion(tool=TOOL, examined_at=NOW)))
    assert made == ["a.jpg"]

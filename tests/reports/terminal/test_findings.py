"""Findings in words."""

from __future__ import annotations

from dataclasses import replace

from tests.support.report_parts import position, stripped, tag
from tests.support.reports import gknb, honest
from verifyimg.model.report import Report
from verifyimg.reports.medium import MEASURE, medium
from verifyimg.reports.paint import paint
from verifyimg.reports.terminal.findings import MOST_TAGS, findings


def text(report: Report, *, verbose: bool = False) -> str:
    return paint(findings(report, medium(80, verbose=verbose)), colour=False)


def test_no_findings_are_no_lines() -> None:
    assert text(stripped()) == ""


def test_information_takes_one_line_each() -> None:
    assert [line.split()[1] for line in text(honest()).splitlines()] == ["PLC003", "TIM011"]


def test_a_finding_has_its_evidence_its_innocent_explanations_and_its_next_steps() -> None:
    told = text(gknb())

    assert told.startswith(
        " conflict TIM010 claimed-date-differs · moderate · against the claim (time)\n"
    )
    assert '     ExifIFD:DateTimeOriginal  "2020:05:17 14:03:21" at byte 1,042\n' in told
    assert "   It could also be explained by: a clock that was set wrong" in told
    assert "   Next: ask the publisher" in told


def test_a_value_that_reads_otherwise_is_told_twice() -> None:
    finding = replace(gknb().findings[0], evidence=position().tags)

    assert '"38/1 33/1 3528/100" = 38.5598 at byte 2,210' in text(
        replace(gknb(), findings=(finding,))
    )


def test_a_long_value_is_cut_before_its_offset_is() -> None:
    finding = replace(gknb().findings[0], evidence=(tag("IFD0:Artist", "x" * 500),))
    report = replace(gknb(), findings=(finding,))

    assert "… at byte 1,042\n" in text(report)
    assert "x" * 60 in text(report, verbose=True)
    assert "…" not in text(report, verbose=True)


def test_evidence_without_a_place_has_none() -> None:
    finding = replace(gknb().findings[0], evidence=(tag("File:Name", "a", offset=None),))

    assert '     File:Name  "a"\n' in text(replace(gknb(), findings=(finding,)))


def test_a_long_list_of_evidence_is_counted_not_hidden() -> None:
    tags = tuple(tag(f"XMP-xmpMM:History{number}", "x") for number in range(MOST_TAGS + 4))
    report = replace(gknb(), findings=(replace(gknb().findings[0], evidence=tags),))

    assert text(report).count("XMP-xmpMM:History") == MOST_TAGS
    assert "     and 4 more: --verbose\n" in text(report)
    assert text(report, verbose=True).count("XMP-xmpMM:History") == MOST_TAGS + 4


def test_a_page_that_is_wide_breaks_its_text_where_it_can_be_read() -> None:
    lines = [line.text for line in findings(gknb(), medium(200))]

    assert 100 < max(map(len, lines)) <= MEASURE

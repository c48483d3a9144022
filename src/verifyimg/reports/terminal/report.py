"""The terminal report: a report as lines of text, the answer first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifyimg.model.report import Report
from verifyimg.reports.line import BLANK, Line, line, mark
from verifyimg.reports.medium import Medium, medium, spaced
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.paint import paint
from verifyimg.reports.summary_text import render_summary
from verifyimg.reports.tally import Tally
from verifyimg.reports.terminal.clusters import clusters
from verifyimg.reports.terminal.failed import failed
from verifyimg.reports.terminal.findings import findings, findings_of
from verifyimg.reports.terminal.foot import foot
from verifyimg.reports.terminal.head import head
from verifyimg.reports.terminal.timeline import timeline
from verifyimg.reports.tool import Tool


def render_terminal(
    report: Report, *, tool: Tool, width: int = 80, verbose: bool = False, ascii_only: bool = False
) -> tuple[Line, ...]:
    """The whole report; no line is wider than `width`, which counts from 60 up."""
    page = medium(width, verbose=verbose, ascii_only=ascii_only)
    if report.failed:
        return tuple(failed(report, page))
    middle = spaced(timeline(report, page), findings(report, page))
    return (
        *head(report, page),
        page.rule(),
        *([*middle, BLANK, page.rule()] if middle else ()),
        *foot(report, page, tool),
    )


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """Each report as soon as there is one, then, behind several, a summary."""
    counts = Tally()
    page = medium(occasion.width, verbose=occasion.verbose, ascii_only=occasion.ascii_only)
    for report in reports:
        before = [BLANK, page.divider()] if counts.examined + counts.failed else []
        counts = counts.plus(report)
        yield paint([*before, *_lines(report, occasion)], colour=occasion.colour)
    total = replace(counts, skipped=occasion.skipped())
    yield paint(_closing(total, page, occasion), colour=occasion.colour)


def _lines(report: Report, occasion: Occasion) -> tuple[Line, ...]:
    return render_terminal(
        report,
        tool=occasion.tool,
        width=occasion.width,
        verbose=occasion.verbose,
        ascii_only=occasion.ascii_only,
    )


def _closing(total: Tally, page: Medium, occasion: Occasion) -> list[Line]:
    seen = total.examined + total.failed
    if seen == 1 and not total.skipped:
        return []
    before = [BLANK, page.divider()] if seen else []
    over = occasion.over()
    set_lines = spaced(findings_of(over.findings, page), clusters(over, page))
    told = [*before, line(mark("The files as a set", "strong")), BLANK, *set_lines]
    over_lines = told if set_lines else []
    return [*over_lines, *before, *render_summary(total, page, ending=occasion.ending())]

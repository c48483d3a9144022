"""HTML: one page that holds everything, for one image or many; it asks nothing of any network.

Every text in it is escaped by Jinja2 and made visible before (`rendering.py`), whatever it says.
It can be read without the script, which filters, sorts and opens what is folded for printing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.model.words import STRENGTHS
from verifyimg.reports.aside_text import aside_lines
from verifyimg.reports.excerpt import shown_path
from verifyimg.reports.html.rendering import asset, rendered, sealed
from verifyimg.reports.html.sheet import sheet
from verifyimg.reports.html.tags import ALONE, AMONG_MANY
from verifyimg.reports.json.values import moment
from verifyimg.reports.kept import Kept
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.summary_line import summary_line
from verifyimg.reports.tally import Tally
from verifyimg.reports.terminal.clusters import named, pictures, said

FEW = 20
"""Images up to which each is shown in full: larger pictures, every tag."""


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """A page for one image; for several a table of them first, and each folded below it."""
    pile = _Pile()
    for report in reports:
        pile.add(report)
    total = replace(pile.counts, skipped=occasion.skipped())
    first = None if len(pile.few) != 1 or total.skipped else pile.few[0]
    summary = summary_line(total)
    page = _Page(
        title=summary if first is None else shown_path(first.image.path),
        summary=summary,
        alone=first is not None,
        compact=pile.overflowed,
    )
    pile.close(alone=page.alone)
    shared = {"page": page, "occasion": occasion, "made": moment(occasion.examined_at)}
    yield rendered("head.html", **shared, **sealed())
    if not page.alone:
        yield from pile.rows.pieces()
        yield _about_the_set(occasion)
    yield from pile.sheets.pieces()
    ending = {"strengths": STRENGTHS, "script": asset("page.js")}
    ending |= {"aside": tuple(aside_lines(occasion.aside()))}
    yield rendered("foot.html", **shared, **ending, provenance=occasion.tool.provenance())


def _about_the_set(occasion: Occasion) -> str:
    over = occasion.over()
    return rendered("set.html", over=over, clusters=pictures(over), named=named, said=said)


@noun
class _Page:
    """What the page as a whole shows."""

    title: str
    summary: str
    alone: bool
    compact: bool
    """Whether its images are shown in brief, for there are many."""


@dataclass
class _Pile:
    """Reports on their way to the page; only the first few are kept as they are."""

    few: list[Report] = field(default_factory=list)
    """Those that nothing was written of; none from the first that is too many on."""
    rows: Kept = field(default_factory=Kept)
    """Of the table of images, which stands above the first sheet."""
    sheets: Kept = field(default_factory=Kept)
    counts: Tally = field(default_factory=Tally)
    overflowed: bool = False

    def add(self, report: Report) -> None:
        """One more; from the first that is too many on, all are shown in brief."""
        self.counts = self.counts.plus(report)
        self.few.append(report)
        if self.overflowed or len(self.few) > FEW:
            self.overflowed = True
            self.close(alone=False)

    def close(self, *, alone: bool) -> None:
        """Writes what is left, in full unless there were too many."""
        room = AMONG_MANY if self.overflowed else ALONE
        for report in self.few:
            made = sheet(report, len(self.rows) + 1, room)
            self.rows.add(rendered("row.html", sheet=made) + "\n")
            self.sheets.add(rendered("sheet.html", sheet=made, alone=alone))
        self.few.clear()

"""HTML: one page that holds everything, for one image or many; it asks nothing of any network.

Every text in it is escaped by Jinja2 and made visible before (`rendering.py`), whatever it says.
It can be read without the script, which filters, sorts and opens what is folded for printing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from verifyimg.model.noun import noun
from verifyimg.model.overlook import Overlook
from verifyimg.model.report import Report
from verifyimg.model.words import STRENGTHS
from verifyimg.reports.aside_text import aside_lines
from verifyimg.reports.html.rendering import asset, rendered, sealed
from verifyimg.reports.html.sheet import Sheet, sheet
from verifyimg.reports.html.tags import ALONE, AMONG_MANY
from verifyimg.reports.json.values import moment
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
    alone = len(pile.few) == 1 and not pile.many and not total.skipped
    pile.close(alone=alone)
    page = _Page(
        title=pile.lines[0].name if alone else summary_line(total),
        summary=summary_line(total),
        alone=alone,
        compact=pile.overflowed,
        lines=tuple(pile.lines),
    )
    shared = {"page": page, "occasion": occasion, "made": moment(occasion.examined_at)}
    over = Overlook() if alone else occasion.over()
    told = {"over": over, "clusters": pictures(over), "named": named, "said": said}
    yield rendered("head.html", **shared, **told, **sealed())
    yield from pile.many
    ending = {"strengths": STRENGTHS, "script": asset("page.js")}
    ending |= {"aside": tuple(aside_lines(occasion.aside()))}
    yield rendered("foot.html", **shared, **ending, provenance=occasion.tool.provenance())


@noun
class _Line:
    """One row of the table of images."""

    anchor: str
    name: str
    answer: str
    tone: str
    headline: str
    counts: str


@noun
class _Page:
    """What the page as a whole shows."""

    title: str
    summary: str
    alone: bool
    compact: bool
    """Whether its images are shown in brief, for there are many."""
    lines: tuple[_Line, ...]


@dataclass
class _Pile:
    """Reports on their way to the page; only the first few are kept as they are."""

    few: list[Report] = field(default_factory=list)
    many: list[str] = field(default_factory=list)
    """As text."""
    lines: list[_Line] = field(default_factory=list)
    counts: Tally = field(default_factory=Tally)
    overflowed: bool = False

    def add(self, report: Report) -> None:
        """One more; from the first that is too many on, all are shown in brief."""
        self.counts = self.counts.plus(report)
        self.few.append(report)
        if self.overflowed or len(self.few) > FEW:
            self.overflowed = True
            self._write(alone=False)

    def close(self, *, alone: bool) -> None:
        """Writes what is left, in full unless there were too many."""
        self._write(alone=alone)

    def _write(self, *, alone: bool) -> None:
        room = AMONG_MANY if self.overflowed else ALONE
        for report in self.few if not alone else self.few[:1]:
            made = sheet(report, len(self.lines) + 1, room)
            self.lines.append(_line(made))
            self.many.append(rendered("sheet.html", sheet=made, alone=alone))
        self.few.clear()


def _line(made: Sheet) -> _Line:
    return _Line(
        anchor=made.anchor,
        name=made.name,
        answer=made.answer,
        tone=made.tone,
        headline=made.headline,
        counts=made.counts,
    )

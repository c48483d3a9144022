"""HTML: one page that holds everything, for one image or many; it asks nothing of any network.

Every text in it is escaped by Jinja2 and made visible before (`clean.py`), whatever it says.
A policy in the page (Content Security Policy Level 3, W3C) allows its one style, its one script
and pictures inside the page, each by its hash or scheme, and nothing else. It can be read without
the script, which filters, sorts and opens what is folded for printing.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from verifyimg import wording
from verifyimg.model.illustration import Illustration
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.model.words import STRENGTHS
from verifyimg.reports.decided import decided_words
from verifyimg.reports.excerpt import excerpt
from verifyimg.reports.html.sheet import Sheet, sheet
from verifyimg.reports.html.tags import ALONE, AMONG_MANY
from verifyimg.reports.json.values import moment
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.summary_line import summary_line
from verifyimg.reports.tally import Tally

if TYPE_CHECKING:
    from jinja2 import Environment

FEW = 20
"""Images up to which each is shown in full: larger pictures, every tag."""
LONGEST = 4_000
"""Characters of one text in a page."""


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
    group = () if alone else occasion.group()
    yield _rendered("head.html", **shared, group=group, **_sealed())
    yield from pile.many
    ending = {"strengths": STRENGTHS, "script": _asset("page.js")}
    yield _rendered("foot.html", **shared, **ending, provenance=occasion.tool.provenance())


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
            self.many.append(_rendered("sheet.html", sheet=made, alone=alone))
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


def _rendered(template: str, **values: object) -> str:
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("verifyimg.reports.html", "templates"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["inside"] = _inside
    made.filters["decided"] = decided_words
    made.filters["count"] = wording.count
    made.filters["minute"] = wording.minute
    return made


def _shown(value: object) -> object:
    """Foreign text as it may stand in a page, before it is escaped; what we marked safe stays."""
    return excerpt(value, LONGEST) if type(value) is str else value


def _inside(picture: Illustration) -> object:
    """A picture as an address that holds it."""
    from markupsafe import Markup

    address = f"data:image/jpeg;base64,{b64encode(picture.jpeg).decode('ascii')}"
    return Markup(address)  # noqa: S704 - nothing but letters, digits and three signs


def _asset(name: str) -> object:
    from markupsafe import Markup

    return Markup(_source(name))  # noqa: S704 - a file of ours, without anything of an image


@cache
def _source(name: str) -> str:
    environment = _environment()
    assert environment.loader is not None  # noqa: S101 - set above
    return environment.loader.get_source(environment, name)[0]


def _sealed() -> dict[str, object]:
    """The style, and a policy that allows it and the script by their hashes."""
    style, script = (_hash(_source(name)) for name in ("page.css", "page.js"))
    policy = (
        f"default-src 'none'; img-src data:; style-src '{style}'; script-src '{script}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return {"style": _asset("page.css"), "policy": policy}


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}"

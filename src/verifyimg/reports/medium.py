"""The medium of a text report: how wide it is, and which characters it can show."""

from __future__ import annotations

from verifyimg.clean import visible
from verifyimg.model.noun import noun
from verifyimg.reports import columns
from verifyimg.reports.line import BLANK, Line, Span, Style, line, mark

NARROWEST = 60
WIDEST = 200
"""In columns: below, labels leave no room for text; above, nothing gains by the room."""
MEASURE = 120
"""Columns of running text, at most: longer lines are hard to follow."""
LABEL = 12
"""Columns of the labels of the first screen."""


@noun
class Glyphs:
    """The characters that are ours."""

    rule: str
    divider: str
    full: str
    doubtful: str
    tick: str
    dash: str
    left: str
    right: str
    ellipsis: str
    dot: str
    plus_minus: str


UNICODE = Glyphs(
    rule="─",
    divider="═",
    full="█",
    doubtful="░",
    tick="·",
    dash="─",
    left="←",
    right="→",
    ellipsis="…",
    dot="·",
    plus_minus="±",
)
ASCII = Glyphs(
    rule="-",
    divider="=",
    full="#",
    doubtful="?",
    tick=".",
    dash="-",
    left="<",
    right=">",
    ellipsis="~",
    dot="|",
    plus_minus="+/-",
)


@noun
class Medium:
    """Where a text report is printed."""

    width: int = 80
    """In columns, `NARROWEST` to `WIDEST`."""
    ascii_only: bool = False
    verbose: bool = False

    @property
    def measure(self) -> int:
        """Where running text breaks, in columns; bars and tables have the whole width."""
        return min(self.width, MEASURE)

    @property
    def glyphs(self) -> Glyphs:
        """The characters to draw with."""
        return ASCII if self.ascii_only else UNICODE

    def clean(self, text: str) -> str:
        """Text that this medium can show: nothing unprintable, and no more than it has."""
        text = visible(text)
        if self.ascii_only and not text.isascii():
            text = text.encode("ascii", "backslashreplace").decode("ascii")
        return text

    def cut(self, text: str, width: int) -> str:
        """Clean, and at most that wide."""
        return columns.cut(self.clean(text), width, ellipsis=self.glyphs.ellipsis)

    def cut_at_word(self, text: str, width: int) -> str:
        """Clean, and at most that wide; what is left out begins with a word."""
        return columns.cut_at_word(self.clean(text), width, ellipsis=self.glyphs.ellipsis)

    def quoted(self, text: str, width: int) -> str:
        """Clean, in quotation marks, and at most that wide with them."""
        return f'"{self.cut(text, width - 2)}"'

    def rule(self) -> Line:
        """A line across the page."""
        return line(mark(self.glyphs.rule * self.width, "dim"))

    def divider(self) -> Line:
        """A line between two reports."""
        return line(mark(self.glyphs.divider * self.width, "dim"))

    def paragraph(self, text: str, *, indent: int = 3, style: Style = "plain") -> list[Line]:
        """Clean text, wrapped, behind an indent."""
        lines = columns.wrap(self.clean(text), self.measure - indent)
        return [line(" " * indent, mark(part, style)) for part in lines]

    def field(
        self, label: str, text: str, *, style: Style = "plain", most: int | None = None
    ) -> list[Line]:
        """A label and its text beside it; of more than `most` lines the last one is cut."""
        room = self.measure - LABEL
        parts = columns.wrap(self.clean(text), room)
        if most is not None and len(parts) > most:
            rest = " ".join(parts[most - 1 :])
            parts = [*parts[: most - 1], self.cut_at_word(rest, room)]
        labels = [_label(label), *[" " * LABEL] * (len(parts) - 1)]
        return [
            line(mark(head, "dim"), mark(part, style))
            for head, part in zip(labels, parts, strict=True)
        ]

    def ends(self, left: Span, right: Span) -> Line:
        """Two texts at the two ends of one line; they must fit."""
        room = self.width - columns.columns(left.text) - columns.columns(right.text)
        return line(left, " " * room, right)


def medium(width: int, *, verbose: bool = False, ascii_only: bool = False) -> Medium:
    """The medium for a terminal of that width, within what we can lay out."""
    return Medium(width=min(max(width, NARROWEST), WIDEST), verbose=verbose, ascii_only=ascii_only)


def spaced(*blocks: list[Line]) -> list[Line]:
    """The blocks that have any lines, with a blank line between two."""
    lines: list[Line] = []
    for block in filter(None, blocks):
        lines += [BLANK, *block] if lines else block
    return lines


def _label(label: str) -> str:
    return columns.pad(f" {label}", LABEL)

"""The timeline: every window as a bar on one axis, the claimed one first."""

from __future__ import annotations

from datetime import datetime

from verifyimg import wording
from verifyimg.model.claim import Claim, ClaimedDate
from verifyimg.model.clue import Clock, Clue, Meaning
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.model.window import EARLIEST, LATEST, Window
from verifyimg.reports.axis import Axis, axis
from verifyimg.reports.columns import cut, pad
from verifyimg.reports.line import Line, Style, line, mark
from verifyimg.reports.medium import Medium

WHAT_COLUMNS = 16
LABELS = 31
"""Columns for what a row is, then whose clock it is by."""
DATES = 25
"""Columns for the dates in words, on a page of at least `WIDE`."""
WIDE = 100
MOST = 16
"""Rows on a page that is not verbose."""

WHAT: dict[Meaning, str] = {
    "captured": "taken",
    "digitised": "digitised",
    "edited": "edited",
    "written": "file written",
    "sent": "sent",
    "published": "published",
    "stated": "stated",
    "not_before": "not before",
    "not_after": "not after",
}
ABOUT_FILE: dict[Meaning, str] = {"not_before": "file after", "not_after": "file before"}
WHOSE: dict[Clock, str] = {
    "camera": "camera clock",
    "gps": "GPS",
    "network": "network",
    "server": "server",
    "archive": "archive",
    "signature": "signature",
    "knowledge": "release",
    "typed": "typed",
}


@noun
class Row:
    """One bar."""

    what: str
    whose: str
    window: Window
    trusted: bool
    claimed: bool
    dates: str

    @property
    def from_open(self) -> bool:
        """Whether it reaches back without end."""
        return self.window.earliest <= EARLIEST

    @property
    def to_open(self) -> bool:
        """Whether it reaches forward without end."""
        return self.window.latest >= LATEST

    def known_ends(self) -> list[datetime]:
        """Its ends that are times."""
        window = self.window
        ends = [] if self.from_open else [window.earliest]
        return ends if self.to_open else [*ends, window.latest]


def timeline(report: Report, medium: Medium) -> list[Line]:
    """Axis, bars and their legend; nothing where the file tells no time."""
    clues = [clue for clue in report.timeline if clue.window]
    rows = [*claim_rows(report.claim), *map(clue_row, clues)] if clues else []
    rows = rows if medium.verbose else list(dict.fromkeys(rows))
    dates = DATES if medium.width >= WIDE else 0
    scale = axis((end for row in rows for end in row.known_ends()), medium.width - LABELS - dates)
    if scale is None:
        return []
    shown = rows if medium.verbose else rows[:MOST]
    lines = [_header(scale), *(_drawn(row, scale, medium, dates) for row in shown)]
    if len(rows) > len(shown):
        lines.append(line(mark(f"   and {len(rows) - len(shown):,} more: --verbose", "dim")))
    return [*lines, *_legend(shown, medium)]


def claim_rows(claim: Claim) -> list[Row]:
    """The claimed times."""
    rows = [] if claim.date is None else [_claim_row("taken", claim.date)]
    if claim.published_at is not None:
        rows.append(_claim_row("published", claim.published_at))
    return rows


def _claim_row(whose: str, date: ClaimedDate) -> Row:
    dates = _span(date.start, date.end)
    window = date.window
    return Row(what="claimed", whose=whose, window=window, trusted=True, claimed=True, dates=dates)


def clue_row(clue: Clue) -> Row:
    """One clue of time as a bar."""
    window = clue.window or Window(earliest=EARLIEST, latest=LATEST)
    words = WHAT | ABOUT_FILE if clue.about == "file" else WHAT
    return Row(
        what=words.get(clue.meaning, clue.meaning),
        whose=_whose(clue),
        window=window,
        trusted=clue.trusted,
        claimed=False,
        dates=_dates(window),
    )


def _whose(clue: Clue) -> str:
    if clue.storage == "file_name":
        return "file name"
    return WHOSE[clue.clock] if clue.clock else ""


def _dates(window: Window) -> str:
    if window.latest >= LATEST:
        return f"from {wording.short_day(window.earliest)}"
    if window.earliest <= EARLIEST:
        return f"to {wording.short_day(window.latest)}"
    if window.local is not None:
        return f"{wording.short_day(window.local)} {window.local:%H:%M}"
    return _span(window.earliest, window.latest)


def _span(first: datetime, last: datetime) -> str:
    start, end = wording.short_day(first), wording.short_day(last)
    return start if start == end else f"{start}-{end}"


def _header(scale: Axis) -> Line:
    labels = ""
    for at, text in scale.ticks():
        labels = pad(labels, at) + text
    years = scale.step.months % 12 == 0 and scale.step.months > 0
    when = " When (UTC)" if years else f" UTC from {wording.short_day(scale.start)}"
    return line(mark(pad(when, LABELS), "strong"), labels)


def _drawn(row: Row, scale: Axis, medium: Medium, dates: int) -> Line:
    style: Style = "strong" if row.claimed else "plain" if row.trusted else "dim"
    whose = row.whose if row.trusted else f"{row.whose} ?"
    label = pad(f"   {row.what}", WHAT_COLUMNS) + whose
    bar = _bar(row, scale, medium)
    return line(mark(pad(cut(label, LABELS - 1), LABELS), style), bar, f" {row.dates}"[:dates])


def _bar(row: Row, scale: Axis, medium: Medium) -> str:
    glyphs, last = medium.glyphs, scale.columns - 1
    cells = [" "] * scale.columns
    for at, _ in scale.ticks():
        cells[at] = glyphs.tick
    first, final = scale.column(row.window.earliest), scale.column(row.window.latest)
    is_bound = row.from_open or row.to_open
    body = glyphs.dash if is_bound else glyphs.full if row.trusted else glyphs.doubtful
    for at in range(max(first, 0), min(final, last) + 1):
        cells[at] = body
    if is_bound:
        for at in {0 if row.from_open else first, last if row.to_open else final}:
            cells[min(max(at, 0), last)] = glyphs.full if row.trusted else glyphs.doubtful
    if first < 0:
        cells[0] = glyphs.left
    if final > last:
        cells[last] = glyphs.right
    return "".join(cells)


def _legend(rows: list[Row], medium: Medium) -> list[Line]:
    glyphs = medium.glyphs
    parts = [
        (any(not row.trusted for row in rows), f"? and {glyphs.doubtful} not relied on"),
        (
            any(row.from_open or row.to_open for row in rows),
            f"{glyphs.left} {glyphs.right} goes on",
        ),
        (any(not row.window.has_zone for row in rows), "without a zone: 26 hours wider"),
    ]
    said = "; ".join(text for needed, text in parts if needed)
    return medium.paragraph(said, style="dim") if said else []

"""The timeline as shapes: every window of time as a bar, in the units of an SVG picture."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from verifyimg import wording
from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun
from verifyimg.model.report import Report
from verifyimg.reports.axis import Axis, axis
from verifyimg.reports.terminal.timeline import Row, claim_rows, clue_row

Shape = Literal["claimed", "trusted", "doubtful", "bound"]

COLUMN = 6.5
"""Units that one character of a label takes, about."""
COLUMNS = 64
LEFT = 176
"""Units for the names of the rows."""
RIGHT = 172
"""Units for the dates in words."""
ROW = 26
HEAD = 30
"""Units of a row, and of the labels above all rows."""
THINNEST = 5.0
"""Units; a second is seen too."""
MOST = 40


@noun
class Bar:
    """One row."""

    row: Row
    clues: tuple[Clue, ...]
    """What says so; none for what is claimed."""
    shape: Shape
    y: int
    """Of the middle of the bar."""
    x: float
    width: float


@noun
class Drawing:
    """A picture of `width` x `height` units."""

    bars: tuple[Bar, ...]
    more: int
    """Rows that are left out."""
    ticks: tuple[tuple[float, str], ...]
    band: Bar | None
    """What is claimed of the taking: it shades all rows."""
    height: int
    said: str
    """The axis in words."""
    zoneless: bool
    """Whether a date without a zone is among the rows."""
    left: int = LEFT
    right: int = LEFT + int(COLUMNS * COLUMN)
    width: int = LEFT + int(COLUMNS * COLUMN) + RIGHT


def drawing(report: Report) -> Drawing | None:
    """The claimed times and those that the file tells; None where it tells none."""
    rows = _rows(report)
    ends = (end for row in rows for end in row.known_ends())
    scale = axis(ends, COLUMNS)
    if scale is None or not any(rows.values()):
        return None
    shown = list(rows.items())[:MOST]
    bars = tuple(_bar(row, tuple(clues), at, scale) for at, (row, clues) in enumerate(shown))
    claimed = (bar for bar in bars if bar.shape == "claimed" and bar.row.whose == "taken")
    return Drawing(
        bars=bars,
        more=len(rows) - len(shown),
        ticks=tuple((_at(column), text) for column, text in scale.ticks()),
        band=next(claimed, None),
        height=HEAD + ROW * len(bars) + 8,
        said=f"{wording.short_day(scale.start)} to {wording.short_day(scale.end)}, UTC",
        zoneless=any(not bar.row.window.has_zone for bar in bars),
    )


def _rows(report: Report) -> dict[Row, list[Clue]]:
    """Each row once, with all clues that make it."""
    rows: dict[Row, list[Clue]] = {row: [] for row in claim_rows(report.claim)}
    for clue in report.timeline:
        if clue.window is not None:
            rows.setdefault(clue_row(clue), []).append(clue)
    return rows


def _bar(row: Row, clues: tuple[Clue, ...], number: int, scale: Axis) -> Bar:
    start = _place(row.window.earliest, scale)
    end = _place(row.window.latest, scale)
    width = max(end - start, THINNEST)
    open_ended = row.from_open or row.to_open
    shape: Shape = "bound" if open_ended else "trusted" if row.trusted else "doubtful"
    return Bar(
        row=row,
        clues=clues,
        shape="claimed" if row.claimed else shape,
        y=HEAD + ROW * number + ROW // 2,
        x=round(min(start, _at(COLUMNS) - THINNEST), 1),
        width=round(width, 1),
    )


def _place(moment: datetime, scale: Axis) -> float:
    share = (moment - scale.start) / (scale.end - scale.start)
    return _at(min(max(share, 0.0), 1.0) * COLUMNS)


def _at(column: float) -> float:
    return round(LEFT + column * COLUMN, 1)

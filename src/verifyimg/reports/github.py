"""GitHub annotations: workflow commands for the log of a step, and a last line in plain words.

GitHub Docs, Workflow commands for GitHub Actions; values are escaped as its toolkit does it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifyimg.clean import inert, visible
from verifyimg.model.report import Report
from verifyimg.reports.annotations import Annotation, Level, Room, remarks
from verifyimg.reports.aside_text import aside_lines
from verifyimg.reports.excerpt import MOST, excerpt, shown_path
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.parts_unlooked import parts_unlooked
from verifyimg.reports.summary_line import summary_line
from verifyimg.reports.tally import Tally

LEVELS: tuple[Level, ...] = ("error", "warning")


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """A command for each conflict and concern while GitHub shows it, then how many are over."""
    redacted, unlooked = False, ""
    counts, rooms = Tally(), dict.fromkeys(LEVELS, Room())
    for report in reports:
        counts = counts.plus(report)
        redacted = redacted or report.redacted is not None
        unlooked = unlooked or parts_unlooked(report)
        for one in remarks(report):
            yield _command(one) if rooms[one.level].free else ""
            rooms[one.level] = rooms[one.level].plus(one)
    for level in LEVELS:
        yield _rest(level, rooms[level])
    if unlooked:
        yield f"verifyimg: {_plain(unlooked)}\n"
    for line in aside_lines(occasion.aside()):
        yield f"verifyimg: {_plain(line)}\n"
    total = replace(counts, skipped=occasion.skipped())
    told = ", redacted for publication" if redacted else ""
    yield f"verifyimg: {summary_line(total, interrupted=occasion.interrupted())}{told}\n"


def _rest(level: Level, room: Room) -> str:
    """The last place of a level: the one annotation that is left, or how many are."""
    if room.held is None:
        return ""
    if room.over == 1:
        return _command(room.held)
    text = (
        f"{room.over:,} more that GitHub would not show; another format of the report has them all"
    )
    return f"::{level} title=verifyimg::{text}\n"


def _command(one: Annotation) -> str:
    where = f"file={_value(shown_path(one.path))},title={_value(excerpt(one.title, 200))}"
    return f"::{one.level} {where}::{_data(one.message)}\n"


def _plain(text: str) -> str:
    return inert(excerpt(text))


def _data(text: str) -> str:
    cut = text if len(text) <= MOST else f"{text[:MOST]}…"
    shown = visible(cut, keep="\n")
    return _escaped(shown)


def _value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

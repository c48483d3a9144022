"""The closing summary of several files."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.words import Ruling
from verifyimg.reports import columns
from verifyimg.reports.line import Line
from verifyimg.reports.medium import LABEL, Medium
from verifyimg.reports.tally import Named, Tally

ORDER: tuple[tuple[Ruling, str], ...] = (
    ("contradicted", "contradicted"),
    ("questionable", "questionable"),
    ("undetermined", "undetermined"),
    ("consistent", "consistent, not verified"),
    ("no_claim", "without a claim"),
)
"""Worst first, as the reader needs it."""
SHORT = 24
"""Columns of a reason that stand on the line of the file's name."""


def render_summary(counts: Tally, medium: Medium, *, ending: str = "") -> list[Line]:
    """How many files came to which end, and by name those that somebody has to look at.

    What could not be examined is never among the examined. `ending` is what the run ends with.
    """
    lines = medium.field("examined", _examined(counts))
    if counts.known:
        files = wording.count(counts.known, "file")
        lines += medium.field("known", f"{files}, in an archive", style="alarm")
    lines += _named("look at", counts.conflicting, counts.conflicts, medium)
    if counts.failed:
        text = f"{wording.count(counts.failed, 'file')} could not be examined"
        lines += medium.field("failed", f"{text}: that says nothing about any claim", style="alarm")
        lines += _named("", counts.unexamined, counts.failed, medium)
    if counts.skipped:
        lines += medium.field("skipped", f"{wording.count(counts.skipped, 'file')}, no images")
    return [*lines, *(medium.field("exit", ending) if ending else [])]


def _named(label: str, named: tuple[Named, ...], of: int, medium: Medium) -> list[Line]:
    labels = (label, *[""] * len(named))
    told = [(head, _told(one, medium)) for head, one in zip(labels, named, strict=False)]
    lines = [part for head, text in told for part in medium.field(head, text, most=2)]
    if named and of > len(named):
        lines += medium.field("", f"and {of - len(named):,} more, above")
    return lines


def _told(one: Named, medium: Medium) -> str:
    """The file's name, of a long one the end, and behind it why."""
    room = medium.measure - LABEL - len(": ") - min(columns.columns(one.why), SHORT)
    path = columns.cut_left(medium.clean(one.path), room, ellipsis=medium.glyphs.ellipsis)
    return f"{path}: {one.why}"


def _examined(counts: Tally) -> str:
    parts = [
        f"{counts.looked_at(ruling):,} {words}"
        for ruling, words in ORDER
        if counts.looked_at(ruling)
    ]
    files = wording.count(counts.examined, "file")
    return f"{files}: {', '.join(parts)}" if parts else files

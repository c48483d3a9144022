"""The closing summary of several files."""

from __future__ import annotations

from verifyimg import wording
from verifyimg.model.words import Ruling
from verifyimg.reports.line import Line
from verifyimg.reports.medium import Medium
from verifyimg.reports.tally import Tally

ORDER: tuple[tuple[Ruling, str], ...] = (
    ("contradicted", "contradicted"),
    ("questionable", "questionable"),
    ("undetermined", "undetermined"),
    ("consistent", "consistent, not verified"),
    ("no_claim", "without a claim"),
)
"""Worst first, as the reader needs it."""


def render_summary(counts: Tally, medium: Medium) -> list[Line]:
    """How many files came to which end; what could not be examined is never among them."""
    lines = medium.field("examined", _examined(counts))
    if counts.failed:
        text = f"{wording.count(counts.failed, 'file')} could not be examined"
        lines += medium.field("failed", f"{text}: that says nothing about any claim", style="alarm")
    if counts.skipped:
        lines += medium.field("skipped", f"{wording.count(counts.skipped, 'file')}, no images")
    return lines


def _examined(counts: Tally) -> str:
    parts = [
        f"{counts.looked_at(ruling):,} {words}"
        for ruling, words in ORDER
        if counts.looked_at(ruling)
    ]
    files = wording.count(counts.examined, "file")
    return f"{files}: {', '.join(parts)}" if parts else files

"""JSON Lines: one report a line and nothing else, in input order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verifyimg.model.report import Report
from verifyimg.reports.json_v1 import render_jsonl
from verifyimg.reports.occasion import Occasion


def stream(reports: Iterable[Report], _occasion: Occasion) -> Iterator[str]:
    """One line per report, as soon as there is one."""
    return map(render_jsonl, reports)

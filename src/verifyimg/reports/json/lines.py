"""JSON Lines: one report a line and nothing else, in input order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from verifyimg.model.report import Report
from verifyimg.reports.json.custody import tool_json
from verifyimg.reports.json.v1 import report_json
from verifyimg.reports.json.values import JsonObject, moment
from verifyimg.reports.occasion import Occasion


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """One line per report, as soon as there is one; each says what made it, and when."""
    made: JsonObject | None = None
    for report in reports:
        if made is None:
            made = {"tool": tool_json(occasion.tool), "examined_at": moment(occasion.examined_at)}
        yield _line({**report_json(report), **made})


def _line(value: JsonObject) -> str:
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return f"{text}\n"

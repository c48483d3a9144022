"""JSON Lines: one report a line and nothing else, in input order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from verifyimg.model.gist import Written
from verifyimg.model.report import Report
from verifyimg.reports.json.custody import tool_json
from verifyimg.reports.json.v1 import report_text
from verifyimg.reports.json.values import JsonObject, moment
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.tally import written


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """One line per report, as soon as there is one; each says what made it, and when."""
    return joined((written(report, part) for report in reports), occasion)


def part(report: Report) -> str:
    """The line of one report, without what made it."""
    return report_text(report, _text)


def joined(parts: Iterable[Written], occasion: Occasion) -> Iterator[str]:
    """Each line with what made it."""
    made = ""
    for one in parts:
        # NOTE: asked behind the first report: what made it costs time that nobody should wait.
        made = made or _text(_made(occasion))
        yield f"{one.text[:-1]},{made[1:]}\n"


def _made(occasion: Occasion) -> JsonObject:
    return {"tool": tool_json(occasion.tool), "examined_at": moment(occasion.examined_at)}


def _text(value: JsonObject) -> str:
    return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))

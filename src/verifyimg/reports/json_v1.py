"""JSON version 1: the keys that scripts rely on (DESIGN.md, section 5).

Frozen once released: keys may be added, a new meaning or a new word in a closed list is
version 2. Nothing here is a dump of the model; the same report gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from verifyimg.model.report import Report
from verifyimg.reports import json_parts as parts
from verifyimg.reports.curated import curated
from verifyimg.reports.json_claim import claim_json
from verifyimg.reports.json_values import JsonObject, moment, sound
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.tally import Tally
from verifyimg.reports.tool import Tool

SCHEMA = "verifyimg/1"


def report_json(report: Report) -> JsonObject:
    """One report; every key is there, also when the input could not be examined."""
    return _sound(
        {
            "schema": SCHEMA,
            "image": parts.image_json(report.image),
            "claim": claim_json(report.claim),
            "verdict": parts.verdict_json(report.verdict),
            "capture": parts.capture_json(report.capture),
            "handling": parts.handling_json(report.handling),
            "findings": [parts.finding_json(finding) for finding in report.findings],
            "outcomes": [parts.outcome_json(outcome) for outcome in report.outcomes],
            "timeline": [parts.clue_json(clue) for clue in report.timeline],
            "tags": [parts.tag_json(tag) for tag in report.tags],
            "fingerprints": {},
            "matches": [parts.match_json(match) for match in report.matches],
            "problems": [parts.problem_json(problem) for problem in report.problems],
            "previews": [parts.preview_json(preview) for preview in report.previews],
            "settings": parts.settings_json(report.settings),
        }
    )


def envelope_json(
    reports: Iterable[Report], *, tool: Tool, examined_at: datetime, skipped: int = 0
) -> JsonObject:
    """All reports of one run with their counts; `reports` is read once."""
    bodies: list[JsonObject] = []
    counts = Tally(skipped=skipped)
    for report in reports:
        bodies.append(report_json(report))
        counts = counts.plus(report)
    return _envelope(bodies, _summary(counts), tool=tool, examined_at=examined_at)


def metadata_json(
    reports: Iterable[Report],
    *,
    tool: Tool,
    examined_at: datetime,
    skipped: int = 0,
    all_tags: bool = False,
) -> JsonObject:
    """The envelope with nothing but what was read; no verdict is given and none is counted."""
    bodies: list[JsonObject] = []
    counts = Tally(skipped=skipped)
    for report in reports:
        bodies.append(_metadata(report, all_tags=all_tags))
        counts = counts.plus(report)
    summary: JsonObject = {**dict.fromkeys(_summary(counts)), **_inputs(counts)}
    return _envelope(bodies, summary, tool=tool, examined_at=examined_at)


def render_json(value: JsonObject) -> str:
    """Indented ASCII text with a line break at its end; keys stay in the order of the design."""
    return json.dumps(value, indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def render_jsonl(report: Report) -> str:
    """One report as one line of ASCII, its line break included."""
    text = json.dumps(
        report_json(report), ensure_ascii=True, allow_nan=False, separators=(",", ":")
    )
    return f"{text}\n"


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """One envelope over all reports, in one piece."""
    bodies: list[JsonObject] = []
    counts = Tally()
    for report in reports:
        bodies.append(report_json(report))
        counts = counts.plus(report)
    summary = _summary(counts) | {"skipped": occasion.skipped()}
    yield render_json(
        _envelope(bodies, summary, tool=occasion.tool, examined_at=occasion.examined_at)
    )


def _metadata(report: Report, *, all_tags: bool) -> JsonObject:
    tags = report.tags if all_tags else curated(report.tags)
    return _sound(
        {
            "image": parts.image_json(report.image),
            "tags": [parts.tag_json(tag) for tag in tags],
            "tags_left_out": len(report.tags) - len(tags),
            "previews": [parts.preview_json(preview) for preview in report.previews],
            "problems": [parts.problem_json(problem) for problem in report.problems],
        }
    )


def _envelope(
    bodies: list[JsonObject], summary: JsonObject, *, tool: Tool, examined_at: datetime
) -> JsonObject:
    return {
        "schema": SCHEMA,
        "tool": {"name": tool.name, "version": tool.version, "knowledge": tool.knowledge},
        "examined_at": moment(examined_at),
        "reports": [*bodies],
        "group": {"findings": [], "clusters": []},
        "summary": summary,
    }


def _summary(counts: Tally) -> JsonObject:
    return {**_inputs(counts), **{str(ruling): number for ruling, number in counts.rulings.items()}}


def _inputs(counts: Tally) -> JsonObject:
    return {"examined": counts.examined, "failed": counts.failed, "skipped": counts.skipped}


def _sound(value: JsonObject) -> JsonObject:
    return {key: sound(part) for key, part in value.items()}

"""JSON version 1: the keys that scripts rely on (DESIGN.md, section 5).

Frozen once released: keys may be added, a new meaning or a new word in a closed list is
version 2. Nothing here is a dump of the model; the same report gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial

from verifyimg.model.aside import NOTHING, Aside
from verifyimg.model.gist import Written
from verifyimg.model.report import Report
from verifyimg.reports.json import parts
from verifyimg.reports.json.aside import aside_json
from verifyimg.reports.json.capture import knowledge_json
from verifyimg.reports.json.claim import claim_json
from verifyimg.reports.json.custody import redaction_json, tool_json
from verifyimg.reports.json.deep import deep_json
from verifyimg.reports.json.group import EMPTY, group_json
from verifyimg.reports.json.match import archive_json, match_json
from verifyimg.reports.json.tags import tags_json
from verifyimg.reports.json.text import indented, render_json
from verifyimg.reports.json.values import JsonObject, moment, sound, soundly
from verifyimg.reports.occasion import Occasion
from verifyimg.reports.tags.curated import curated
from verifyimg.reports.tally import Tally, written
from verifyimg.reports.tool import Tool

SCHEMA = "verifyimg/1"


def report_json(report: Report) -> JsonObject:
    """One report; every key is there, also when the input could not be examined."""
    return _sound(_report(report))


def report_text(report: Report, write: Callable[[JsonObject], str]) -> str:
    """The same as text, as `write` writes it in ASCII; it refuses numbers that are not finite."""
    return soundly(_report(report), write)


def _report(report: Report) -> JsonObject:
    return {
        "schema": SCHEMA,
        "image": parts.image_json(report.image),
        "claim": claim_json(report.claim),
        "verdict": parts.verdict_json(report.verdict),
        "capture": parts.capture_json(report.capture),
        "handling": parts.handling_json(report.handling),
        "findings": [parts.finding_json(finding) for finding in report.findings],
        "outcomes": [parts.outcome_json(outcome) for outcome in report.outcomes],
        "timeline": [parts.clue_json(clue) for clue in report.timeline],
        "tags": tags_json(report.tags),
        "fingerprints": parts.fingerprints_json(report.fingerprints),
        "matches": [match_json(match, report.image) for match in report.matches],
        "archives": [archive_json(look) for look in report.archives],
        "problems": [parts.problem_json(problem) for problem in report.problems],
        "previews": [parts.preview_json(preview) for preview in report.previews],
        "deep": deep_json(report.deep),
        "guards": parts.guards_json(report.guards),
        "settings": parts.settings_json(report.settings),
        "knowledge": knowledge_json(report.knowledge, report.settings.own),
        **redaction_json(report),
    }


def empty_envelope(
    *, tool: Tool, examined_at: datetime, skipped: int = 0, aside: Aside = NOTHING
) -> JsonObject:
    """The envelope of what gives no verdicts, before anything is put into it."""
    summary = _read_summary(Tally(skipped=skipped))
    return _envelope([], summary, tool=tool, examined_at=examined_at, aside=aside)


def unjudged(
    bodies: Sequence[JsonObject],
    *,
    failed: int,
    tool: Tool,
    examined_at: datetime,
    skipped: int = 0,
    aside: Aside = NOTHING,
) -> JsonObject:
    """That envelope with a body for each input; `failed` counts those that could not be read."""
    counts = {"examined": len(bodies) - failed, "failed": failed}
    summary = _read_summary(Tally(skipped=skipped)) | counts
    return _envelope([*bodies], summary, tool=tool, examined_at=examined_at, aside=aside)


def stream(reports: Iterable[Report], occasion: Occasion) -> Iterator[str]:
    """One envelope over all reports, piece by piece: none of them is kept."""
    return joined((written(report, part) for report in reports), occasion)


def part(report: Report) -> str:
    """One report in its place in the envelope."""
    return report_text(report, _in_place)


def joined(bodies: Iterable[Written], occasion: Occasion) -> Iterator[str]:
    """The envelope around reports that are written already."""
    return _streamed(bodies, occasion, _summary)


def metadata_stream(
    reports: Iterable[Report], occasion: Occasion, *, all_tags: bool
) -> Iterator[str]:
    """The envelope with nothing but what was read; no verdict is given and none is counted."""
    body = partial(_metadata, all_tags=all_tags)
    bodies = (written(report, lambda one: _in_place(body(one))) for report in reports)
    return _streamed(bodies, occasion, _read_summary)


def _streamed(
    bodies: Iterable[Written], occasion: Occasion, summed_up: Callable[[Tally], JsonObject]
) -> Iterator[str]:
    counts, lead = Tally(), ""
    yield _around({}, occasion)[0]
    for one in bodies:
        counts = counts.plus_gist(one.gist)
        yield lead + one.text
        lead = ","
    summary = summed_up(counts) | {"skipped": occasion.skipped()}
    summary |= {"interrupted": True} if occasion.interrupted() else {}
    behind = _around(summary, occasion, group_json(occasion.over()), occasion.aside())[1]
    yield ("\n  " if lead else "") + behind


def _in_place(body: JsonObject) -> str:
    return _INDENTED + indented(body, _INDENTED)


_NO_REPORTS = '"reports": []'
_INDENTED = "\n" + 4 * " "
"""Before each line of a report."""


def _around(
    summary: JsonObject, occasion: Occasion, group: JsonObject = EMPTY, aside: Aside = NOTHING
) -> tuple[str, str]:
    """The text of the envelope before the first report, and behind the last."""
    tool, then = occasion.tool, occasion.examined_at
    empty = _envelope([], summary, tool=tool, examined_at=then, group=group, aside=aside)
    before, _, behind = render_json(empty).partition(_NO_REPORTS)
    return before + _NO_REPORTS[:-1], _NO_REPORTS[-1:] + behind


def _metadata(report: Report, *, all_tags: bool) -> JsonObject:
    tags = report.tags if all_tags else curated(report.tags)
    return _sound(
        {
            "image": parts.image_json(report.image),
            "tags": tags_json(tags),
            "tags_left_out": len(report.tags) - len(tags),
            "previews": [parts.preview_json(preview) for preview in report.previews],
            "deep": deep_json(report.deep),
            "problems": [parts.problem_json(problem) for problem in report.problems],
            **redaction_json(report),
        }
    )


def _envelope(
    bodies: list[JsonObject],
    summary: JsonObject,
    *,
    tool: Tool,
    examined_at: datetime,
    group: JsonObject = EMPTY,
    aside: Aside = NOTHING,
) -> JsonObject:
    return {
        "schema": SCHEMA,
        "tool": tool_json(tool),
        "examined_at": moment(examined_at),
        "reports": [*bodies],
        "group": group,
        "summary": summary,
        **aside_json(aside),
    }


def _summary(counts: Tally) -> JsonObject:
    rulings = {str(ruling): number for ruling, number in counts.rulings.items()}
    return {**_inputs(counts), **rulings, "known": counts.known}


def _read_summary(counts: Tally) -> JsonObject:
    return {**dict.fromkeys(_summary(counts)), **_inputs(counts)}


def _inputs(counts: Tally) -> JsonObject:
    return {"examined": counts.examined, "failed": counts.failed, "skipped": counts.skipped}


def _sound(value: JsonObject) -> JsonObject:
    return {key: sound(part) for key, part in value.items()}

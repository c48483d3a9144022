"""The JSON of `archive trace`: the envelope with images, their appearances and their own dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from verifyimg.model.aside import NOTHING, Aside
from verifyimg.model.clue import Clue
from verifyimg.model.trace import Appearance, Trace
from verifyimg.reports.json import parts
from verifyimg.reports.json.v1 import unjudged
from verifyimg.reports.json.values import JsonObject, end, sound
from verifyimg.reports.tool import Tool


def traces_json(
    traces: Sequence[Trace],
    *,
    tool: Tool,
    examined_at: datetime,
    skipped: int = 0,
    aside: Aside = NOTHING,
) -> JsonObject:
    """The envelope; no verdict is given and none is counted."""
    return unjudged(
        [_report(trace) for trace in traces],
        failed=sum(trace.failed for trace in traces),
        tool=tool,
        examined_at=examined_at,
        skipped=skipped,
        aside=aside,
    )


def _report(trace: Trace) -> JsonObject:
    told: JsonObject = {
        "image": parts.image_json(trace.image),
        "archives": [{"name": one.name, "entries": one.entries} for one in trace.archives],
        "appearances": [_appearance(one) for one in trace.appearances],
        "dates": [parts.clue_json(one) for one in trace.dated if isinstance(one, Clue)],
        "sentences": [*trace.sentences],
        "problems": [parts.problem_json(problem) for problem in trace.problems],
    }
    return {key: sound(part) for key, part in told.items()}


def _appearance(one: Appearance) -> JsonObject:
    window = one.window
    return {
        "first_seen": one.first_seen,
        "earliest": end(window.earliest) if window else None,
        "latest": end(window.latest) if window else None,
        "basis": one.basis,
        "source": one.source,
        "url": one.url,
        "credit": one.credit,
        "caption": one.caption,
        "added_by": one.added_by,
        "orders": one.founded,
        "archive": one.archive,
        "entry": one.entry,
        "name": one.name,
        "how": one.how,
        "distance": one.distance,
        "transform": one.transform,
    }

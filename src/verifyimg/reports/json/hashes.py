"""The JSON of `hash`: the envelope with nothing but images and their fingerprints."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from verifyimg.model.aside import NOTHING, Aside
from verifyimg.model.fingerprint import Prints
from verifyimg.reports.json.parts import fingerprints_json, image_json, problem_json
from verifyimg.reports.json.v1 import unjudged
from verifyimg.reports.json.values import JsonObject, sound
from verifyimg.reports.tool import Tool


def hashes_json(
    found: Sequence[Prints],
    *,
    tool: Tool,
    examined_at: datetime,
    skipped: int = 0,
    aside: Aside = NOTHING,
) -> JsonObject:
    """The envelope with nothing but fingerprints; no verdict is given and none is counted."""
    return unjudged(
        [_report(prints) for prints in found],
        failed=sum(prints.failed for prints in found),
        tool=tool,
        examined_at=examined_at,
        skipped=skipped,
        aside=aside,
    )


def _report(prints: Prints) -> JsonObject:
    return {
        "image": sound(image_json(prints.image)),
        "fingerprints": fingerprints_json(prints.fingerprints),
        "problems": [sound(problem_json(problem)) for problem in prints.problems],
    }

"""The JSON of `archive find`: the envelope with nothing but images and their matches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from verifyimg.model.aside import NOTHING, Aside
from verifyimg.model.image import ImageFile
from verifyimg.model.match import Match
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.reports.json import parts
from verifyimg.reports.json.match import match_json
from verifyimg.reports.json.v1 import unjudged
from verifyimg.reports.json.values import JsonObject, sound
from verifyimg.reports.tool import Tool


@noun
class Looked:
    """One picture that was looked up."""

    image: ImageFile
    matches: tuple[Match, ...] = ()
    """The nearest first."""
    problems: tuple[Problem, ...] = ()
    failed: bool = False
    """Whether only its bytes could be looked for, or nothing at all."""


def matches_json(
    looked: Sequence[Looked],
    *,
    tool: Tool,
    examined_at: datetime,
    skipped: int = 0,
    aside: Aside = NOTHING,
) -> JsonObject:
    """The envelope; no verdict is given and none is counted."""
    return unjudged(
        [_report(one) for one in looked],
        failed=sum(one.failed for one in looked),
        tool=tool,
        examined_at=examined_at,
        skipped=skipped,
        aside=aside,
    )


def _report(looked: Looked) -> JsonObject:
    told: JsonObject = {
        "image": parts.image_json(looked.image),
        "matches": [match_json(match, looked.image) for match in looked.matches],
        "problems": [parts.problem_json(problem) for problem in looked.problems],
    }
    return {key: sound(part) for key, part in told.items()}

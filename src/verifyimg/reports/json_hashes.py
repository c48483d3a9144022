"""Fingerprints in JSON version 1: the `fingerprints` object, and the envelope of `hash`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from verifyimg.model.fingerprint import Fingerprint, Prints
from verifyimg.reports.json_parts import image_json, problem_json
from verifyimg.reports.json_v1 import metadata_json
from verifyimg.reports.json_values import JsonObject, sound
from verifyimg.reports.tool import Tool

_OF_THE_IMAGE = frozenset({"sha256", "pixels"})
"""Those that stand in the `image` object."""


def fingerprints_json(fingerprints: Sequence[Fingerprint]) -> JsonObject:
    """By name: the hash, its quality where there is one, and the version that made it."""
    return {one.name: _one(one) for one in fingerprints if one.name not in _OF_THE_IMAGE}


def hashes_json(
    found: Sequence[Prints], *, tool: Tool, examined_at: datetime, skipped: int = 0
) -> JsonObject:
    """The envelope with nothing but fingerprints; no verdict is given and none is counted."""
    empty = metadata_json((), tool=tool, examined_at=examined_at, skipped=skipped)
    failed = sum(prints.failed for prints in found)
    summary = empty["summary"]
    counts: JsonObject = {**summary} if isinstance(summary, dict) else {}
    counts |= {"examined": len(found) - failed, "failed": failed}
    return {**empty, "reports": [_report(prints) for prints in found], "summary": counts}


def _report(prints: Prints) -> JsonObject:
    return {
        "image": sound(image_json(prints.image)),
        "fingerprints": fingerprints_json(prints.fingerprints),
        "problems": [sound(problem_json(problem)) for problem in prints.problems],
    }


def _one(one: Fingerprint) -> JsonObject:
    quality: JsonObject = {} if one.quality is None else {"quality": one.quality}
    return {"hash": one.hash, **quality, "version": one.version}

"""The schema of what the envelope says of a run beside its reports."""

from __future__ import annotations

from verifyimg.model.words import ASPECTS
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema.parts import (
    COUNT,
    SHA256,
    TEXT,
    TEXTS,
    list_of,
    open_object,
    or_null,
    word,
)

KEYS = ("left_out", "baseline")
"""New in 0.3; they may be missing."""


def aside() -> dict[str, JsonObject]:
    """The keys of the envelope; `files` holds the first few of `count`."""
    left_out = open_object({"reason": TEXT, "count": COUNT, "files": TEXTS})
    return {"left_out": list_of(left_out), "baseline": or_null(_baseline())}


def _baseline() -> JsonObject:
    missed: dict[str, JsonObject] = {
        "code": TEXT,
        "aspect": or_null(word(ASPECTS)),
        "path": TEXT,
        "sha256": or_null(SHA256),
        "accepted": open_object({"by": TEXT, "on": TEXT, "reason": TEXT}),
    }
    return open_object(
        {
            "accepted": COUNT,
            "gone": list_of(open_object(missed)),
            "not_looked_for": list_of(open_object({**missed, "why": TEXT})),
            "not_given": COUNT,
        }
    )

"""The JSON Schema of JSON version 1, printed by `verifyimg schema`.

Its word lists come from the model; a test holds the whole against a checked-in copy, so that
a new word cannot slip into version 1.
"""

from __future__ import annotations

import json

from verifyimg.model.finding import OUTCOMES
from verifyimg.model.words import RULINGS
from verifyimg.reports import schema_objects as objects
from verifyimg.reports.json_v1 import SCHEMA
from verifyimg.reports.json_values import JsonObject
from verifyimg.reports.schema_parts import (
    COUNT,
    FLAG,
    MOMENT,
    NULL,
    TEXT,
    TEXTS,
    list_of,
    open_object,
    or_null,
    ref,
    word,
)

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> JsonObject:
    """Of everything that is printed: an envelope, a metadata envelope, a line of `jsonl`."""
    return {
        "$schema": DRAFT,
        "title": SCHEMA,
        "description": (
            "An envelope of `--format json`, one of `metadata --json`, or one line of "
            "`--format jsonl`. New keys may come under version 1; a new meaning or a new word "
            "in a closed list is version 2."
        ),
        "anyOf": [ref("envelope"), ref("metadata_envelope"), ref("report")],
        "$defs": definitions(),
    }


def schema_of(name: str) -> JsonObject:
    """The schema of one definition: `envelope`, `report`, `metadata_envelope` …"""
    return {"$schema": DRAFT, **ref(name), "$defs": definitions()}


def render_schema() -> str:
    """The schema as text, the same bytes every time."""
    return json.dumps(schema(), indent=2, ensure_ascii=True) + "\n"


def definitions() -> JsonObject:
    """Every object of version 1 by name."""
    return {
        "envelope": _envelope(ref("report"), COUNT),
        "metadata_envelope": _envelope(ref("metadata_report"), NULL),
        "report": _report(),
        "metadata_report": _metadata_report(),
        "image": objects.image(),
        "claim": objects.claim(),
        "claimed_date": objects.claimed_date(),
        "verdict": objects.verdict(),
        "capture": objects.capture(),
        "clue": objects.clue(),
        "place": objects.place(),
        "finding": objects.finding(),
        "outcome": open_object({"code": TEXT, "outcome": word(OUTCOMES), "reason": TEXT}),
        "tag": objects.tag(),
        "match": objects.match(),
        "problem": objects.problem(),
        "preview": objects.preview(),
        "handling": objects.handling(),
        "settings": open_object({"pixels": FLAG, "select": TEXTS, "ignore": TEXTS}),
    }


def _envelope(report: JsonObject, ruling_count: JsonObject) -> JsonObject:
    return open_object(
        {
            "schema": {"const": SCHEMA},
            "tool": open_object({"name": TEXT, "version": TEXT, "knowledge": or_null(TEXT)}),
            "examined_at": MOMENT,
            "reports": list_of(report),
            "group": open_object({"findings": list_of({}), "clusters": list_of({})}),
            "summary": open_object(
                {
                    "examined": COUNT,
                    "failed": COUNT,
                    "skipped": COUNT,
                    **dict.fromkeys(RULINGS, ruling_count),
                }
            ),
        }
    )


def _report() -> JsonObject:
    return open_object(
        {
            "schema": {"const": SCHEMA},
            "image": ref("image"),
            "claim": or_null(ref("claim")),
            "verdict": ref("verdict"),
            "capture": ref("capture"),
            "handling": ref("handling"),
            "findings": list_of(ref("finding")),
            "outcomes": list_of(ref("outcome")),
            "timeline": list_of(ref("clue")),
            "tags": list_of(ref("tag")),
            "fingerprints": {"type": "object"},
            "matches": list_of(ref("match")),
            "problems": list_of(ref("problem")),
            "previews": list_of(ref("preview")),
            "settings": ref("settings"),
        }
    )


def _metadata_report() -> JsonObject:
    report = open_object(
        {
            "image": ref("image"),
            "tags": list_of(ref("tag")),
            "tags_left_out": COUNT,
            "previews": list_of(ref("preview")),
            "problems": list_of(ref("problem")),
        }
    )
    return {**report, "not": {"required": ["verdict"]}}

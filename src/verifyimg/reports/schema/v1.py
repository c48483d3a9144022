"""The JSON Schema of JSON version 1, printed by `verifyimg schema`.

Its word lists come from the model; a test holds the whole against a checked-in copy, so that
a new word cannot slip into version 1.
"""

from __future__ import annotations

import json

from verifyimg.model.finding import OUTCOMES
from verifyimg.model.words import RULINGS
from verifyimg.reports.json.v1 import SCHEMA
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema import aside, objects
from verifyimg.reports.schema import capture as schema_capture
from verifyimg.reports.schema import match as schema_match
from verifyimg.reports.schema.custody import REDACTION, tool
from verifyimg.reports.schema.group import group
from verifyimg.reports.schema.parts import (
    COUNT,
    FLAG,
    MOMENT,
    NULL,
    TEXT,
    list_of,
    open_object,
    or_null,
    ref,
    word,
)
from verifyimg.reports.tags.sections import TITLES

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
        "anyOf": [
            ref("envelope"),
            ref("metadata_envelope"),
            ref("difference_envelope"),
            ref("report"),
        ],
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
        "difference_envelope": _difference_envelope(),
        "report": _report(),
        "metadata_report": _metadata_report(),
        "image": objects.image(),
        "tool": tool(),
        "claim": objects.claim(),
        "claimed_date": objects.claimed_date(),
        "verdict": objects.verdict(),
        "capture": schema_capture.capture(),
        "bound": schema_capture.bound(),
        "diagnosis": schema_capture.diagnosis(),
        "knowledge": schema_capture.knowledge(),
        "clue": objects.clue(),
        "place": objects.place(),
        "finding": objects.finding(),
        "outcome": open_object({"code": TEXT, "outcome": word(OUTCOMES), "reason": TEXT}),
        "tag": objects.tag(),
        "match": schema_match.match(),
        "archive": schema_match.archive(),
        "problem": objects.problem(),
        "preview": objects.preview(),
        "handling": objects.handling(),
        "deep": objects.deep(),
        "guards": objects.guards(),
        "settings": objects.settings(),
    }


def _difference_envelope() -> JsonObject:
    """What `metadata --diff --json` prints."""
    side = {
        "image": ref("image"),
        "deep": or_null(ref("deep")),
        "problems": list_of(ref("problem")),
    }
    section = {
        "section": word(tuple(TITLES)),
        **dict.fromkeys(("differs", "only_a", "only_b"), list_of(objects.compared_tag())),
        "equal": COUNT,
    }
    return open_object(
        {
            "schema": {"const": SCHEMA},
            "tool": ref("tool"),
            "examined_at": MOMENT,
            "a": open_object(side),
            "b": open_object(side),
            "same_bytes": or_null(FLAG),
            "sections": list_of(open_object(section)),
            "summary": open_object({"differs": COUNT, "equal": COUNT, "left_out": COUNT}),
        }
    )


def _envelope(report: JsonObject, ruling_count: JsonObject) -> JsonObject:
    return open_object(
        {
            "schema": {"const": SCHEMA},
            "tool": ref("tool"),
            "examined_at": MOMENT,
            "reports": list_of(report),
            "group": group(),
            **aside.aside(),
            "summary": open_object(
                {
                    "examined": COUNT,
                    "failed": COUNT,
                    "skipped": COUNT,
                    **dict.fromkeys(RULINGS, ruling_count),
                    "known": ruling_count,
                }
            ),
        },
        optional=aside.KEYS,
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
            "fingerprints": objects.fingerprints(),
            "matches": list_of(ref("match")),
            "archives": list_of(ref("archive")),
            "problems": list_of(ref("problem")),
            "previews": list_of(ref("preview")),
            "deep": or_null(ref("deep")),
            "guards": or_null(ref("guards")),
            "settings": ref("settings"),
            "knowledge": ref("knowledge"),
            **REDACTION,
        }
    )


def _metadata_report() -> JsonObject:
    report = open_object(
        {
            "image": ref("image"),
            "tags": list_of(ref("tag")),
            "tags_left_out": COUNT,
            "previews": list_of(ref("preview")),
            "deep": or_null(ref("deep")),
            "problems": list_of(ref("problem")),
            **REDACTION,
        }
    )
    return {**report, "not": {"required": ["verdict"]}}

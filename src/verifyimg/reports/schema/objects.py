"""The schema of the objects that a report is made of, one function an object."""

from __future__ import annotations

from typing import get_args

from verifyimg.model.claim import Precision, Setting
from verifyimg.model.clue import About, Clock, Meaning, Storage
from verifyimg.model.guards import GUARDS
from verifyimg.model.image import HandlingState, StepKind
from verifyimg.model.note import STATUSES
from verifyimg.model.problem import PROBLEM_KINDS
from verifyimg.model.words import ASPECTS, RULINGS, SEVERITIES, STRENGTHS, Against
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema.parts import (
    COUNT,
    FLAG,
    MOMENT,
    NUMBER,
    SHA256,
    TEXT,
    TEXTS,
    closed_object,
    list_of,
    open_object,
    or_null,
    ref,
    word,
)

STRENGTH = word(STRENGTHS)
CLOCK = or_null(word(get_args(Clock)))
_VALUE: JsonObject = {"type": ["string", "number", "null"]}


def image() -> JsonObject:
    """The file."""
    return open_object(
        {
            "path": TEXT,
            "path_base64": TEXT,
            "size_bytes": or_null(COUNT),
            "sha256": or_null(SHA256),
            "sha256_after": or_null(SHA256),
            "pixel_sha256": or_null(SHA256),
            "format": or_null(TEXT),
            "mime": or_null(TEXT),
            "width": or_null(COUNT),
            "height": or_null(COUNT),
        },
        optional=("path_base64",),
    )


def claim() -> JsonObject:
    """What was claimed and noted."""
    return open_object(
        {
            "date": or_null(ref("claimed_date")),
            "published_at": or_null(ref("claimed_date")),
            "place": or_null(
                open_object(
                    {
                        "text": TEXT,
                        **_coordinates(),
                        "radius_km": {"type": "number", "minimum": 0},
                        "radius_given": FLAG,
                    }
                )
            ),
            "device": or_null(TEXT),
            "credit": or_null(TEXT),
            "original": or_null(FLAG),
            "setting": or_null(word(get_args(Setting))),
            "source_url": or_null(TEXT),
            "caption": or_null(TEXT),
            "notes": or_null(TEXT),
        }
    )


def claimed_date() -> JsonObject:
    """A claimed time, in UTC."""
    return open_object(
        {
            "text": TEXT,
            "earliest": or_null(MOMENT),
            "latest": or_null(MOMENT),
            "zone": or_null(TEXT),
            "precision": word(get_args(Precision)),
        }
    )


def verdict() -> JsonObject:
    """The answer, overall and per aspect."""
    answer = {"strength": STRENGTH, "sentence": TEXT}
    aspect = open_object({"verdict": word(RULINGS), **answer})
    return open_object(
        {
            "overall": word(RULINGS),
            **answer,
            "aspects": closed_object(dict.fromkeys(ASPECTS, aspect)),
        }
    )


def clue() -> JsonObject:
    """A clue of time."""
    return open_object(
        {
            "meaning": word(get_args(Meaning)),
            "about": word(get_args(About)),
            "clock": CLOCK,
            "storage": word(get_args(Storage)),
            "earliest": or_null(MOMENT),
            "latest": or_null(MOMENT),
            "text": TEXT,
            "zone": or_null(TEXT),
            "zone_source": TEXT,
            **_standing(),
        }
    )


def place() -> JsonObject:
    """A clue of place."""
    return open_object(
        {
            "text": TEXT,
            **{key: or_null(kind) for key, kind in _coordinates().items()},
            "error_km": or_null({"type": "number", "minimum": 0}),
            "clock": CLOCK,
            "storage": word(get_args(Storage)),
            **_standing(),
        }
    )


def _coordinates() -> dict[str, JsonObject]:
    return {"latitude": NUMBER, "longitude": NUMBER}


def _standing() -> dict[str, JsonObject]:
    return {
        "trust": word(("trusted", "untrusted")),
        "trust_reasons": list_of(open_object({"kind": TEXT, "text": TEXT})),
        "strength": STRENGTH,
        "tags": TEXTS,
        "note": TEXT,
    }


def finding() -> JsonObject:
    """A finding with its evidence."""
    evidence = open_object({"tag": TEXT, "raw": TEXT, "text": TEXT, "offset": or_null(COUNT)})
    return open_object(
        {
            "code": {"type": "string", "pattern": "^[A-Z]{2,3}[0-9]{3}$"},
            "name": TEXT,
            "family": TEXT,
            "severity": word(SEVERITIES),
            "strength": STRENGTH,
            "against": word(get_args(Against)),
            "aspect": or_null(word(ASPECTS)),
            "message": TEXT,
            "evidence": list_of(evidence),
            "innocent": TEXTS,
            "next": TEXTS,
            "regraded": open_object({"severity": word(SEVERITIES), "reason": TEXT}),
            "accepted": open_object({"by": TEXT, "on": TEXT, "reason": TEXT}),
            "note": open_object({"status": word(STATUSES), "by": TEXT, "at": MOMENT, "text": TEXT}),
        },
        optional=("regraded", "accepted", "note"),
    )


def settings() -> JsonObject:
    """The settings that change the answer, with what a configuration has decided."""
    ignoring: dict[str, JsonObject] = {"codes": TEXTS, "paths": TEXTS, "reason": TEXT}
    return open_object(
        {
            "pixels": FLAG,
            "deep": FLAG,
            "alone": FLAG,
            "select": TEXTS,
            "ignore": TEXTS,
            "ignoring": list_of(open_object(ignoring)),
            "regrading": list_of(open_object({**ignoring, "severity": word(SEVERITIES)})),
        },
        optional=("alone", "ignoring", "regrading"),
    )


def tag() -> JsonObject:
    """One metadata field."""
    return open_object(
        {
            "group": TEXT,
            "name": TEXT,
            "raw": {"anyOf": [TEXT, TEXTS]},
            "value": {"anyOf": [_VALUE, list_of(_VALUE)]},
            "text": TEXT,
            "block": TEXT,
            "offset": or_null(COUNT),
        }
    )


def fingerprints() -> JsonObject:
    """By name, those that could be made."""
    one = open_object({"hash": TEXT, "quality": COUNT, "version": TEXT}, optional=("quality",))
    return {"type": "object", "additionalProperties": one}


def problem() -> JsonObject:
    """What could not be read."""
    return open_object(
        {
            "reader": TEXT,
            "kind": word(PROBLEM_KINDS),
            "message": TEXT,
            "offset": or_null(COUNT),
            "fatal": FLAG,
        }
    )


def preview() -> JsonObject:
    """A picture inside the picture."""
    return open_object(
        {"kind": TEXT, "block": TEXT, "offset": COUNT, "length": COUNT, "mime": TEXT}
    )


def deep() -> JsonObject:
    """What ExifTool reads too, and where it differs."""
    foreign = open_object({"group": TEXT, "name": TEXT, "values": list_of(_VALUE)})
    difference = open_object({"tag": TEXT, "own": TEXT, "other": TEXT})
    return open_object(
        {"tool": TEXT, "version": TEXT, "only": list_of(foreign), "differs": list_of(difference)}
    )


def guards() -> JsonObject:
    """What held the process that decoded the picture, and what this system lacks."""
    return open_object({"active": list_of(word(GUARDS)), "missing": list_of(word(GUARDS))})


def compared_tag() -> JsonObject:
    """One name of a tag in two files; the values of the one that lacks it are empty."""
    return open_object({"tag": TEXT, "a": TEXTS, "b": TEXTS})


def handling() -> JsonObject:
    """How the file was treated after the camera."""
    step = open_object(
        {
            "kind": word(get_args(StepKind)),
            "name": TEXT,
            "earliest": or_null(MOMENT),
            "latest": or_null(MOMENT),
            "tags": TEXTS,
        }
    )
    return open_object(
        {
            "state": word(get_args(HandlingState)),
            "reasons": TEXTS,
            "maker_note": FLAG,
            "steps": list_of(step),
        }
    )

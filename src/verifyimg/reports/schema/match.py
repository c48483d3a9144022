"""The schema of what archives have of a picture, and of where two pictures show the same."""

from __future__ import annotations

from typing import get_args

from verifyimg.model.match import Change
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema.objects import STRENGTH
from verifyimg.reports.schema.parts import (
    COUNT,
    FLAG,
    NUMBER,
    TEXT,
    list_of,
    open_object,
    or_null,
    word,
)

SHARE: JsonObject = {"type": "number", "minimum": 0, "maximum": 1}
POINTS: JsonObject = list_of(
    {"type": "array", "items": NUMBER, "minItems": 2, "maxItems": 2},
)
_EDGES = ("left", "top", "right", "bottom")


def match() -> JsonObject:
    """One archive entry; where it lies in the picture is newer and may be missing."""
    entry = "id sha256 name first_seen basis source url credit note verdict_url".split()
    return open_object(
        {
            "archive": TEXT,
            "entry": open_object(dict.fromkeys(entry, or_null(TEXT))),
            "how": word(("bytes", "pixels", "pdq", "features")),
            "distance": or_null(NUMBER),
            "transform": TEXT,
            "coverage": open_object({"query": NUMBER, "entry": NUMBER}),
            "same_picture": FLAG,
            "strength": STRENGTH,
            "changes": list_of(word(get_args(Change))),
            "aside": SHARE,
            "corners": or_null(POINTS),
            "overlap": or_null(overlap("query", "entry")),
        },
        optional=("changes", "aside", "corners", "overlap"),
    )


def archive() -> JsonObject:
    """One archive that was looked into."""
    ways = list_of(word(("bytes", "pixels", "pdq")))
    return open_object(
        {
            "name": TEXT,
            "entries": COUNT,
            "looked_for": ways,
            "parts": FLAG,
            "without_features": or_null(COUNT),
        },
        optional=("parts", "without_features"),
    )


def overlap(first: str, second: str) -> JsonObject:
    """What both of two pictures show: an outline and a rectangle in each."""
    area = open_object(
        {
            "outline": POINTS,
            "box": open_object(dict.fromkeys(_EDGES, SHARE)),
            "pixels": or_null(open_object(dict.fromkeys(_EDGES, COUNT))),
            "share": SHARE,
        }
    )
    return open_object({first: area, second: area})

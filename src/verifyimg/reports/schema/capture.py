"""The schema of the window of the capture: bounds, and what explains the clocks."""

from __future__ import annotations

from typing import get_args

from verifyimg.model.clock_diagnosis import Against
from verifyimg.model.clue import Storage
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema.objects import CLOCK, STRENGTH
from verifyimg.reports.schema.parts import (
    COUNT,
    MOMENT,
    NUMBER,
    SHA256,
    TEXT,
    TEXTS,
    list_of,
    open_object,
    or_null,
    ref,
    word,
)


def capture() -> JsonObject:
    """When and where the scene was, by the file."""
    bounds = {
        **dict.fromkeys(("not_before", "not_after"), or_null(ref("clue"))),
        "bounds": list_of(ref("bound")),
        "contradiction": or_null(list_of(ref("bound"))),
    }
    return open_object(
        {
            "declared": or_null(ref("clue")),
            **bounds,
            "file": open_object(bounds),
            "clock": list_of(ref("diagnosis")),
            "place": or_null(ref("place")),
        }
    )


def bound() -> JsonObject:
    """One bound with its source and its margin."""
    return open_object(
        {
            "meaning": word(("not_before", "not_after")),
            "moment": or_null(MOMENT),
            "text": TEXT,
            "clock": CLOCK,
            "storage": word(get_args(Storage)),
            "strength": STRENGTH,
            "margin_days": or_null(NUMBER),
            "source": TEXT,
            "tags": TEXTS,
        }
    )


def diagnosis() -> JsonObject:
    """One explanation of a clock; the kinds are an open list."""
    return open_object(
        {
            "kind": TEXT,
            "against": word(get_args(Against)),
            "text": TEXT,
            "cause": TEXT,
            "reading": TEXT,
            "proposed": or_null(TEXT),
            "correction_seconds": or_null({"type": "integer"}),
            "tags": TEXTS,
            "other_tags": TEXTS,
        }
    )


def knowledge() -> JsonObject:
    """Which tables of facts were used, and what the user added to them."""
    own: dict[str, JsonObject] = {"table": TEXT, "rows": COUNT, "sha256": SHA256}
    return open_object({"version": TEXT, "own": list_of(open_object(own))})

"""The schema of what the envelope says of its files as a set."""

from __future__ import annotations

from verifyimg.model.overlook import FOUND
from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema import objects
from verifyimg.reports.schema.parts import (
    COUNT,
    SHA256,
    TEXT,
    TEXTS,
    list_of,
    open_object,
    or_null,
    ref,
    word,
)


def group() -> JsonObject:
    """The envelope's `group`; the counts and outcomes are new in 0.3 and may be missing."""
    return open_object(
        {
            "findings": list_of(_finding()),
            "clusters": list_of(_cluster()),
            "examined": COUNT,
            "outcomes": list_of(ref("outcome")),
            "parts_unlooked": or_null(TEXT),
        },
        optional=("examined", "outcomes", "parts_unlooked"),
    )


def _finding() -> JsonObject:
    """A finding whose evidence names the file that it stands in."""
    one, parts = objects.finding(), {"tag": TEXT, "raw": TEXT, "text": TEXT}
    file = open_object({"path": TEXT, "sha256": or_null(SHA256)})
    own: JsonObject = {
        "evidence": list_of(open_object({**parts, "offset": or_null(COUNT), "path": TEXT})),
        "files": list_of(file),
    }
    return {**one, "properties": {**_properties(one), **own}}


def _properties(one: JsonObject) -> JsonObject:
    properties = one["properties"]
    return properties if isinstance(properties, dict) else {}


def _cluster() -> JsonObject:
    """Files that belong together; `count` counts those too that `files` does not name."""
    return open_object(
        {
            "kind": TEXT,
            "device": TEXT,
            "serial_hash": TEXT,
            "count": COUNT,
            "files": TEXTS,
            "earliest": or_null(TEXT),
            "latest": or_null(TEXT),
            "found_by": list_of(word(FOUND)),
        },
        optional=("found_by",),
    )

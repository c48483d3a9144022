"""The schema of the keys that are there for custody."""

from __future__ import annotations

from verifyimg.reports.json.values import JsonObject
from verifyimg.reports.schema.parts import FLAG, SHA256, TEXT, TEXTS, open_object, or_null

REDACTION: dict[str, JsonObject] = {"redacted": FLAG, "redactions": TEXTS}
"""In every report: whether, and what kinds of things were taken out."""


def tool() -> JsonObject:
    """The program, and what its answers depend on."""
    return open_object(
        {
            "name": TEXT,
            "version": TEXT,
            "knowledge": or_null(TEXT),
            "knowledge_sha256": or_null(SHA256),
            "rules": or_null(SHA256),
            "python": or_null(TEXT),
            "libraries": or_null({"type": "object", "additionalProperties": TEXT}),
        }
    )

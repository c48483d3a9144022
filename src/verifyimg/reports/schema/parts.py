"""Building blocks of a JSON Schema (2020-12); objects name their required keys and allow more."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.reports.json.values import JsonObject

TEXT: JsonObject = {"type": "string"}
FLAG: JsonObject = {"type": "boolean"}
NUMBER: JsonObject = {"type": "number"}
COUNT: JsonObject = {"type": "integer", "minimum": 0}
TEXTS: JsonObject = {"type": "array", "items": TEXT}
NULL: JsonObject = {"type": "null"}
MOMENT: JsonObject = {
    "type": "string",
    "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z$",
}
SHA256: JsonObject = {"type": "string", "pattern": "^[0-9a-f]{64}$"}


def open_object(keys: dict[str, JsonObject], *, optional: Sequence[str] = ()) -> JsonObject:
    """An object with all of these keys but the optional ones, and room for new ones."""
    return {
        "type": "object",
        "required": [key for key in keys if key not in optional],
        "properties": {**keys},
        "additionalProperties": True,
    }


def closed_object(keys: dict[str, JsonObject]) -> JsonObject:
    """An object with exactly these keys."""
    return {**open_object(keys), "additionalProperties": False}


def list_of(item: JsonObject) -> JsonObject:
    """A list, which may be empty."""
    return {"type": "array", "items": item}


def word(words: Sequence[str]) -> JsonObject:
    """One word of a closed list; a new word is a new version."""
    return {"enum": [*words]}


def or_null(schema: JsonObject) -> JsonObject:
    """The same, or null."""
    return {"anyOf": [schema, NULL]}


def ref(name: str) -> JsonObject:
    """The definition of that name."""
    return {"$ref": f"#/$defs/{name}"}

"""The notes on a report: a file beside it, validated when read, replaced whole when one comes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from verifyimg.custody.replacing import replace_file
from verifyimg.errors import InputError, NotesError
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.note import STATUSES, Note, NoteStatus
from verifyimg.sources.path import open_regular, reason_of

T = TypeVar("T")

SCHEMA = "verifyimg-notes/1"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_FORM = re.compile(r"[.](json|jsonl|html|md|txt|sarif)$", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2,4}\d{3}")
LONGEST_NAME = 200


def notes_path(report: str) -> str:
    """Where the notes on a report are kept: `report.notes.json` beside `report.json`.

    Beside `report.html` and `report.md` it is the same file, so that they show the notes too.
    """
    return f"{_FORM.sub('', report)}.notes.json"


def read_notes(path: str, *, limits: Limits = DEFAULT) -> tuple[Note, ...]:
    """The notes in a file, the oldest first; none where there is no file.

    Raises `NotesError` for anything that is not what we write.
    """
    if not os.path.lexists(path):
        return ()
    try:
        with os.fdopen(open_regular(path), "rb") as file:
            data = file.read(limits.notes_bytes + 1)
    except InputError as error:
        raise _error(path, str(error).removeprefix(f"{path}: ")) from error
    except OSError as error:
        raise _error(path, reason_of(error)) from error
    if len(data) > limits.notes_bytes:
        raise _error(path, f"it has over {limits.notes_bytes:,} bytes")
    try:
        return _notes(path, json.loads(data), limits)
    except (ValueError, RecursionError) as error:
        raise _error(path, "it is not JSON") from error


def add_note(path: str, note: Note, *, limits: Limits = DEFAULT) -> None:
    """Appends a note; raises `NotesError`, and leaves the file as it was then."""
    notes = (*read_notes(path, limits=limits), note)
    if len(notes) > limits.notes:
        raise _error(path, f"it has {limits.notes:,} notes already")
    whole = {"schema": SCHEMA, "notes": [_json(one) for one in notes]}
    text = json.dumps(whole, indent=2) + "\n"
    try:
        replace_file(path, [text.encode("ascii")])
    except OSError as error:
        reason = f"it cannot be written ({(error.strerror or str(error)).lower()})"
        raise _error(path, reason, "check the permissions of its folder") from error


def _notes(path: str, value: object, limits: Limits) -> tuple[Note, ...]:
    rows = value.get("notes") if isinstance(value, dict) else None
    if not isinstance(rows, list) or not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise _error(path, f"it is not {SCHEMA}")
    if len(rows) > limits.notes:
        raise _error(path, f"it has over {limits.notes:,} notes")
    return tuple(_note(path, number, row, limits) for number, row in enumerate(rows, start=1))


def _note(path: str, number: int, row: object, limits: Limits) -> Note:
    def taken(name: str, allowed: int) -> str:
        value = row.get(name) if isinstance(row, dict) else None
        if not isinstance(value, str) or not value or len(value) > allowed:
            raise _error(path, f"note {number} has no {name} that can be used")
        return value

    status = _one_of(STATUSES, taken("status", LONGEST_NAME))
    sha256, code = taken("sha256", 64), taken("code", LONGEST_NAME)
    at = _moment(taken("at", LONGEST_NAME))
    if status is None or at is None or not _SHA256.fullmatch(sha256) or not _CODE.fullmatch(code):
        raise _error(path, f"note {number} is not what verifyimg writes")
    return Note(
        sha256=sha256,
        path=taken("path", limits.note_characters),
        code=code,
        status=status,
        text=taken("note", limits.note_characters),
        by=taken("by", LONGEST_NAME),
        at=at,
    )


def _json(note: Note) -> dict[str, Any]:
    return {
        "sha256": note.sha256,
        "path": note.path,
        "code": note.code,
        "status": note.status,
        "note": note.text,
        "by": note.by,
        "at": note.at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z",
    }


def _one_of(words: Sequence[NoteStatus], text: str) -> NoteStatus | None:
    return next((word for word in words if word == text), None)


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else None


def _error(path: str, reason: str, advice: str = "restore it, or move it away") -> NotesError:
    return NotesError(path=path, reason=reason, advice=advice)

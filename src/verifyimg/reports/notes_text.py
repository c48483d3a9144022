"""Notes on findings as people read them."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.clean import one_line
from verifyimg.model.note import Note

NOTHING = "no notes yet; `verifyimg notes REPORT set CODE` adds one\n"


def notes_text(notes: Sequence[Note]) -> str:
    """Every note, the oldest first, with who and when; below each finding its history."""
    return "".join(map(_note, notes)) or NOTHING


def note_line(note: Note) -> str:
    """`confirmed, by A. Karimova, 20 November 2026 12:00 UTC: the agency has the original`."""
    when = f"{wording.minute(note.at)} UTC"
    return one_line(f"{note.status}, by {note.by}, {when}: {note.text}")


def _note(note: Note) -> str:
    return f"{note.code}  {one_line(note.path)}\n  {note_line(note)}\n"

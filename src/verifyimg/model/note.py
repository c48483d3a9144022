"""Notes: what a person made of a finding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, get_args

from verifyimg.model.image import ImageFile
from verifyimg.model.noun import noun

NoteStatus = Literal["open", "explained", "disputed", "confirmed"]

STATUSES: tuple[NoteStatus, ...] = get_args(NoteStatus)


@noun
class Note:
    """One word of a person on one finding of one file; what it replaces stays before it."""

    sha256: str
    """Of the file."""
    path: str
    """Of the file, as the report has it."""
    code: str
    """Of the rule."""
    status: NoteStatus
    text: str
    by: str
    at: datetime
    """In UTC."""


def notes_on(notes: Iterable[Note], image: ImageFile) -> dict[str, Note]:
    """The notes that hold for a file now, by the code of their finding."""
    return {note.code: note for note in notes if note.sha256 == image.sha256}

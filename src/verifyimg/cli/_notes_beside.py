"""The notes beside the report that is about to be written."""

from __future__ import annotations

import os

from verifyimg.clean import visible
from verifyimg.cli._environment import Environment
from verifyimg.model.note import Note
from verifyimg.wording import count


def notes_beside(env: Environment, output: str | None) -> tuple[Note, ...]:
    """What `verifyimg notes` keeps beside `--output`, announced; none without such a file.

    Raises `NotesError` for a file that is not what we write.
    """
    if output is None:
        return ()
    from verifyimg.custody.notes import notes_path, read_notes

    path = notes_path(output)
    if not os.path.lexists(path):
        return ()
    notes = read_notes(path)
    env.complain(f"{visible(path)}: {count(len(notes), 'note')} on findings, shown with them")
    return notes

"""Whose MakerNote stands in the file, beside the maker that the file names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from verifyimg.clues.device import MAKE
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.maker_heads import head_of
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.maker_note import MakerNote


def maker_note_of(evidence: Evidence) -> MakerNote | None:
    """The first note whose beginning is known; None without one, or where no maker is named."""
    make = evidence.tag(MAKE)
    named = "" if make is None else str(make.value).strip().casefold()
    if make is None or not named:
        return None
    for offset, begins in evidence.note_beginnings:
        head = head_of(begins)
        if head is not None:
            fits = named.startswith(head.makes)
            return MakerNote(maker=head.maker, make=make, fits=fits, offset=offset)
    return None


def of_its_camera(clues: Iterable[Clue], note: MakerNote | None) -> Iterator[Clue]:
    """The clues; those that rest on another maker's note than the file's are in doubt.

    Such a note may be of another picture, so its dates say nothing of this one.
    """
    foreign = note is not None and not note.fits
    for clue in clues:
        if foreign and clue.storage == "maker_note" and note is not None:
            text = f"it stands in a block of {note.maker}, which the file's camera is not of"
            doubt = Doubt(kind="foreign_note", text=text)
            yield replace(clue, doubts=(*clue.doubts, doubt))
        else:
            yield clue

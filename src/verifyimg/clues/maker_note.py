"""Whose MakerNote stands in the file, beside the maker that the file names."""

from __future__ import annotations

from verifyimg.clues.device import MAKE
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.maker_heads import HEAD_BYTES, head_of
from verifyimg.model.maker_note import MakerNote


def maker_note_of(evidence: Evidence) -> MakerNote | None:
    """The first note whose beginning is known; None without one, or where no maker is named."""
    make = evidence.tag(MAKE)
    named = "" if make is None else str(make.value).strip().casefold()
    if make is None or not named:
        return None
    for block in evidence.blocks:
        head = head_of(block.read(HEAD_BYTES)) if block.kind == "MakerNote" else None
        if head is not None:
            fits = named.startswith(head.makes)
            return MakerNote(maker=head.maker, make=make, fits=fits, offset=block.offset)
    return None

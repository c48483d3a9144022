"""MakerNotes: what the makers' own blocks tell about a picture, by our own tables.

One whose maker we do not know stays located and unread: that is no damage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers import nikon
from verifyimg.readers.ifd import Entry, Flaw, directory_at
from verifyimg.readers.maker_note import Note
from verifyimg.readers.pages import PagesSpent
from verifyimg.readers.reader import Found, Reader

NAME = "maker note"


@noun
class Maker:
    """One maker's layout."""

    name: str
    recognise: Callable[[Block, Limits], bool]
    note_of: Callable[[Block, Limits], Note | None]
    """The directory; None where the layout is damaged."""
    tags_of: Callable[[Note, Entry, Limits], Iterator[Tag]]
    """What one entry of it tells."""
    numbers: frozenset[int]
    """The entries that tell anything."""


MAKERS: tuple[Maker, ...] = (
    Maker(
        name="Nikon",
        recognise=nikon.is_nikon,
        note_of=nikon.note_of,
        tags_of=nikon.tags_of,
        numbers=nikon.NUMBERS,
    ),
)


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The tags that we know of the first maker who recognises the block."""
    try:
        maker = next((one for one in MAKERS if one.recognise(block, limits)), None)
        if maker is not None:
            yield from _read(maker, block, limits)
    except PagesSpent:
        what = f"the MakerNote is spread over more than {limits.paged_bytes:,} bytes"
        yield _problem("refused", f"{what}; the rest was not read", block.offset)


def _read(maker: Maker, block: Block, limits: Limits) -> Iterator[Found]:
    note = maker.note_of(block, limits)
    if note is None:
        what = f"a MakerNote of {maker.name} is there, but it has no directory"
        yield _problem("damaged", what, block.offset)
        return
    directory = directory_at(note.tiff, note.tiff.first, limits)
    flaws = (directory,) if isinstance(directory, Flaw) else directory.flaws
    for entry in () if isinstance(directory, Flaw) else directory.entries:
        yield from maker.tags_of(note, entry, limits)
    for flaw in flaws:
        at = note.block.file_offset(min(flaw.position, note.block.length))
        problem = _problem(flaw.kind, f"the MakerNote of {maker.name} {flaw.message}", at)
        known = flaw.number is None or flaw.number in maker.numbers
        yield replace(problem, trifling=not known)


def _problem(kind: ProblemKind, message: str, offset: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=offset)


MAKER_NOTES = Reader(name=NAME, kinds=("MakerNote",), read=read)

"""Where the directory of a maker's own block stands, and what its offsets count from.

Makers do it in three ways: with a TIFF header of its own inside (offsets count from there), with
offsets that count from the note's first byte, or as a bare directory whose offsets count from
the header of the EXIF block around it. A note of the third kind breaks when a program moves it:
what `maker_note_offsets` finds out about that is kept here.

Specification: CIPA DC-008-2023, 4.6.5, MakerNote: its contents are up to each maker.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.readers.exif.exif import FILE
from verifyimg.readers.exif.ifd import ASCII, CLASSIC, Entry, Flaw, Tiff, directory_at, tiff_of
from verifyimg.readers.makers.offsets import ADRIFT, Moved, shift_of
from verifyimg.readers.pages import Pages
from verifyimg.readers.text import decoded

MAKE, MODEL = 0x010F, 0x0110

_MANY_ENTRIES = 0xFF
"""Notes have under 200; in the other byte order that is a multiple of 256."""


@noun
class Note:
    """A MakerNote that can be read as a directory."""

    tiff: Tiff
    block: Block
    """That positions in `tiff` count from the beginning of, but for `shift`."""
    label: str
    """Of the MakerNote itself."""
    model: str = ""
    """Of the camera, as the EXIF block around the note has it."""
    shift: int = 0
    """What is added to its offsets so that they lead into it."""
    moved: int = 0
    """How far the note was moved since its offsets were written, in bytes."""
    adrift: bool = False
    """Whether its offsets lead out of it: what does not stand in an entry cannot be found."""

    def file_offset(self, position: int) -> int:
        """Where byte `position` of `tiff` stands in the file."""
        return self.block.file_offset(min(max(position + self.shift, 0), self.block.length))


@noun
class Kept(Block):
    """A MakerNote that a converter took over from another file."""

    order: str
    """Its byte order: `<` or `>`, as `struct` has it."""
    stood: int
    """Where it stood, counted from the header of the EXIF block that it was in."""


@noun
class Around:
    """The EXIF block that a MakerNote stands in."""

    tiff: Tiff
    block: Block
    make: str
    """As its first directory has it; empty without one."""
    model: str = ""


Layout = Callable[[Block, Around | None, Limits], Note | None]
"""From a MakerNote to its directory; None where its layout is damaged."""


def headed(position: int) -> Layout:
    """A directory behind a TIFF header at that position; offsets count from the header."""

    def note_of(block: Block, outer: Around | None, limits: Limits) -> Note | None:
        inner = replace(block, extents=block.part(position, max(0, block.length - position)))
        tiff = tiff_of(inner.read(limits.block_bytes), limits)
        if tiff is None:
            return None
        return Note(tiff=tiff, block=inner, label=block.label, model=outer.model if outer else "")

    return note_of


def own(position: int, *, order_at: int | None = None, order: str = "") -> Layout:
    """A directory at that position; offsets count from the note's first byte.

    The byte order is `order`, the two letters at `order_at`, or that of the block around.
    """

    def note_of(block: Block, outer: Around | None, limits: Limits) -> Note | None:
        data = block.read(limits.block_bytes)
        said = order or _order(data, order_at) or _order_of(block, outer)
        if not said or len(data) < position + 2:
            return None
        tiff = Tiff(data=data, order=said, first=position, value_bytes=limits.value_bytes)
        note = Note(
            tiff=tiff if order else _likely(tiff),
            block=block,
            label=block.label,
            model=outer.model if outer else "",
        )
        return _settled(note, 0, len(data), limits)

    return note_of


def bare(
    position: int,
    *,
    order_at: int | None = None,
    proof: tuple[int, bytes] | None = None,
) -> Layout:
    """A directory at that position; offsets count from the header of the block around.

    The byte order is the two letters at `order_at`, or that of the block around. `proof` is an
    entry and how its value begins where its offsets are right, wherever they lead.
    """

    def note_of(block: Block, outer: Around | None, limits: Limits) -> Note | None:
        start = position_in(outer.block, block) if outer else None
        if outer is None or start is None or block.length < position + 2:
            return None
        said = _order(block.read(position + 2), order_at) or _order_of(block, outer)
        tiff = replace(outer.tiff, first=start + position, order=said, magic=CLASSIC)
        if isinstance(block, Kept):
            return _kept(
                Note(tiff=tiff, block=outer.block, label=block.label, model=outer.model),
                start - block.stood,
            )
        tiff = _likely(tiff)
        note = Note(tiff=tiff, block=outer.block, label=block.label, model=outer.model)
        if proof and _proved(tiff, *proof, limits):
            return note
        return _settled(note, start, start + block.length, limits)

    return note_of


def whole(order: str) -> Layout:
    """No directory: one record, in that byte order."""

    def note_of(block: Block, outer: Around | None, limits: Limits) -> Note | None:
        data = block.read(limits.value_bytes)
        tiff = Tiff(data=data, order=order, first=0, value_bytes=limits.value_bytes)
        return Note(tiff=tiff, block=block, label=block.label, model=outer.model if outer else "")

    return note_of


def paged() -> Layout:
    """No directory of ours: a note as large as the picture in it, behind its byte order."""

    def note_of(block: Block, outer: Around | None, limits: Limits) -> Note | None:
        order = _order(block.read(2), 0)
        if not order:
            return None
        tiff = Tiff(data=Pages(block, limits), order=order, first=0)
        return Note(tiff=tiff, block=block, label=block.label, model=outer.model if outer else "")

    return note_of


def around(block: Block, limits: Limits) -> Around | None:
    """The EXIF block around a MakerNote; None where it stands in none."""
    parent = block.parent
    if parent is None:
        return None
    data = Pages(parent, limits) if parent.kind == FILE else parent.read(limits.block_bytes)
    tiff = tiff_of(data, limits)
    if tiff is None:
        return None
    make, model = _names(tiff, limits)
    return Around(tiff=tiff, block=parent, make=make, model=model)


def position_in(parent: Block, block: Block) -> int | None:
    """How far into the payload of `parent` the payload of `block` begins; None if it does not."""
    start = block.extents[0].offset if block.extents else -1
    before = 0
    for extent in parent.extents:
        if extent.offset <= start < extent.end:
            return before + start - extent.offset
        before += extent.length
    return None


def _kept(note: Note, shift: int) -> Note:
    """A note whose offsets count from a file that it is no longer in."""
    moved = Moved(note.tiff.data, shift)
    tiff = replace(note.tiff, data=moved, first=note.tiff.first - shift)
    return replace(note, tiff=tiff, shift=shift)


def _order_of(block: Block, outer: Around | None) -> str:
    """What is known of the byte order of a note that does not say it."""
    if isinstance(block, Kept):
        return block.order
    return outer.tiff.order if outer else ""


def _settled(note: Note, start: int, end: int, limits: Limits) -> Note:
    """The note with offsets that lead into it, as far as that can be told."""
    shift = shift_of(note.tiff, start, end, limits)
    if shift == ADRIFT:
        return replace(note, adrift=True)
    if not shift:
        return note
    moved = Moved(note.tiff.data, shift)
    tiff = replace(note.tiff, data=moved, first=note.tiff.first - shift)
    counted_from_itself = shift == start
    return replace(note, tiff=tiff, shift=shift, moved=0 if counted_from_itself else shift)


def _proved(tiff: Tiff, number: int, beginning: bytes, limits: Limits) -> bool:
    directory = directory_at(tiff, tiff.first, limits)
    entries = () if isinstance(directory, Flaw) else directory.entries
    return any(tiff.stored(one).startswith(beginning) for one in entries if one.number == number)


def _order(data: bytes, at: int | None) -> str:
    return {b"II": "<", b"MM": ">"}.get(data[at : at + 2], "") if at is not None else ""


def _likely(tiff: Tiff) -> Tiff:
    """In the byte order in which the number of entries is small: programs and cameras mix them."""
    other = replace(tiff, order="<" if tiff.order == ">" else ">")
    (count,) = tiff.unpack("H", tiff.first) or (0,)
    (swapped,) = other.unpack("H", tiff.first) or (0,)
    return other if count > _MANY_ENTRIES and swapped < count else tiff


def _names(tiff: Tiff, limits: Limits) -> tuple[str, str]:
    directory = directory_at(tiff, tiff.first, limits)
    entries = () if isinstance(directory, Flaw) else directory.entries
    return _name(tiff, entries, MAKE), _name(tiff, entries, MODEL)


def _name(tiff: Tiff, entries: Sequence[Entry], number: int) -> str:
    named = (one for one in entries if one.number == number and one.type == ASCII)
    stored = next((tiff.stored(one) for one in named), b"")
    return decoded(stored.partition(b"\0")[0]).strip()

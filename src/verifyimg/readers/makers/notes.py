"""MakerNotes: what the makers' own blocks tell about a picture, by our own tables.

The file of a maker is imported when the first note of its kind is met. A note of a maker that we
do not know stays located and unread, and the report says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.problem import Problem, ProblemKind
from verifyimg.model.tag import Tag
from verifyimg.readers.exif.ifd import UNDEFINED, Directory, Entry, Flaw, directory_at
from verifyimg.readers.makers.maker import Inner, Maker
from verifyimg.readers.makers.marks import HEAD_BYTES, Mark, mark_of
from verifyimg.readers.makers.note import Around, Note, around
from verifyimg.readers.makers.offsets import Moved
from verifyimg.readers.makers.values import Meaning, Stored, Table
from verifyimg.readers.pages import PagesSpent
from verifyimg.readers.reader import Found, Reader

NAME = "maker note"

_POINTERS = (4, 13)
_INLINE = 4


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The tags that we know of the first maker who recognises the block.

    A note that was moved is read where its own layout tells by how much, and both is said.
    """
    try:
        outer = around(block, limits)
        mark = mark_of(
            block.read(HEAD_BYTES), outer.make if outer else "", outer.model if outer else ""
        )
        if mark is not None:
            yield from _of_maker(mark, block, outer, limits)
        elif block.length:
            what = "a MakerNote is there, of a maker whose notes this version does not read"
            # What the standard directories hold of date, place and device is read all the same.
            yield replace(_problem("unsupported", what, block.offset), trifling=True)
    except PagesSpent:
        what = f"the MakerNote is spread over more than {limits.paged_bytes:,} bytes"
        yield _problem("refused", f"{what}; the rest was not read", block.offset)


def _of_maker(mark: Mark, block: Block, outer: Around | None, limits: Limits) -> Iterator[Found]:
    maker: Maker = getattr(import_module(f"{__package__}.{mark.file}"), mark.maker)
    note = maker.note_of(block, outer, limits)
    if note is None:
        what = f"a MakerNote of {mark.name} is there, but it has no directory"
        yield _problem("damaged", what, block.offset)
        return
    walk = _Walk(maker=maker, name=mark.name, note=note, limits=limits)
    yield from walk.moved(block)
    if maker.record is None:
        yield from walk.directory(note.tiff.first, maker.table)
    else:
        yield from walk.record(maker.record)


class _Walk:
    """One note: its directory, and those that its entries lead to."""

    def __init__(self, *, maker: Maker, name: str, note: Note, limits: Limits) -> None:
        """Reads nothing yet."""
        self._maker = maker
        self._name = name
        self._note = note
        self._limits = limits

    def moved(self, block: Block) -> Iterator[Problem]:
        """What is wrong with the note's offsets."""
        said = f"the MakerNote of {self._name}"
        if self._note.adrift:
            what = f"{said} was moved or cut: its offsets lead elsewhere, and were not followed"
            yield _problem("damaged", what, block.offset)
        elif self._note.moved:
            what = f"{said} was moved by {self._note.moved:+,} bytes; it was read from where it is"
            yield replace(_problem("damaged", what, block.offset), trifling=True)

    def directory(self, position: int, table: Table, *, deeper: bool = True) -> Iterator[Found]:
        """The tags of one directory; of several entries of one number the first one's."""
        directory = directory_at(self._note.tiff, position, self._limits)
        if isinstance(directory, Flaw):
            yield self._problem(directory, table)
            return
        firsts = {one.number: one for one in reversed(directory.entries)}
        for number, entry in firsts.items():
            if self._note.adrift and entry.length > _INLINE:
                continue
            inner = self._maker.inner_of(number) if deeper else None
            if number in table:
                yield from self._told(entry, directory, table[number])
            elif inner is not None:
                yield from self._inner(entry, inner)
        for flaw in directory.flaws:
            yield self._problem(flaw, table)

    def record(self, meaning: Meaning) -> Iterator[Tag]:
        """The tags of a note that is one record of fields, without a directory."""
        length = len(self._note.tiff.data)
        whole = Entry(number=0, type=UNDEFINED, count=length, position=0, length=length)
        none = Directory(position=0, entries=(), flaws=(), next=0)
        yield from self._told(whole, none, meaning)

    def _inner(self, entry: Entry, inner: Inner) -> Iterator[Found]:
        """The directory that an entry points to, or holds as its value."""
        tiff, position = self._note.tiff, entry.position
        if entry.type in _POINTERS and entry.count == 1:
            (position,) = tiff.unpack("I", entry.position) or (0,)
        if self._note.adrift or tiff.data[position : position + len(inner.mark)] != inner.mark:
            return
        note = replace(self._note, tiff=replace(tiff, order=inner.order or tiff.order))
        if note.model.startswith(inner.of_itself):
            data = Moved(tiff.data, position)
            shifted = replace(note.tiff, data=data)
            note, position = replace(note, tiff=shifted, shift=note.shift + position), 0
        walk = _Walk(maker=self._maker, name=self._name, note=note, limits=self._limits)
        yield from walk.directory(position + inner.header, inner.table, deeper=False)

    def _told(self, entry: Entry, directory: Directory, meaning: Meaning) -> Iterator[Tag]:
        stored = Stored(note=self._note, entry=entry, directory=directory, limits=self._limits)
        for part in meaning(stored):
            yield Tag(
                group=self._maker.group,
                name=part.name,
                raw=part.found.raw,
                value=part.found.value,
                text=part.found.text,
                block=self._note.label,
                offset=self._note.file_offset(entry.position + part.at),
            )

    def _problem(self, flaw: Flaw, table: Table) -> Problem:
        message = f"the MakerNote of {self._name} {flaw.message}"
        problem = _problem(flaw.kind, message, self._note.file_offset(flaw.position))
        number = flaw.number
        known = number is None or number in table or self._maker.inner_of(number) is not None
        return replace(problem, trifling=not known)


def _problem(kind: ProblemKind, message: str, offset: int) -> Problem:
    return Problem(reader=NAME, kind=kind, message=message, offset=offset)


MAKER_NOTES = Reader(name=NAME, kinds=("MakerNote",), read=read)

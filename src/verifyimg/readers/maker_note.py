"""Where the directory of a maker's own block stands, and what its offsets count from.

Makers do it in two ways: with a TIFF header of its own inside (offsets count from there), or as
a bare directory whose offsets count from the header of the EXIF block around it.

Specification: CIPA DC-008-2023, 4.6.5, MakerNote: its contents are up to each maker.
"""

from __future__ import annotations

from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.noun import noun
from verifyimg.readers.exif import FILE
from verifyimg.readers.ifd import ASCII, Flaw, Tiff, directory_at, tiff_of
from verifyimg.readers.pages import Pages
from verifyimg.readers.text import decoded

MAKE = 0x010F


@noun
class Note:
    """A MakerNote that can be read as a directory."""

    tiff: Tiff
    block: Block
    """That positions in `tiff` count from the beginning of."""
    label: str
    """Of the MakerNote itself."""


@noun
class Around:
    """The EXIF block that a MakerNote stands in."""

    tiff: Tiff
    block: Block
    make: str
    """As its first directory has it; empty without one."""


def with_own_header(block: Block, position: int, limits: Limits) -> Note | None:
    """The directory behind a TIFF header at that position; None where there is no header."""
    inner = replace(block, extents=block.part(position, max(0, block.length - position)))
    tiff = tiff_of(inner.read(limits.block_bytes), limits)
    return Note(tiff=tiff, block=inner, label=block.label) if tiff else None


def bare(block: Block, position: int, around: Around) -> Note | None:
    """The directory at that position, with offsets that count from the block around it."""
    start = position_in(around.block, block)
    if start is None:
        return None
    tiff = replace(around.tiff, first=start + position)
    return Note(tiff=tiff, block=around.block, label=block.label)


def around(block: Block, limits: Limits) -> Around | None:
    """The EXIF block around a MakerNote; None where it stands in none."""
    parent = block.parent
    if parent is None:
        return None
    data = Pages(parent, limits) if parent.kind == FILE else parent.read(limits.block_bytes)
    tiff = tiff_of(data, limits)
    return Around(tiff=tiff, block=parent, make=_make(tiff, limits)) if tiff else None


def position_in(parent: Block, block: Block) -> int | None:
    """How far into the payload of `parent` the payload of `block` begins; None if it does not."""
    start = block.extents[0].offset if block.extents else -1
    before = 0
    for extent in parent.extents:
        if extent.offset <= start < extent.end:
            return before + start - extent.offset
        before += extent.length
    return None


def _make(tiff: Tiff, limits: Limits) -> str:
    directory = directory_at(tiff, tiff.first, limits)
    if isinstance(directory, Flaw):
        return ""
    makes = (one for one in directory.entries if one.number == MAKE and one.type == ASCII)
    stored = next((tiff.stored(one) for one in makes), b"")
    return decoded(stored.partition(b"\0")[0]).strip()

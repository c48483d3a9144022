"""A MakerNote of any maker, inside the EXIF block of a camera, as the container finds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tests.support.bytes_source import Seen, block
from tests.support.tiff_bytes import (
    MAKER_NOTE,
    Directory,
    Entry,
    Order,
    Placed,
    directory,
    exif_block,
    raw,
    text,
    tiff_block,
)
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.readers.makers.notes import MAKER_NOTES

FILE_OFFSET = 40
"""Of the EXIF block in the file."""


def note_in(
    note: bytes | Placed,
    *,
    make: str = "",
    model: str = "",
    order: Order = "<",
    cut: int = 0,
    moved: int = 0,
) -> Block:
    """The block of a note; `cut` bytes are left off, `moved` bytes put in front of it since.

    A note that is moved keeps the offsets that it had.
    """
    places: list[int] = []

    def placed(place: int) -> bytes:
        places.append(place)
        data = note.make(max(0, place - moved)) if isinstance(note, Placed) else note
        return data[: len(data) - cut]

    names = [text(number, name) for number, name in ((0x010F, make), (0x0110, model)) if name]
    tiff = exif_block(ifd0=names, exif=[raw(MAKER_NOTE, Placed(make=placed))], order=order)
    parent = block(tiff, "EXIF", at=FILE_OFFSET)
    place = places[-1]
    extents = parent.part(place, len(placed(place)))
    return replace(parent, kind="MakerNote", label="MakerNote", extents=extents, parent=parent)


def bare(
    entries: Iterable[Entry],
    *,
    head: bytes = b"",
    order: Order = "<",
    from_itself: bool = False,
    parts: Mapping[str, Directory | bytes] | None = None,
    foot: bytes = b"",
) -> Placed:
    """A directory behind `head`; offsets count from the EXIF block, or from the note itself."""
    stored = tuple(entries)

    def make(place: int) -> bytes:
        start = max(8, len(head) + (0 if from_itself else place))  # without a place: the size
        laid = {"gap": bytes(start - 8), "ifd0": directory(stored), **(parts or {})}
        return head + tiff_block(laid, order=order)[start:] + foot

    return Placed(make=make)


def told(note: Block, limits: Limits = DEFAULT) -> Seen:
    """What is read of a note."""
    return Seen(tuple(MAKER_NOTES.read(note, limits)))

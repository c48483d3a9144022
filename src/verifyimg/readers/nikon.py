"""Nikon's MakerNote: the version, serial number, counter and clock that it holds in the clear.

What Nikon encrypts (firmware, focus, lens data) is left alone. The numbers and layouts of the
tags are those of the files themselves.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.tag import Tag
from verifyimg.readers.exif_values import Decoded, decode
from verifyimg.readers.ifd import Entry
from verifyimg.readers.maker_note import Note, around, bare, with_own_header

GROUP = "Nikon"

_MARK = b"Nikon\0"
_HEADER = 10
"""Bytes before the TIFF header of the layout that bodies since 1999 write ("type 3")."""

_VERSION, _WORLD_TIME, _POWER_UP = 0x0001, 0x0024, 0x00B6
_NAMES = {
    _VERSION: "MakerNoteVersion",
    0x001D: "SerialNumber",
    0x00A0: "SerialNumber",
    0x00A7: "ShutterCount",
}
NUMBERS = frozenset({*_NAMES, _WORLD_TIME, _POWER_UP})
"""The entries that are read."""


def is_nikon(block: Block, limits: Limits) -> bool:
    """Whether a MakerNote has one of the two layouts of Nikon that hold what we look for."""
    head = block.read(len(_MARK) + 1)
    if head.startswith(_MARK):
        return head[len(_MARK) :] == b"\2"
    outer = around(block, limits)
    return outer is not None and outer.make.upper().startswith("NIKON")


def note_of(block: Block, limits: Limits) -> Note | None:
    """The directory of a Nikon MakerNote; None where its layout is damaged.

    Cameras of around 2000 write a bare directory, all later ones a TIFF block behind a mark.
    """
    if block.read(len(_MARK)) == _MARK:
        return with_own_header(block, _HEADER, limits)
    outer = around(block, limits)
    return bare(block, 0, outer) if outer else None


def tags_of(note: Note, entry: Entry, limits: Limits) -> Iterator[Tag]:
    """The tags of one entry; none where we do not read it."""
    if entry.number in _NAMES:
        yield _tag(note, _NAMES[entry.number], entry, _plain(note, entry, limits))
    elif entry.number == _POWER_UP and entry.length >= 7:
        yield _tag(note, "PowerUpTime", entry, _clock(note, entry))
    elif entry.number == _WORLD_TIME and entry.length >= 4:
        for at, letter, name in ((0, "h", "TimeZone"), (2, "B", "DaylightSavings")):
            (number,) = note.tiff.unpack(letter, entry.position + at) or (0,)
            found = Decoded(raw=str(number), value=number, text=str(number))
            yield _tag(note, name, entry, found, at=at)


def _plain(note: Note, entry: Entry, limits: Limits) -> Decoded:
    """A value as it stands; the version is text in some bodies and four numbers in others."""
    data = note.tiff.stored(entry)
    if entry.number == _VERSION and data[:1] < b"\x0a":
        text = "".join(map(str, data[:4]))
        return Decoded(raw=_raw(data[:4]), value=text, text=text)
    return decode(note.tiff, entry, _NAMES[entry.number], limits)


def _clock(note: Note, entry: Entry) -> Decoded:
    """Year, month, day, hour, minute and second, in whatever type the entry says they are."""
    year, *rest = note.tiff.unpack("H5B", entry.position) or (0,) * 6
    month, day, hour, minute, second = rest
    text = f"{year:04d}:{month:02d}:{day:02d} {hour:02d}:{minute:02d}:{second:02d}"
    return Decoded(raw=_raw(note.tiff.stored(entry)[:8]), value=text, text=text)


def _raw(data: bytes) -> str:
    return b64encode(data).decode("ascii")


def _tag(note: Note, name: str, entry: Entry, found: Decoded, *, at: int = 0) -> Tag:
    return Tag(
        group=GROUP,
        name=name,
        raw=found.raw,
        value=found.value,
        text=found.text,
        block=note.label,
        offset=note.block.file_offset(entry.position + at),
    )

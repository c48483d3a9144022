"""Nikon's MakerNote: the version, serial number, counters and clock that it holds in the clear.

Of what Nikon enciphers the versions of the firmware are read, where they come out as versions.
Cameras of around 2000 write a bare directory, all later ones a TIFF block behind a mark. The
numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.readers.exif.values import decode
from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.nikon_cipher import deciphered
from verifyimg.readers.makers.note import bare, headed
from verifyimg.readers.makers.values import (
    Part,
    Stored,
    Table,
    number,
    plain,
    several,
    shown,
    text,
)
from verifyimg.readers.text import decoded

GROUP = "Nikon"

_HEADER = 10
"""Bytes before the TIFF header of the layout that bodies since 1999 write ("type 3")."""


_SERIAL, _SHUTTER_COUNT = 0x001D, 0x00A7
_HEAD_BYTES = 36
_VERSIONS = {
    b"02": (re.compile(rb"\d\.\d\d[A-Za-z ]"), (("FirmwareVersion", 0),)),
    b"08": (
        re.compile(rb"[\w]\w\.\d\d\.\w\w", re.ASCII),
        (("FirmwareVersion", 0), ("FirmwareVersion2", 10), ("FirmwareVersion3", 20)),
    ),
}
"""By the first two figures of the record's version: how firmware is written, and the places of
each version behind these four bytes. What is enciphered with other keys does not look so."""


def _version(stored: Stored) -> Iterator[Part]:
    """Text in some bodies and four numbers in others."""
    data, name = stored.data, "MakerNoteVersion"
    if data and data[:1] < b"\x0a":
        found = shown(data[:4], "".join(map(str, data[:4])), stored.limits)
    else:
        found = decode(stored.note.tiff, stored.entry, name, stored.limits)
    yield Part(name=name, found=found)


def _power_up(stored: Stored) -> Iterator[Part]:
    """Year, month, day, hour, minute and second, in whatever type the entry says they are."""
    numbers = stored.note.tiff.unpack("H5B", stored.entry.position)
    if stored.entry.length < 7 or numbers is None:
        return
    year, month, day, hour, minute, second = numbers
    said = f"{year:04d}:{month:02d}:{day:02d} {hour:02d}:{minute:02d}:{second:02d}"
    yield Part(name="PowerUpTime", found=shown(stored.data[:8], said, stored.limits))


def _firmware(stored: Stored) -> Iterator[Part]:
    """Up to three versions at the head of the shot's record, in the clear or enciphered."""
    head = stored.data[:_HEAD_BYTES]
    layout = _VERSIONS.get(head[:2])
    if layout is None or not stored.note.model:
        return
    written, places = layout
    (count,) = stored.note.tiff.unpack("I", _position(stored, _SHUTTER_COUNT)) or (0,)
    serial = decoded(stored.beside(_SERIAL).partition(b"\0")[0])
    for data in (head[4:], deciphered(head[4:], serial, count, stored.note.model)):
        if not written.match(data):
            continue
        for name, at in places:
            found = written.match(data, at)
            if found:
                said = shown(found[0], decoded(found[0]), stored.limits)
                yield Part(name=name, found=said, at=4 + at)
        return


def _position(stored: Stored, number: int) -> int:
    """Where the value of another entry of the directory stands; -1 where there is no such."""
    found = (one.position for one in stored.directory.entries if one.number == number)
    return next(found, -1)


TABLE: Table = {
    0x0001: _version,
    0x001D: plain("SerialNumber"),
    0x0024: several(
        number("TimeZone", "h"),
        number("DaylightSavings", "B", at=2),
        number("DateDisplayFormat", "B", at=3),
    ),
    0x0037: plain("MechanicalShutterCount"),
    0x0084: plain("Lens"),
    0x0091: _firmware,
    0x00A0: plain("SerialNumber"),
    0x00A5: plain("ImageCount"),
    0x00A6: plain("DeletedImageCount"),
    0x00A7: plain("ShutterCount"),
    0x00B6: _power_up,
    0x00B8: several(
        text("FileInfoVersion", length=4),
        number("MemoryCardNumber", "H", at=4),
        number("DirectoryNumber", "H", at=6),
        number("FileNumber", "H", at=8),
    ),
}

NIKON = Maker(group=GROUP, note_of=headed(_HEADER), table=TABLE)
NIKON_OLD = Maker(group=GROUP, note_of=bare(0), table=TABLE)

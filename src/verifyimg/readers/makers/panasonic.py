"""Panasonic's MakerNote, which Leica's compact cameras write too: serial numbers and clocks.

A bare directory behind a mark. The numbers and layouts of the tags are those of the files
themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg.readers.exif.values import decode
from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare
from verifyimg.readers.makers.values import (
    Part,
    Stored,
    Table,
    digits,
    made,
    number,
    plain,
    shown,
    text,
)
from verifyimg.readers.text import decoded

GROUP = "Panasonic"

_HEADER, _LEICA_HEADER = 12, 8


def _without_nuls(data: bytes) -> str:
    return decoded(data.replace(b"\0", b""))


def _firmware(stored: Stored) -> Iterator[Part]:
    """Text in cameras of around 2003, four numbers in all later ones."""
    data, name = stored.data, "FirmwareVersion"
    if data[:1] >= b" ":
        yield Part(name=name, found=decode(stored.note.tiff, stored.entry, name, stored.limits))
    elif data:
        found = shown(data, " ".join(map(str, data[:8])), stored.limits)
        yield Part(name=name, found=found)


TABLE: Table = {
    0x0002: _firmware,
    0x0025: made("InternalSerialNumber", _without_nuls),
    0x0026: plain("PanasonicExifVersion"),
    0x0029: number("TimeSincePowerOn", "I", convert=lambda hundredths: hundredths / 100),
    0x002B: plain("SequenceNumber"),
    0x0033: text("BabyAge"),
    0x003A: plain("WorldTimeLocation"),
    0x0051: text("LensType"),
    0x0052: text("LensSerialNumber"),
    0x0053: text("AccessoryType"),
    0x0054: text("AccessorySerialNumber"),
    0x0060: digits("LensFirmwareVersion", length=4),
    0x0065: text("Title"),
    0x0067: text("Location"),
    0x0069: text("Country"),
    0x006B: text("State"),
    0x006D: text("City"),
    0x006F: text("Landmark"),
    0x00AF: text("TimeStamp"),
    0x8000: plain("MakerNoteVersion"),
}

PANASONIC = Maker(group=GROUP, note_of=bare(_HEADER), table=TABLE)
LEICA = Maker(group=GROUP, note_of=bare(_LEICA_HEADER), table=TABLE)

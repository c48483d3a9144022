"""Ricoh's MakerNote: its clock, two dates of manufacture, serial numbers and firmware.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.readers.makers.maker import Inner, Maker
from verifyimg.readers.makers.note import bare, whole
from verifyimg.readers.makers.values import Part, Stored, Table, hexed, made, plain, shown, text

GROUP = "Ricoh"

_INSIDE = b"[Ricoh Camera Info]"
_REVISION = re.compile(rb"Re?v(\d+)")
_WORDS = re.compile(rb"[-\w ]+")


def _serial(stored: Stored) -> Iterator[Part]:
    """Characters in cameras since about 2009, bytes before."""
    if _WORDS.fullmatch(stored.data):
        yield from text("SerialNumber")(stored)
    else:
        yield from hexed("InternalSerialNumber")(stored)


def _date(data: bytes) -> str:
    """Each byte has two decimal places, in hexadecimal."""
    pairs = [f"{byte:02x}" for byte in data]
    return f"{pairs[0]}{pairs[1]}:{pairs[2]}:{pairs[3]} {':'.join(pairs[4:])}"


_MAIN: Table = {
    0x0001: plain("MakerNoteType"),
    0x0002: plain("FirmwareVersion"),
    0x0005: _serial,
    0x1001: made("RicohDate", _date, at=6, length=7),
}
_CAMERA_INFO: Table = {
    0x0004: text("ManufactureDate1"),
    0x0005: text("ManufactureDate2"),
}


def _text_firmware(stored: Stored) -> Iterator[Part]:
    """Of a note in words: `Rev0103;Rg153;Bg102;`."""
    found = _REVISION.match(stored.data)
    if found is not None:
        data = found.group(1)
        at = found.start(1)
        shown_as = shown(data, data.decode("ascii"), stored.limits)
        yield Part(name="FirmwareVersion", found=shown_as, at=at)


RICOH = Maker(
    group=GROUP,
    note_of=bare(8),
    table=_MAIN,
    inner=(
        Inner(
            number=0x2001,
            table=_CAMERA_INFO,
            mark=_INSIDE,
            header=20,
            order=">",
            of_itself="Caplio RR1",
        ),
    ),
)

RICOH_TEXT = Maker(group=GROUP, note_of=whole("<"), table={}, record=_text_firmware)

"""Minolta's MakerNote: its clock, in the settings of the camera.

The settings are big-endian numbers of four bytes. The numbers and layouts of the tags are those
of the files themselves.
"""

from __future__ import annotations

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare
from verifyimg.readers.makers.values import Table, number, plain, several


def _date(stored: int) -> str:
    return f"{stored >> 16:4d}:{stored >> 8 & 0xFF:02d}:{stored & 0xFF:02d}"


def _time(stored: int) -> str:
    return f"{stored >> 16:02d}:{stored >> 8 & 0xFF:02d}:{stored & 0xFF:02d}"


_SETTINGS = several(
    number("MinoltaDate", "I", at=4 * 21, order=">", convert=_date),
    number("MinoltaTime", "I", at=4 * 22, order=">", convert=_time),
    number("LastFileNumber", "I", at=4 * 27, order=">"),
    number("MinoltaModelID", "I", at=4 * 37, order=">"),
)

TABLE: Table = {
    0x0000: plain("MakerNoteVersion"),
    0x0001: _SETTINGS,
    0x0003: _SETTINGS,
}

MINOLTA = Maker(group="Minolta", note_of=bare(0), table=TABLE)

"""Casio's MakerNote ("type 2"), which some cameras of Pentax write too: the firmware's date.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare
from verifyimg.readers.makers.values import Table, made, text
from verifyimg.readers.text import decoded


def _firmware_date(data: bytes) -> str:
    """Year, month, day, hour and minute in two decimal places each, with NULs between."""
    return decoded(data.replace(b"\0", b""))


TABLE: Table = {
    0x2001: made("FirmwareDate", _firmware_date, length=18),
    0x3006: text("HometownCity"),
}

CASIO = Maker(group="Casio", note_of=bare(6), table=TABLE)

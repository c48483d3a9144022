"""Nintendo's MakerNote: its clock and the number of the console.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare
from verifyimg.readers.makers.values import Table, made, number, several, text

_BEGINNING = datetime(2000, 1, 1)


def _moment(seconds: int) -> str:
    return f"{_BEGINNING + timedelta(seconds=seconds):%Y:%m:%d %H:%M:%S}"


TABLE: Table = {
    0x1101: several(
        text("ModelID", length=4),
        number("TimeStamp", "I", at=8, order="<", convert=_moment),
        made("InternalSerialNumber", lambda data: f"0x{data.hex()}", at=24, length=4),
    ),
}

NINTENDO = Maker(group="Nintendo", note_of=bare(0), table=TABLE)

"""Motorola's MakerNote: the serial number, the build and the date of manufacture.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import own
from verifyimg.readers.makers.values import Table, plain

TABLE: Table = {
    0x5500: plain("BuildNumber"),
    0x5501: plain("SerialNumber"),
    0x6705: plain("ManufactureDate"),
}

MOTOROLA = Maker(group="Motorola", note_of=own(8), table=TABLE)

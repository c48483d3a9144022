"""Sigma's MakerNote: the serial number and the firmware.

The numbers and layouts of the tags are those of the files themselves.
"""

from __future__ import annotations

from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import bare
from verifyimg.readers.makers.values import Table, plain

TABLE: Table = {
    0x0002: plain("SerialNumber"),
    0x0017: plain("Firmware"),
    0x0018: plain("Software"),
}

SIGMA = Maker(group="Sigma", note_of=bare(10), table=TABLE)

"""Fujifilm's MakerNote: the serial number, in which the date of manufacture stands, and counters.

Always little-endian; the place of its directory stands behind its mark. The numbers and layouts
of the tags are those of the files themselves.
"""

from __future__ import annotations

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import Around, Note, own
from verifyimg.readers.makers.values import Table, number, plain

GROUP = "FujiFilm"

_POINTER_AT = 8


def _note_of(block: Block, outer: Around | None, limits: Limits) -> Note | None:
    head = block.read(_POINTER_AT + 4)
    position = int.from_bytes(head[_POINTER_AT:], "little")
    if len(head) < _POINTER_AT + 4 or position < len(head):
        return None
    return own(position, order="<")(block, outer, limits)


TABLE: Table = {
    0x0000: plain("Version"),
    0x0010: plain("InternalSerialNumber"),
    0x1032: plain("ExposureCount"),
    0x1101: plain("SequenceNumber"),
    0x1438: number("ImageCount", "H", convert=lambda found: found & 0x7FFF),
    0x1447: plain("FujiModel"),
    0x1448: plain("FujiModel2"),
}

FUJIFILM = Maker(group=GROUP, note_of=_note_of, table=TABLE)

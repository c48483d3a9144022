"""Kodak's MakerNote of around 2000 to 2005: the camera's clock, in a record behind a mark.

Its digital backs wrote text in a directory of its own. The layouts are those of the files
themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.tag import Tag
from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import whole
from verifyimg.readers.makers.values import made, number, several, text
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Reader

GROUP = "Kodak"

_MARK = 8


def _day(data: bytes) -> str:
    return f"{data[0]:02d}:{data[1]:02d}"


def _time(data: bytes) -> str:
    return f"{data[0]:02d}:{data[1]:02d}:{data[2]:02d}.{data[3]:02d}"


_RECORD = several(
    text("KodakModel", at=_MARK, length=8),
    number("YearCreated", "H", at=_MARK + 0x10),
    made("MonthDayCreated", _day, at=_MARK + 0x12, length=2),
    made("TimeCreated", _time, at=_MARK + 0x14, length=4),
    number("SequenceNumber", "B", at=_MARK + 0x1D),
)

KODAK = Maker(group=GROUP, note_of=whole(">"), table={}, record=_RECORD)
KODAK_LITTLE = Maker(group=GROUP, note_of=whole("<"), table={}, record=_RECORD)

_LINE = re.compile(r"^(Camera body|Time):[ \t]*([^\r\n\0]{0,100})", re.ASCII | re.MULTILINE)
_NAMES = {"Camera body": "CameraBody", "Time": "Time"}


def read_text(block: Block, limits: Limits) -> Iterator[Tag]:
    """The body and the time of day in the text of a digital back, the first of each."""
    seen = set()
    for found in _LINE.finditer(block.read(limits.raw_bytes).decode("latin-1")):
        if found[1] not in seen:
            seen.add(found[1])
            yield plain_tag(block, GROUP, _NAMES[found[1]], found[2].strip(), found.start())


KODAK_TEXT = Reader(name="kodak text", kinds=("Kodak text",), read=read_text)

"""What the entries of Canon's CIFF heaps mean, by their numbers.

Specification: Canon, "CIFF Specification on Image Data File", version 1.0 revision 4 (1997),
chapter 6; the numbers that are younger than it are those of the files themselves.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.reader import Found
from verifyimg.readers.text import decoded
from verifyimg.readers.unix_time import moment

PICTURES = {0x2007: "JpgFromRaw", 0x2008: "ThumbnailImage"}

_TEXT_BYTES = 256
_SECONDS_OF_HOUR = 3600


@noun
class Field:
    """One tag of an entry."""

    names: tuple[str, ...]
    """Of several texts with NULs between, else one."""
    at: int = 0
    letter: str = ""
    """Of a number in `struct`; empty for text."""
    convert: Callable[[int], Value] = lambda number: number

    @property
    def size(self) -> int:
        """How many bytes of the entry it may take."""
        return struct.calcsize(self.letter) if self.letter else _TEXT_BYTES

    def tags(
        self, block: Block, group: str, stored: bytes, order: str, position: int
    ) -> Iterator[Tag]:
        """None where the entry is too short for it."""
        if not self.letter:
            parts = stored.split(b"\0")
            for name, part in zip(self.names, parts, strict=False):
                yield plain_tag(block, group, name, decoded(part), position)
        elif len(stored) == self.size:
            (number,) = struct.unpack(order + self.letter, stored)
            yield plain_tag(block, group, self.names[0], self.convert(number), position)


def _text(*names: str) -> tuple[Field, ...]:
    return (Field(names=names),)


def _number(name: str, letter: str = "I", at: int = 0) -> Field:
    return Field(names=(name,), letter=letter, at=at)


_FIELDS: dict[int, tuple[Field, ...]] = {
    0x080A: _text("Make", "Model"),
    0x080B: _text("CanonFirmwareVersion"),
    0x0810: _text("OwnerName"),
    0x0815: _text("CanonImageType"),
    0x0816: _text("OriginalFileName"),
    0x0817: _text("ThumbnailFileName"),
    0x1804: (_number("RecordID"),),
    0x180B: (_number("SerialNumber"),),
    0x180E: (
        Field(names=("DateTimeOriginal",), letter="I", convert=moment),
        Field(
            names=("TimeZoneCode",),
            letter="i",
            at=4,
            convert=lambda seconds: seconds / _SECONDS_OF_HOUR,
        ),
        _number("TimeZoneInfo", at=8),
    ),
    0x1810: (
        _number("ImageWidth"),
        _number("ImageHeight", at=4),
        _number("Rotation", "i", at=12),
    ),
    0x1817: (_number("FileNumber"),),
    0x1834: (_number("CanonModelID"),),
    0x183B: (_number("SerialNumberFormat"),),
}


def fields_of(number: int) -> tuple[Field, ...]:
    """What the entry of that number tells; nothing for one that we do not know."""
    return _FIELDS.get(number, ())


def picture(block: Block, group: str, name: str, position: int, length: int) -> Iterator[Found]:
    """An embedded picture: where it lies, and its length as a tag."""
    at = block.file_offset(position)
    jpeg = block.source.read_at(at, 2) == b"\xff\xd8"
    if not length:
        return
    yield Preview(
        kind="thumbnail" if name == "ThumbnailImage" else "preview",
        block=group,
        offset=at,
        length=length,
        mime="image/jpeg" if jpeg else "application/octet-stream",
    )
    yield Tag(
        group=group,
        name=name,
        raw=str(length),
        value=length,
        text=f"a picture of {length:,} bytes",
        block=block.label,
        offset=at,
    )

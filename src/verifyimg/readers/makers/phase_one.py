"""Phase One's and Leaf's MakerNote in IIQ files: serial number, clock, image number, firmware.

The note holds the raw picture too, so it is read in pages. It begins with its byte order and the
position of its directory; that is a count, four bytes, and entries of sixteen bytes: number, type,
length and value. The layout and the numbers are those of the files themselves.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from verifyimg.model.noun import noun
from verifyimg.model.tag import Value
from verifyimg.readers.makers.maker import Maker
from verifyimg.readers.makers.note import paged
from verifyimg.readers.makers.values import Part, Stored, plainly, shown
from verifyimg.readers.text import decoded
from verifyimg.readers.unix_time import moment

_DIRECTORY_AT, _HEAD, _ENTRY, _INLINE = 8, 8, 16, 4
_LONGEST = 1024

_TEXTS = {
    0x0102: "SerialNumber", 0x0203: "Software", 0x0204: "System", 0x0301: "FirmwareVersions",
    0x0412: "LensModel",
}  # fmt: skip


def _same(number: int) -> Value:
    return number


_NUMBERS: dict[int, tuple[str, Callable[[int], Value]]] = {
    0x0108: ("SensorWidth", _same),
    0x0109: ("SensorHeight", _same),
    0x010C: ("ImageWidth", _same),
    0x010D: ("ImageHeight", _same),
    0x0112: ("DateTimeOriginal", moment),
    0x0113: ("ImageNumber", _same),
}


@noun
class _Field:
    """One entry whose value lies inside the note."""

    number: int
    position: int
    length: int


def _record(stored: Stored) -> Iterator[Part]:
    """Every entry that we know; a directory outside the note tells nothing."""
    for field in _fields(stored):
        piece = stored.note.tiff.data[field.position : field.position + field.length]
        if field.number in _TEXTS:
            said = decoded(piece.partition(b"\0")[0])
            found = shown(piece, said, stored.limits)
            yield Part(name=_TEXTS[field.number], found=found, at=field.position)
        elif len(piece) == _INLINE:
            name, convert = _NUMBERS[field.number]
            (number,) = struct.unpack(f"{stored.note.tiff.order}I", piece)
            yield Part(name=name, found=plainly(number, convert(number)), at=field.position)


def _fields(stored: Stored) -> Iterator[_Field]:
    tiff = stored.note.tiff
    (at,) = tiff.unpack("I", _DIRECTORY_AT) or (0,)
    (count,) = tiff.unpack("I", at) or (0,)
    for index in range(min(count, stored.limits.ifd_entries)):
        place = at + _HEAD + _ENTRY * index
        entry = tiff.unpack("IIII", place)
        if entry is None:
            return
        number, _, length, value = entry
        start = place + _ENTRY - _INLINE if length <= _INLINE else value
        known = number in _TEXTS or number in _NUMBERS
        if known and start + length <= len(tiff.data):
            yield _Field(number=number, position=start, length=min(length, _LONGEST))


PHASE_ONE = Maker(group="PhaseOne", note_of=paged(), table={}, record=_record)

"""Fields of EXIF written into a real JPEG: in their place where they fit, else behind the block.

Nothing is moved: a value without room is put at the end of the block, a field that is not there
goes into a copy of its directory at the end, and the offsets of a MakerNote stay true.
Specification: TIFF 6.0, section 2; CIPA DC-008-2023, 4.6.2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.support.jpeg_bytes import APP1, EXIF_MARK, pieces, segment
from tests.support.tiff_bytes import (
    ASCII,
    BYTE,
    EXIF_POINTER,
    GPS_POINTER,
    LONG,
    MAKER_NOTE,
    RATIONAL,
    SHORT,
    UNDEFINED,
)

IFD0, EXIF, GPS = "IFD0", "ExifIFD", "GPS"
_POINTERS = {EXIF: EXIF_POINTER, GPS: GPS_POINTER}
_SIZES = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, UNDEFINED: 1}
_LONGEST = 65_533
_ENTRIES = 400


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field and its new value as it is stored."""

    directory: str
    tag: int
    kind: int
    value: bytes

    @property
    def count(self) -> int:
        """How many items of its kind the value has."""
        return len(self.value) // _SIZES[self.kind]


@dataclass(frozen=True, kw_only=True)
class _Slot:
    """A field as it stands in a directory."""

    tag: int
    at: int
    room: int
    """In bytes; 0 for kinds that are not written here."""
    place: int
    """Of its value."""


def ascii_field(directory: str, tag: int, text: str) -> Field:
    """A text with the NUL that ends it."""
    return Field(directory=directory, tag=tag, kind=ASCII, value=text.encode() + b"\0")


def note_field(note: bytes) -> Field:
    """A maker's own block."""
    return Field(directory=EXIF, tag=MAKER_NOTE, kind=UNDEFINED, value=note)


def degrees_fields(order: str, latitude: float, longitude: float) -> tuple[Field, ...]:
    """The four fields of a position, in the byte order of the block (`<` or `>`)."""
    refs = ("N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W")
    made = []
    for tag, ref, degrees in zip((1, 3), refs, (latitude, longitude), strict=True):
        parts = struct.pack(f"{order}6I", round(abs(degrees) * 10_000), 10_000, 0, 1, 0, 1)
        made.append(ascii_field(GPS, tag, ref))
        made.append(Field(directory=GPS, tag=tag + 1, kind=RATIONAL, value=parts))
    return tuple(made)


def order_of(data: bytes) -> str:
    """The byte order of the first EXIF block: `<` or `>`; empty where there is none."""
    tiff = next((part for _, _, part in _blocks(data)), b"")
    return {b"II": "<", b"MM": ">"}.get(tiff[:2], "")


def value_of(data: bytes, directory: str, tag: int) -> bytes | None:
    """The bytes of a field; None where it is not there."""
    for _, _, tiff in _blocks(data):
        block = _Block(tiff=bytearray(tiff))
        slot = block.slot(directory, tag)
        return bytes(block.tiff[slot.place : slot.place + slot.room]) if slot else None
    return None


def with_fields(data: bytes, *fields: Field) -> bytes | None:
    """The JPEG with these values in its first EXIF block; None where it has none, or no room."""
    for start, end, tiff in _blocks(data):
        block = _Block(tiff=bytearray(tiff))
        if not all(block.write(one) for one in fields):
            return None
        if len(block.tiff) + len(EXIF_MARK) > _LONGEST:
            return None
        return data[:start] + segment(APP1, EXIF_MARK + bytes(block.tiff)) + data[end:]
    return None


def _blocks(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    try:
        for one in pieces(data):
            if one.marker == APP1 and one.payload.startswith(EXIF_MARK):
                yield one.start, one.end, one.payload[len(EXIF_MARK) :]
    except (IndexError, ValueError):
        return


@dataclass(kw_only=True)
class _Block:
    tiff: bytearray
    order: str = field(init=False)

    def __post_init__(self) -> None:
        self.order = "<" if self.tiff[:2] == b"II" else ">"

    def write(self, one: Field) -> bool:
        """Whether it could be written."""
        slot = self.slot(one.directory, one.tag)
        if slot is None:
            return self._add(one)
        if slot.room >= len(one.value) and one.kind in (ASCII, RATIONAL):
            self.tiff[slot.place : slot.place + slot.room] = one.value.ljust(slot.room, b"\0")
        else:
            self.tiff[slot.at : slot.at + 12] = self._entry(one)
        return True

    def slot(self, directory: str, tag: int) -> _Slot | None:
        """Where a field of that directory stands."""
        return next((one for one in self._slots(self._start(directory)) if one.tag == tag), None)

    def _start(self, directory: str) -> int:
        first = self._number("I", 4)
        if directory == IFD0:
            return first
        pointers = (one for one in self._slots(first) if one.tag == _POINTERS[directory])
        found = next(pointers, None)
        return self._number("I", found.at + 8) if found else 0

    def _slots(self, start: int) -> Iterator[_Slot]:
        if not 8 <= start <= len(self.tiff) - 2:
            return
        for index in range(min(self._number("H", start), _ENTRIES)):
            at = start + 2 + 12 * index
            if at + 12 > len(self.tiff):
                return
            kind, count = self._number("H", at + 2), self._number("I", at + 4)
            room = _SIZES.get(kind, 0) * count
            place = at + 8 if room <= 4 else self._number("I", at + 8)
            fits = place + room <= len(self.tiff)
            tag = self._number("H", at)
            yield _Slot(tag=tag, at=at, room=room if fits else 0, place=place)

    def _add(self, one: Field) -> bool:
        """Copies the directory to the end, with the field in its place by number."""
        start = self._start(one.directory)
        known = [bytes(self.tiff[slot.at : slot.at + 12]) for slot in self._slots(start)]
        if not known and one.directory == IFD0:
            return False
        follows = self._number("I", start + 2 + 12 * len(known)) if known else 0
        entries = sorted((*known, self._entry(one)), key=self._tag_of)
        at = self._append(
            struct.pack(f"{self.order}H", len(entries))
            + b"".join(entries)
            + struct.pack(f"{self.order}I", follows)
        )
        return self._point(one.directory, at)

    def _point(self, directory: str, at: int) -> bool:
        if directory == IFD0:
            self.tiff[4:8] = struct.pack(f"{self.order}I", at)
            return True
        pointer = struct.pack(f"{self.order}I", at)
        slot = self.slot(IFD0, _POINTERS[directory])
        if slot is None:
            return self._add(
                Field(directory=IFD0, tag=_POINTERS[directory], kind=LONG, value=pointer)
            )
        self.tiff[slot.at + 8 : slot.at + 12] = pointer
        return True

    def _entry(self, one: Field) -> bytes:
        head = struct.pack(f"{self.order}HHI", one.tag, one.kind, one.count)
        if len(one.value) <= 4:
            return head + one.value.ljust(4, b"\0")
        return head + struct.pack(f"{self.order}I", self._append(one.value))

    def _append(self, value: bytes) -> int:
        self.tiff += b"\0" * (len(self.tiff) % 2)
        at = len(self.tiff)
        self.tiff += value
        return at

    def _tag_of(self, entry: bytes) -> int:
        return int(struct.unpack_from(f"{self.order}H", entry)[0])

    def _number(self, form: str, at: int) -> int:
        try:
            return int(struct.unpack_from(f"{self.order}{form}", self.tiff, at)[0])
        except struct.error:
            return 0

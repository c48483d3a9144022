"""TIFF and EXIF blocks, byte by byte: as the specification wants them, or as an enemy would.

Directories are laid out in the order given, each with its values behind it, so that the same
call makes the same bytes. Nothing is checked: a wrong count, an offset outside the block and a
directory that names itself are what this is for.

    exif_block(ifd0=[text(0x0110, "X-1")], exif=[text(0x9003, "2020:05:17 14:03:21")])
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Order = Literal["<", ">"]

BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE = 1, 2, 3, 4, 5, 6
UNDEFINED, SSHORT, SLONG, SRATIONAL, FLOAT, DOUBLE = 7, 8, 9, 10, 11, 12

EXIF_POINTER, GPS_POINTER, INTEROP_POINTER = 0x8769, 0x8825, 0xA005
THUMBNAIL_OFFSET, THUMBNAIL_LENGTH = 0x0201, 0x0202
MAKER_NOTE = 0x927C

_FORMATS = {
    BYTE: "B",
    SHORT: "H",
    LONG: "I",
    RATIONAL: "I",
    SBYTE: "b",
    SSHORT: "h",
    SLONG: "i",
    SRATIONAL: "i",
    FLOAT: "f",
    DOUBLE: "d",
}


@dataclass(frozen=True, kw_only=True)
class Placed:
    """Bytes that depend on where they stand, such as a MakerNote with offsets of its own."""

    make: Callable[[int], bytes]
    """From the offset in the block to the bytes; their number must not depend on it."""


@dataclass(frozen=True, kw_only=True)
class Pointer:
    """The offset of another directory of the same block, or of a raw part."""

    to: str


Values = bytes | Placed | Pointer | tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One directory entry: what it holds, and what it says that it holds."""

    tag: int
    kind: int
    values: Values
    count: int | None = None
    """Said instead of the true number of items."""
    offset: int | None = None
    """Said instead of the true place of the values; the values are then not stored."""


@dataclass(frozen=True, kw_only=True)
class Directory:
    """One IFD; entries are stored in the order given."""

    entries: tuple[Entry, ...]
    next: str | int = 0
    """The directory behind it, by name or by offset."""
    declared: int | None = None
    """Said instead of the true number of entries."""

    @property
    def size(self) -> int:
        """In bytes, without the values behind it."""
        return 2 + 12 * len(self.entries) + 4


Parts = Mapping[str, Directory | bytes]


def entry(
    tag: int, kind: int, *values: float, count: int | None = None, offset: int | None = None
) -> Entry:
    """An entry of numbers; rationals are given flat: numerator, denominator, numerator …"""
    return Entry(tag=tag, kind=kind, values=values, count=count, offset=offset)


def text(tag: int, value: str | bytes, *, count: int | None = None) -> Entry:
    """An ASCII entry with its NUL; bytes are stored as they are, without one."""
    stored = value if isinstance(value, bytes) else value.encode() + b"\0"
    return Entry(tag=tag, kind=ASCII, values=stored, count=count)


def raw(tag: int, value: bytes | Placed, *, kind: int = UNDEFINED) -> Entry:
    """An entry of opaque bytes."""
    return Entry(tag=tag, kind=kind, values=value)


def pointer(tag: int, to: str) -> Entry:
    """An entry that points to another part of the block."""
    return Entry(tag=tag, kind=LONG, values=Pointer(to=to))


def tiff_block(parts: Parts, *, order: Order = "<", first: str | int = "ifd0") -> bytes:
    """A TIFF block of the parts in the order given, directories and raw bytes.

    `first` is what the header points to. Specification: TIFF 6.0, section 2.
    """
    places = _places(parts)
    mark = b"II" if order == "<" else b"MM"
    block = mark + struct.pack(f"{order}HI", 42, _resolve(first, places))
    for name, part in parts.items():
        block += b"\0" * (places[name] - len(block))
        block += part if isinstance(part, bytes) else _directory(part, places[name], places, order)
    return block


def exif_block(
    *,
    ifd0: Iterable[Entry] = (),
    exif: Iterable[Entry] = (),
    gps: Iterable[Entry] = (),
    interop: Iterable[Entry] = (),
    ifd1: Iterable[Entry] = (),
    thumbnail: bytes = b"",
    order: Order = "<",
) -> bytes:
    """An EXIF block with the pointers it needs; entries are sorted by tag, as they should be.

    Specification: CIPA DC-008 (Exif 2.32), 4.5 and 4.6.
    """
    under_exif = (*exif, *([pointer(INTEROP_POINTER, "interop")] if interop else []))
    under_ifd0 = (
        *ifd0,
        *([pointer(EXIF_POINTER, "exif")] if under_exif else []),
        *([pointer(GPS_POINTER, "gps")] if gps else []),
    )
    under_ifd1 = (*ifd1, *(_thumbnail_entries(thumbnail) if thumbnail else []))
    parts: dict[str, Directory | bytes] = {
        "ifd0": directory(under_ifd0, following="ifd1" if under_ifd1 else 0)
    }
    for name, entries in (("exif", under_exif), ("interop", interop), ("gps", gps)):
        if entries:
            parts[name] = directory(entries)
    if under_ifd1:
        parts["ifd1"] = directory(under_ifd1)
    return tiff_block(parts | ({"thumbnail": thumbnail} if thumbnail else {}), order=order)


def directory(entries: Iterable[Entry], *, following: str | int = 0) -> Directory:
    """A directory of entries sorted by tag."""
    return Directory(entries=tuple(sorted(entries, key=lambda one: one.tag)), next=following)


def _thumbnail_entries(thumbnail: bytes) -> list[Entry]:
    return [
        pointer(THUMBNAIL_OFFSET, "thumbnail"),
        entry(THUMBNAIL_LENGTH, LONG, len(thumbnail)),
    ]


def _places(parts: Parts) -> dict[str, int]:
    places, place = {}, 8
    for name, part in parts.items():
        places[name] = place
        size = len(part) if isinstance(part, bytes) else part.size + _tail(part)
        place += size + size % 2
    return places


def _tail(part: Directory) -> int:
    return sum(_padded(one) for one in part.entries)


def _padded(one: Entry) -> int:
    size = _size(one)
    return 0 if size <= 4 or one.offset is not None else size + size % 2


def _size(one: Entry) -> int:
    return len(_stored(one, 0, {}, "<"))


def _stored(one: Entry, place: int, places: Mapping[str, int], order: Order) -> bytes:
    if isinstance(one.values, bytes):
        return one.values
    if isinstance(one.values, Placed):
        return one.values.make(place)
    if isinstance(one.values, Pointer):
        return struct.pack(f"{order}I", places.get(one.values.to, 0))
    letter = _FORMATS[one.kind]
    return struct.pack(f"{order}{len(one.values)}{letter}", *one.values)


def _directory(part: Directory, at: int, places: Mapping[str, int], order: Order) -> bytes:
    declared = len(part.entries) if part.declared is None else part.declared
    head, tail = struct.pack(f"{order}H", declared), b""
    for one in part.entries:
        place = at + part.size + len(tail)
        stored = _stored(one, place, places, order)
        head += struct.pack(f"{order}HHI", one.tag, one.kind, _count(one, len(stored)))
        if one.offset is not None:
            head += struct.pack(f"{order}I", one.offset)
        elif len(stored) <= 4:
            head += stored.ljust(4, b"\0")
        else:
            head += struct.pack(f"{order}I", place)
            tail += stored + b"\0" * (len(stored) % 2)
    return head + struct.pack(f"{order}I", _resolve(part.next, places)) + tail


def _count(one: Entry, size: int) -> int:
    if one.count is not None:
        return one.count
    if isinstance(one.values, tuple):
        return len(one.values) // (2 if one.kind in (RATIONAL, SRATIONAL) else 1)
    return 1 if isinstance(one.values, Pointer) else size


def _resolve(target: str | int, places: Mapping[str, int]) -> int:
    return target if isinstance(target, int) else places[target]

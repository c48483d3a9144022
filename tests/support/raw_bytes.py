"""BigTIFF and raw files, byte by byte: as their makers write them, or as an enemy would.

Specification: the BigTIFF extension of libtiff; for the rest, what `containers/raf.py` and
`readers/exif/pictures.py` say of each format.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.support.jpeg_bytes import tiny_jpeg
from tests.support.samples import FOUNDING_DATE, camera_exif
from tests.support.tiff_bytes import (
    LONG,
    RATIONAL,
    SHORT,
    Directory,
    Entry,
    Order,
    Pointer,
    entry,
    pointer,
    raw,
    text,
    tiff_block,
)

LONG8, SLONG8, IFD8 = 16, 17, 18
_LETTERS = {
    1: "B",
    SHORT: "H",
    LONG: "I",
    RATIONAL: "I",
    12: "d",
    LONG8: "Q",
    SLONG8: "q",
    IFD8: "Q",
}


@dataclass(frozen=True, kw_only=True)
class Wide:
    """One directory of a BigTIFF file."""

    entries: Sequence[Entry]
    declared: int | None = None
    """Said instead of the true number of entries."""
    next: int = 0

    @property
    def size(self) -> int:
        return 8 + 20 * len(self.entries) + 8


def big_tiff(
    parts: Mapping[str, Wide | bytes], *, order: Order = "<", first: int | None = None
) -> bytes:
    """A BigTIFF file of the parts in the order given; pointers name them."""
    places, at = {}, 16
    for name, part in parts.items():
        places[name] = at
        at += len(_part(part, at, dict.fromkeys(parts, 0), order))
    start = places["ifd0"] if first is None else first
    data = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HHHQ", 43, 8, 0, start)
    return data + b"".join(_part(part, places[name], places, order) for name, part in parts.items())


def _part(part: Wide | bytes, at: int, places: Mapping[str, int], order: Order) -> bytes:
    if isinstance(part, bytes):
        return part
    declared = len(part.entries) if part.declared is None else part.declared
    head, tail = struct.pack(f"{order}Q", declared), b""
    for one in part.entries:
        stored = _stored(one, places, order)
        count = _count(one, stored) if one.count is None else one.count
        place = at + part.size + len(tail) if one.offset is None else one.offset
        head += struct.pack(f"{order}HHQ", one.tag, one.kind, count)
        inside = len(stored) <= 8 and one.offset is None
        head += stored.ljust(8, b"\0") if inside else struct.pack(f"{order}Q", place)
        tail += b"" if inside else stored
    return head + struct.pack(f"{order}Q", part.next) + tail


def _stored(one: Entry, places: Mapping[str, int], order: Order) -> bytes:
    if isinstance(one.values, Pointer):
        return struct.pack(f"{order}{_LETTERS[one.kind]}", places[one.values.to])
    assert isinstance(one.values, bytes | tuple)
    if isinstance(one.values, bytes):
        return one.values
    return struct.pack(f"{order}{len(one.values)}{_LETTERS[one.kind]}", *one.values)


def _count(one: Entry, stored: bytes) -> int:
    width = struct.calcsize(f"<{_LETTERS.get(one.kind, 'B')}")
    return len(stored) // width // (2 if one.kind == RATIONAL else 1)


def wide_pointer(tag: int, to: str, *, kind: int = IFD8) -> Entry:
    """An entry that points to another part by 64 bits."""
    return Entry(tag=tag, kind=kind, values=Pointer(to=to))


def big_photo(order: Order = "<") -> bytes:
    """A BigTIFF picture with a camera's EXIF."""
    return big_tiff(
        {
            "pixels": b"\x7f" * 32,
            "ifd0": Wide(
                entries=[
                    entry(0x0100, LONG, 8),
                    entry(0x0101, LONG, 4),
                    text(0x010F, "Example"),
                    text(0x0110, "X-1 camera"),
                    entry(0x0111, LONG8, 16),
                    entry(0x0117, LONG8, 32),
                    wide_pointer(0x8769, "exif"),
                ]
            ),
            "exif": Wide(entries=[text(0x9003, FOUNDING_DATE), text(0x9004, FOUNDING_DATE)]),
        },
        order=order,
    )


def raf(
    jpeg: bytes | None = None,
    *,
    directory: bytes | None = None,
    second: bytes = b"",
    raw_data: bytes = b"\x55" * 16,
    places: Mapping[int, tuple[int, int]] | None = None,
) -> bytes:
    """A Fujifilm RAF; `places` are said at these header bytes instead of the true ones."""
    parts = [
        (0x54, tiny_jpeg(camera_exif()) if jpeg is None else jpeg),
        (0x5C, raf_directory(RAF_SIZES) if directory is None else directory),
        (0x64, raw_data),
        (0x78, second),
    ]
    head = bytearray(b"FUJIFILMCCD-RAW 0201FF392201Example X-1".ljust(0x3C, b"\0") + b"0106")
    head = head.ljust(0x94, b"\0")
    body = b""
    for field, part in parts:
        if part:
            head[field : field + 8] = struct.pack(">II", 0x94 + len(body), len(part))
        body += part
    for field, (offset, length) in (places or {}).items():
        head[field : field + 8] = struct.pack(">II", offset, length)
    return bytes(head) + body


def raf_directory(entries: Mapping[int, bytes], *, count: int | None = None) -> bytes:
    """A directory of RAF entries; `count` is said instead of the true number."""
    said = len(entries) if count is None else count
    stored = (struct.pack(">HH", tag, len(value)) + value for tag, value in entries.items())
    return struct.pack(">I", said) + b"".join(stored)


RAF_SIZES = {
    0x0100: struct.pack(">2H", 3_300, 5_000),
    0x0111: struct.pack(">2H", 3_264, 4_896),
    0x0130: bytes((1, 2, 1, 0)),
    0x2000: struct.pack(">4H", 384, 601, 384, 515),
    0xC000: b"of no known meaning",
}


def rw2(jpeg: bytes | None = None, *, make: str = "Panasonic") -> bytes:
    """A Panasonic RW2, whose metadata stand in an embedded JPEG."""
    inside = tiny_jpeg(camera_exif()) if jpeg is None else jpeg
    borders = zip((0x0004, 0x0005, 0x0006, 0x0007), (6, 8, 2_742, 3_656), strict=True)
    entries = (
        raw(0x0001, b"0300"),
        *(entry(tag, SHORT, value) for tag, value in borders),
        entry(0x0017, SHORT, 80),
        raw(0x002E, inside),
        text(0x010F, make),
        text(0x0110, "DMC-X1"),
        entry(0x0111, LONG, 0xFFFFFFFF),
        entry(0x0117, LONG, 16),
        entry(0x0118, LONG, 8),
    )
    parts = {"pixels": b"\x55" * 16, "ifd0": Directory(entries=entries)}
    return with_magic(tiff_block(parts), b"U\0")


def with_magic(data: bytes, magic: bytes) -> bytes:
    """A TIFF file under another name behind its byte order."""
    return data[:2] + magic + data[4:]


def cr2() -> bytes:
    """A Canon CR2: a preview in the strips of its first directory, sizes in EXIF."""
    preview = tiny_jpeg()
    parts: dict[str, Directory | bytes] = {
        "mark": b"CR\x02\0\0\0\0\0",
        "ifd0": Directory(
            entries=(
                entry(0x0100, LONG, 160),
                entry(0x0101, LONG, 120),
                text(0x010F, "Canon"),
                text(0x0110, "Canon EOS X-1"),
                pointer(0x0111, "preview"),
                entry(0x0117, LONG, len(preview)),
                pointer(0x8769, "exif"),
            )
        ),
        "exif": Directory(
            entries=(
                text(0x9003, FOUNDING_DATE),
                entry(0xA002, LONG, 5_184),
                entry(0xA003, LONG, 3_456),
            )
        ),
        "preview": preview,
    }
    return tiff_block(parts)


def raw_tiff(
    make: str,
    *,
    model: str = "X-1",
    first: Sequence[Entry] = (),
    coding: int = 1,
    way: int = 32_803,
    preview: Sequence[Entry] = (),
) -> bytes:
    """A raw file as most makers write them: a small copy first, then the raw picture."""
    ifd0 = (
        entry(0x00FE, LONG, 1),
        entry(0x0100, LONG, 160),
        entry(0x0101, LONG, 120),
        text(0x010F, make),
        text(0x0110, model),
        *first,
        pointer(0x014A, "full"),
        pointer(0x8769, "exif"),
    )
    full = (
        entry(0x00FE, LONG, 0),
        entry(0x0100, LONG, 6_000),
        entry(0x0101, LONG, 4_000),
        entry(0x0103, SHORT, coding),
        entry(0x0106, SHORT, way),
        *preview,
    )
    return tiff_block(
        {
            "jpeg": tiny_jpeg(),
            "ifd0": Directory(entries=ifd0),
            "full": Directory(entries=full),
            "exif": Directory(entries=(text(0x9003, FOUNDING_DATE),)),
        }
    )


def dng() -> bytes:
    """A DNG with a preview in its first directory."""
    size = len(tiny_jpeg())
    first = (
        entry(0x0103, SHORT, 7),
        pointer(0x0111, "jpeg"),
        entry(0x0117, LONG, size),
        entry(0xC612, 1, 1, 4, 0, 0),
    )
    return raw_tiff("Example", first=first, coding=7)


def orf() -> bytes:
    """An Olympus ORF: a TIFF file under another name."""
    return with_magic(camera_exif(), b"RO")

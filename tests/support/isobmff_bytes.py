"""HEIF files, box by box: as the specification wants them, or as an enemy would.

    heif(Stored(1, "hvc1", b"..."), Stored(2, "Exif", exif_item(camera_exif())))

Specification: ISO/IEC 14496-12, 4.2 and 8.11; ISO/IEC 23008-12, 6.5, 9.3 and annex A.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

FILE, BOX, ITEM = 0, 1, 2


@dataclass(frozen=True)
class Stored:
    """An item and its bytes."""

    number: int
    type: str
    data: bytes
    content_type: str = ""
    encoding: str = ""
    method: int = FILE
    parts: int = 1
    """In how many extents it lies."""
    offset: int | None = None
    """Said instead of the true place of its first extent."""


def box(kind: bytes, payload: bytes = b"", *, size: int | None = None) -> bytes:
    """A box; `size` is said instead of the true one."""
    return struct.pack(">I", len(payload) + 8 if size is None else size) + kind + payload


def large_box(kind: bytes, payload: bytes) -> bytes:
    """A box with its size in 64 bits."""
    return struct.pack(">I4sQ", 1, kind, len(payload) + 16) + payload


def full(kind: bytes, payload: bytes = b"", *, version: int = 0, flags: int = 0) -> bytes:
    """A box that begins with version and flags."""
    return box(kind, struct.pack(">I", version << 24 | flags) + payload)


def file_type(major: bytes = b"heic", *others: bytes) -> bytes:
    """ftyp."""
    return box(b"ftyp", major + bytes(4) + b"".join(others or (b"mif1", b"heic")))


def handler() -> bytes:
    """hdlr: a picture."""
    return full(b"hdlr", bytes(4) + b"pict" + bytes(13))


def primary(number: int = 1, *, version: int = 0) -> bytes:
    """pitm."""
    return full(b"pitm", number.to_bytes(4 if version else 2), version=version)


def item_info(item: Stored, *, version: int = 2) -> bytes:
    """infe; a version below 2 knows no types but MIME's."""
    head = item.number.to_bytes(4 if version == 3 else 2) + bytes(2)
    mime = item.content_type.encode() + b"\0" + (item.encoding.encode() + b"\0")
    if version < 2:
        return full(b"infe", head + b"name\0" + mime, version=version)
    tail = mime if item.type == "mime" else b""
    return full(b"infe", head + item.type.encode() + b"\0" + tail, version=version)


def item_infos(items: Iterable[Stored], *, version: int = 2) -> bytes:
    """iinf."""
    entries = [item_info(item, version=version) for item in items]
    return full(b"iinf", struct.pack(">H", len(entries)) + b"".join(entries))


Place = tuple[int, int, list[tuple[int, int]]]
"""Item number, construction method, and offset and length of each extent."""


def locations(
    places: Iterable[Place], *, version: int = 1, base: int = 0, source: int = 0
) -> bytes:
    """iloc, with four bytes for each size; `base` is taken from every offset and said apart."""
    listed = list(places)
    wide = 4 if version == 2 else 2
    data = struct.pack(">H", 0x4440) + len(listed).to_bytes(wide)
    for number, method, extents in listed:
        data += number.to_bytes(wide) + (struct.pack(">H", method) if version else b"")
        data += struct.pack(">HIH", source, base, len(extents))
        data += b"".join(struct.pack(">2I", offset - base, length) for offset, length in extents)
    return full(b"iloc", data, version=version)


def references(*listed: tuple[bytes, int, list[int]], version: int = 0) -> bytes:
    """iref: kind, from, to."""
    wide = 4 if version else 2
    return full(
        b"iref",
        b"".join(
            box(kind, source.to_bytes(wide) + struct.pack(">H", len(targets))
                + b"".join(target.to_bytes(wide) for target in targets))
            for kind, source, targets in listed
        ),
        version=version,
    )  # fmt: skip


def extent(width: int = 32, height: int = 8) -> bytes:
    """ispe."""
    return full(b"ispe", struct.pack(">2I", width, height))


def properties(
    listed: Iterable[bytes], used: dict[int, list[int]], *, version: int = 0, wide: bool = False
) -> bytes:
    """iprp: the properties, and by item the numbers (from 1) of those that it has."""
    links = struct.pack(">I", len(used))
    for item, numbers in used.items():
        links += item.to_bytes(4 if version else 2) + bytes([len(numbers)])
        links += b"".join(number.to_bytes(2 if wide else 1) for number in numbers)
    ipma = full(b"ipma", links, version=version, flags=int(wide))
    return box(b"iprp", box(b"ipco", b"".join(listed)) + ipma)


def exif_item(tiff: bytes, *, mark: bytes = b"Exif\0\0", offset: int | None = None) -> bytes:
    """The payload of an Exif item; `offset` is said instead of the true one."""
    return struct.pack(">I", len(mark) if offset is None else offset) + mark + tiff


def heif(
    *items: Stored,
    brand: bytes = b"heic",
    more: bytes = b"",
    sizes: bytes | None = None,
    info_version: int = 2,
    place_version: int = 1,
    trailer: bytes = b"",
) -> bytes:
    """A file of the items, those of method `FILE` in `mdat`; item 1 is the picture.

    `more` stands in `meta` too; `sizes` is said instead of the `iprp` box.
    """
    described = properties([extent()], {1: [1]}) if sizes is None else sizes

    def before(places: list[Place]) -> bytes:
        inside = b"".join(item.data for item in items if item.method == BOX)
        parts = (handler(), primary(), item_infos(items, version=info_version),
                 locations(places, version=place_version), described, more,
                 box(b"idat", inside))  # fmt: skip
        return file_type(brand) + full(b"meta", b"".join(parts))

    start = len(before(_places(items, 0))) + 8
    media = b"".join(item.data for item in items if item.method == FILE)
    return before(_places(items, start)) + box(b"mdat", media) + trailer


def _places(items: Iterable[Stored], start: int) -> list[Place]:
    ends = {FILE: start, BOX: 0, ITEM: 0}
    places = []
    for item in items:
        at = ends[item.method]
        ends[item.method] += len(item.data)
        at = at if item.offset is None else item.offset
        size = -(-len(item.data) // item.parts) or 1
        pieces = range(0, max(1, len(item.data)), size)
        extents = [(at + piece, min(size, len(item.data) - piece)) for piece in pieces]
        places.append((item.number, item.method, extents))
    return places


def photo(tiff: bytes, **changes: bytes) -> bytes:
    """A camera's file: a picture, its thumbnail, its EXIF."""
    return heif(
        Stored(1, "hvc1", b"the picture itself"),
        Stored(2, "Exif", exif_item(tiff)),
        Stored(3, "hvc1", b"a small picture"),
        more=references((b"thmb", 3, [1]), (b"cdsc", 2, [1])),
        **changes,
    )

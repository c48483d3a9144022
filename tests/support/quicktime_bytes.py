"""Films, box by box: headers, keys, user data, and what Canon and Sony put in.

    film(movie_header(), track(), keys({"com.apple.quicktime.make": "Apple"}))

Specification: ISO/IEC 14496-12, 8.2 to 8.5; QuickTime File Format; 3GPP TS 26.244, 8.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from datetime import UTC, datetime

from tests.support.isobmff_bytes import box, full

_FROM_1904 = 2_082_844_800
CANON = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
CANON_PREVIEW = bytes.fromhex("eaf42b5e1c984b88b9fbb7dc406e4d16")
XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
SONY = b"USMT" + bytes.fromhex("21d24fcebb88695cfac9c740")
JPEG = b"\xff\xd8\xff\xe0 a small picture \xff\xd9"


def seconds(year: int, *rest: int) -> int:
    """A moment in UTC, counted from 1904."""
    return int(datetime(year, *rest, tzinfo=UTC).timestamp()) + _FROM_1904  # type: ignore[arg-type]


FOUNDING = seconds(2020, 5, 17, 14, 3, 21)


def times(created: int, modified: int, *, wide: bool) -> bytes:
    """The two dates that headers begin with."""
    return struct.pack(">2Q" if wide else ">2I", created, modified)


def movie_header(created: int = FOUNDING, *, scale: int = 600, wide: bool = False) -> bytes:
    """mvhd, of a film of two seconds."""
    ticks = (2 * scale).to_bytes(8 if wide else 4)
    rest = struct.pack(">I", scale) + ticks + bytes(80)
    return full(b"mvhd", times(created, created + 5, wide=wide) + rest, version=int(wide))


def track_header(created: int = FOUNDING, *, number: int = 1, wide: bool = False) -> bytes:
    """tkhd, of 1920 x 1080."""
    ticks = (1200).to_bytes(8 if wide else 4)
    rest = (
        struct.pack(">2I", number, 0)
        + ticks
        + bytes(52)
        + struct.pack(">2I", 1920 << 16, 1080 << 16)
    )
    return full(b"tkhd", times(created, created + 5, wide=wide) + rest, version=int(wide))


def media_header(created: int = FOUNDING, *, wide: bool = False) -> bytes:
    """mdhd, in English."""
    ticks = (3000).to_bytes(8 if wide else 4)
    rest = struct.pack(">I", 1500) + ticks + struct.pack(">2H", 0x15C7, 0)
    return full(b"mdhd", times(created, created, wide=wide) + rest, version=int(wide))


def handler(kind: bytes = b"vide", name: bytes = b"Core Media Video\0") -> bytes:
    """hdlr."""
    return full(b"hdlr", bytes(4) + kind + bytes(12) + name)


def sample_table(*tables: bytes, coding: bytes = b"avc1") -> bytes:
    """minf, with a description of pictures of 1920 x 1080 and other tables."""
    entry = bytes(24) + struct.pack(">2H", 1920, 1080) + bytes(14) + b"\5H.264" + bytes(30)
    described = full(b"stsd", struct.pack(">I", 1) + box(coding, entry))
    return box(b"minf", box(b"stbl", described + b"".join(tables)))


def one_sample(offset: int, length: int) -> bytes:
    """stsz and co64 of a track with one sample."""
    sizes = full(b"stsz", struct.pack(">3I", 0, 1, length))
    return sizes + full(b"co64", struct.pack(">IQ", 1, offset))


def track(*more: bytes, media: bytes = b"", header: bytes | None = None) -> bytes:
    """trak, of pictures."""
    inside = media or media_header() + handler() + sample_table()
    head = track_header() if header is None else header
    return box(b"trak", head + box(b"mdia", inside) + b"".join(more))


def value(data: bytes, kind: int = 1) -> bytes:
    """data."""
    return box(b"data", struct.pack(">2I", kind, 0) + data)


def keys(named: Mapping[str, str | bytes], *, quicktime: bool = True) -> bytes:
    """meta with keys and ilst; texts are UTF-8, bytes are whole `data` boxes."""
    listed = b"".join(box(b"mdta", key.encode()) for key in named)
    items = b""
    for index, one in enumerate(named.values(), 1):
        held = value(one.encode()) if isinstance(one, str) else one
        items += box(struct.pack(">I", index), held)
    parts = handler(b"mdta", b"") + full(b"keys", struct.pack(">I", len(named)) + listed)
    parts += box(b"ilst", items)
    return box(b"meta", parts) if quicktime else full(b"meta", parts)


def items(named: Mapping[bytes, str]) -> bytes:
    """meta with ilst alone, as iTunes has it."""
    listed = b"".join(box(kind, value(text.encode())) for kind, text in named.items())
    return full(b"meta", handler(b"mdir", b"") + box(b"ilst", listed))


def international(kind: bytes, text: bytes, *, language: int = 0x15C7) -> bytes:
    """A box of user data with length and language."""
    return box(kind, struct.pack(">2H", len(text), language) + text)


def location(
    latitude: float, longitude: float, *, name: bytes = b"", role: int = 0, height: float = 0
) -> bytes:
    """loci."""
    numbers = (round(one * 65536) for one in (longitude, latitude, height))
    rest = name + b"\0" + bytes([role]) + struct.pack(">3i", *numbers) + b"earth\0\0"
    return full(b"loci", struct.pack(">H", 0x15C7) + rest)


def user_data(*boxes: bytes) -> bytes:
    """udta, with the zeros that QuickTime ends it with."""
    return box(b"udta", b"".join(boxes) + bytes(4))


def movie(*boxes: bytes) -> bytes:
    """The payload of moov."""
    return b"".join(boxes or (movie_header(), track()))


def film(
    *boxes: bytes, brand: bytes = b"qt  ", more: bytes = b"", media: bytes = b"pictures"
) -> bytes:
    """A whole file."""
    head = box(b"ftyp", brand + bytes(4) + brand)
    return head + box(b"mdat", media) + box(b"moov", movie(*boxes)) + more


def canon(
    first: bytes, exif: bytes, gps: bytes, *, note: bytes = b"", small: bytes = JPEG
) -> bytes:
    """The box of a CR3 file."""
    version = box(b"CNCV", b"CanonCR3_001/00.10.00/00.00.00")
    parts = box(b"CMT1", first) + box(b"CMT2", exif) + box(b"CMT3", note) + box(b"CMT4", gps)
    head = struct.pack(">I2HI2H", 0, 160, 120, len(small), 1, 0)
    return box(b"uuid", CANON + version + parts + box(b"THMB", head + small))


def raw_picture(first: bytes, exif: bytes, gps: bytes, *, note: bytes = b"") -> bytes:
    """A CR3 file: its whole picture is a JPEG in `mdat`, and a preview stands behind `moov`."""
    head = box(b"ftyp", b"crx " + bytes(4) + b"crx isom")
    sample = one_sample(len(head) + 8, len(JPEG))
    media = media_header() + handler() + sample_table(sample, coding=b"CRAW")
    movie_box = box(
        b"moov", movie(canon(first, exif, gps, note=note), movie_header(), track(media=media))
    )
    inner = box(b"PRVW", struct.pack(">IHHHHI", 0, 1, 1620, 1080, 1, len(JPEG)) + JPEG)
    return head + box(b"mdat", JPEG) + movie_box + box(b"uuid", CANON_PREVIEW + bytes(8) + inner)


def sony(minutes: int) -> bytes:
    """Sony's box with a time zone."""
    entry = struct.pack(">HIHH", 12, 11, 0x55C4, 0) + struct.pack(">h", minutes)
    other = struct.pack(">HIHH", 14, 10, 0x55C4, 0) + bytes(4)
    return box(b"uuid", SONY + box(b"MTDT", struct.pack(">H", 2) + other + entry))

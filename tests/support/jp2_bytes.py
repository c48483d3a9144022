"""JPEG 2000 and JPEG XL files, box by box and marker by marker.

Specification: ISO/IEC 15444-1, annexes A and I; ISO/IEC 18181-1, D.2; ISO/IEC 18181-2, 9.
"""

from __future__ import annotations

import struct

from tests.support.isobmff_bytes import box

EXIF = b"JpgTiffExif->JP2"
XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")
GEO = bytes.fromhex("b14bf8bd083d4b43a5ae8cd7d5a6ce03")


def signature(kind: bytes = b"jP  ") -> bytes:
    """The first box of a file, `JXL ` or `jP  `."""
    return box(kind, b"\r\n\x87\n")


def marker(number: int, payload: bytes) -> bytes:
    """A marker segment."""
    return struct.pack(">2H", number, len(payload) + 2) + payload


def size(width: int, height: int, *, left: int = 0, upper: int = 0) -> bytes:
    """SIZ, of three components."""
    grid = struct.pack(
        ">H8IH", 0, width + left, height + upper, left, upper, width, height, 0, 0, 3
    )
    return marker(0xFF51, grid + b"\7\1\1" * 3)


def comment(text: bytes, *, registration: int = 1) -> bytes:
    """COM."""
    return marker(0xFF64, struct.pack(">H", registration) + text)


def codestream(*segments: bytes) -> bytes:
    """SOC, the segments, and one tile."""
    inside = b"".join(segments or (size(32, 8),))
    return b"\xff\x4f" + inside + marker(0xFF90, bytes(8)) + b"\xff\x93tiles\xff\xd9"


def header(width: int = 32, height: int = 8, *more: bytes) -> bytes:
    """jp2h, with sRGB and 300 dots an inch."""
    picture = box(b"ihdr", struct.pack(">2IH4B", height, width, 3, 7, 7, 0, 0))
    colour = box(b"colr", b"\1\0\0" + struct.pack(">I", 16))
    dots = box(b"res ", box(b"resc", struct.pack(">4H2b", 11811, 1, 11811, 1, 0, 0)))
    return box(b"jp2h", picture + colour + dots + b"".join(more))


def named(mark: bytes, payload: bytes) -> bytes:
    """A box that a UUID names."""
    return box(b"uuid", mark + payload)


def jp2(*boxes: bytes, brand: bytes = b"jp2 ", stream: bytes | None = None) -> bytes:
    """A whole file."""
    head = signature() + box(b"ftyp", brand + bytes(4) + brand)
    end = box(b"jp2c", codestream() if stream is None else stream)
    return head + header() + b"".join(boxes) + end


def jxl_codestream(width: int = 300, height: int = 200) -> bytes:
    """The first bytes of a codestream, both sides written out with thirteen bits."""
    bits, at = 0, 0
    for number, count in ((0, 1), (1, 2), (height - 1, 13), (0, 3), (1, 2), (width - 1, 13)):
        bits |= number << at
        at += count
    return b"\xff\x0a" + bits.to_bytes(8, "little") + b"the picture"


def jxl(*boxes: bytes, picture: bytes | None = None) -> bytes:
    """A whole file in boxes."""
    head = signature(b"JXL ") + box(b"ftyp", b"jxl " + bytes(4) + b"jxl ")
    return head + b"".join(boxes) + (box(b"jxlc", jxl_codestream()) if picture is None else picture)

"""JPEG files, segment by segment; no encoder is needed for the tiny pictures made here.

Specification: ITU-T T.81, annex B; JFIF 1.02; CIPA DC-008, 4.7 (APP1); Adobe XMP part 3, 1.1.3.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
SOF0, SOF2, DHT, SOS, DQT, DRI = 0xC0, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD
APP0, APP1, APP2, APP13, APP14, COM = 0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE

EXIF_MARK = b"Exif\0\0"
XMP_MARK = b"http://ns.adobe.com/xap/1.0/\0"
ICC_MARK = b"ICC_PROFILE\0"
PHOTOSHOP_MARK = b"Photoshop 3.0\0"

# NOTE: four blocks: three that repeat the mean, one 255 steps brighter, whose eight one-bits
# fall on a byte and so need a stuffed zero. The codes are those of `_tables`.
_BASELINE = "00" * 3 + "10" + "1" * 8 + "0"
_PROGRESSIVE = "0" * 3 + "10" + "1" * 8


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A marker segment (or the coded scan behind one) where it stands in a file."""

    marker: int
    """Its second byte; 0 for a scan, -1 for what follows the end of the picture."""
    start: int
    """Of its 0xFF byte."""
    end: int
    payload: bytes


def segment(marker: int, payload: bytes, *, length: int | None = None) -> bytes:
    """A marker segment; `length` is said instead of the true one (payload plus two)."""
    said = len(payload) + 2 if length is None else length
    return struct.pack(">BBH", 0xFF, marker, said) + payload


def jfif() -> bytes:
    """APP0: JFIF 1.02 without a thumbnail, one to one."""
    return segment(APP0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0")


def exif_segment(tiff: bytes) -> bytes:
    """APP1 with an EXIF block."""
    return segment(APP1, EXIF_MARK + tiff)


def xmp_segment(packet: bytes) -> bytes:
    """APP1 with an XMP packet."""
    return segment(APP1, XMP_MARK + packet)


def icc_segment(part: bytes, *, number: int = 1, of: int = 1) -> bytes:
    """APP2 with one part of a colour profile."""
    return segment(APP2, ICC_MARK + bytes((number, of)) + part)


def photoshop_segment(resources: bytes) -> bytes:
    """APP13 with Photoshop image resources (`8BIM` …)."""
    return segment(APP13, PHOTOSHOP_MARK + resources)


def adobe_segment(transform: int = 1) -> bytes:
    """APP14: the colour transform that Adobe programs name."""
    return segment(APP14, b"Adobe" + struct.pack(">HHHB", 100, 0, 0, transform))


def comment(text: str | bytes) -> bytes:
    """COM."""
    return segment(COM, text if isinstance(text, bytes) else text.encode())


def quantisation(step: int = 8) -> bytes:
    """DQT: table 0, every step alike."""
    return segment(DQT, b"\0" + bytes([step]) * 64)


def frame(width: int, height: int, *, progressive: bool = False) -> bytes:
    """SOF0 or SOF2: one grey component, whatever the size."""
    payload = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0"
    return segment(SOF2 if progressive else SOF0, payload)


def scan(rows: int = 1, *, progressive: bool = False) -> bytes:
    """SOS and its coded data: `rows` of four blocks, a restart marker between rows."""
    bits = _PROGRESSIVE if progressive else _BASELINE
    coded = bytes(int(bits.ljust(24, "1")[at : at + 8], 2) for at in range(0, 24, 8))
    stuffed = coded[: -(-len(bits) // 8)].replace(b"\xff", b"\xff\0")
    last = 0 if progressive else 63
    header = segment(SOS, b"\x01\x01\0" + bytes((0, last, 0)))
    marks = (bytes((0xFF, 0xD0 + row % 8)) for row in range(rows - 1))
    return header + stuffed + b"".join(mark + stuffed for mark in marks)


def picture(rows: int = 1, *, progressive: bool = False, restart: bool = True) -> bytes:
    """Everything a decoder needs, without SOI and EOI: 32 pixels wide, 8 x `rows` high.

    Without `restart` there is no DRI segment; that holds together for one row only.
    """
    interval = segment(DRI, struct.pack(">H", 4)) if restart else b""
    size = frame(32, 8 * rows, progressive=progressive)
    tables = quantisation() + size + _tables()
    return tables + interval + scan(rows, progressive=progressive)


def jpeg(*segments: bytes, body: bytes | None = None, trailer: bytes = b"") -> bytes:
    """SOI, the given segments, a picture (a tiny one unless given), EOI and what follows it."""
    return SOI + b"".join(segments) + (picture() if body is None else body) + EOI + trailer


def tiny_jpeg(exif: bytes | None = None) -> bytes:
    """The smallest valid picture, with an EXIF block if one is given."""
    return jpeg(*([] if exif is None else [exif_segment(exif)]))


def pieces(data: bytes) -> Iterator[Piece]:
    """The segments of a well-formed JPEG in order; for what this package made itself."""
    at = 2
    while at < len(data):
        marker = data[at + 1]
        if marker == EOI[1]:
            yield Piece(marker=marker, start=at, end=at + 2, payload=b"")
            if data[at + 2 :]:
                yield Piece(marker=-1, start=at + 2, end=len(data), payload=data[at + 2 :])
            return
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4])
        yield Piece(marker=marker, start=at, end=end, payload=data[at + 4 : end])
        at = end
        if marker == SOS:
            at = _scan_end(data, end)
            yield Piece(marker=0, start=end, end=at, payload=data[end:at])


def insert_exif(data: bytes, tiff: bytes) -> bytes:
    """The same JPEG with this EXIF block right behind SOI, where cameras put it."""
    kept = [one for one in pieces(data) if not one.payload.startswith(EXIF_MARK)]
    return SOI + exif_segment(tiff) + b"".join(data[one.start : one.end] for one in kept)


def exif_of(data: bytes) -> bytes | None:
    """The first EXIF block of a well-formed JPEG."""
    found = (one.payload for one in pieces(data) if one.marker == APP1)
    return next((part[6:] for part in found if part.startswith(EXIF_MARK)), None)


def strip_all(data: bytes) -> bytes:
    """The picture and nothing else: no APPn but Adobe's, no comment, nothing behind the end.

    NOTE: APP14 stays because the colours depend on it.
    """
    return SOI + b"".join(data[one.start : one.end] for one in pieces(data) if _is_picture(one))


def _is_picture(piece: Piece) -> bool:
    app = 0xE0 <= piece.marker <= 0xEF and piece.marker != APP14
    return not app and piece.marker not in (COM, -1)


def _scan_end(data: bytes, at: int) -> int:
    while True:
        at = data.index(b"\xff", at)
        if data[at + 1] and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _tables() -> bytes:
    """DHT: `0` is no change and `10` a change of eight bits; `0` ends a block's details."""
    direct = b"\0" + bytes((1, 1)) + bytes(14) + bytes((0, 8))
    details = b"\x10" + bytes((1,)) + bytes(15) + b"\0"
    return segment(DHT, direct) + segment(DHT, details)

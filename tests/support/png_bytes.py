"""PNG files, chunk by chunk: as the specification wants them, or as an enemy would.

    png(text("Software", "GIMP"), exif(camera_exif()))

Specification: W3C PNG (third edition), 5.3 and 11.
"""

from __future__ import annotations

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, payload: bytes = b"", *, length: int | None = None, crc: int = 0) -> bytes:
    """A chunk; `length` is said instead of the true one, `crc` is added to the true one."""
    said = len(payload) if length is None else length
    checksum = (zlib.crc32(kind + payload) + crc) & 0xFFFFFFFF
    return struct.pack(">I", said) + kind + payload + struct.pack(">I", checksum)


def header(width: int = 8, height: int = 4) -> bytes:
    """IHDR: eight bits of grey."""
    return chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0))


def picture(width: int = 8, height: int = 4, *, parts: int = 1) -> bytes:
    """IDAT: black rows, in so many chunks."""
    packed = zlib.compress(b"\0" * ((width + 1) * height))
    size = -(-len(packed) // parts)
    pieces = (packed[at : at + size] for at in range(0, len(packed), size))
    return b"".join(chunk(b"IDAT", piece) for piece in pieces)


END = chunk(b"IEND")


def png(
    *chunks: bytes, late: bytes = b"", body: bytes | None = None, trailer: bytes = b""
) -> bytes:
    """Header, chunks, picture (a tiny one unless given), late chunks, end, and what follows it."""
    data = picture() if body is None else body
    return SIGNATURE + header() + b"".join(chunks) + data + late + END + trailer


def exif(tiff: bytes, *, mark: bytes = b"") -> bytes:
    """eXIf; some writers put JPEG's mark in front."""
    return chunk(b"eXIf", mark + tiff)


def text(keyword: str, value: str | bytes) -> bytes:
    """tEXt, in Latin-1."""
    stored = value if isinstance(value, bytes) else value.encode("latin-1")
    return chunk(b"tEXt", keyword.encode("latin-1") + b"\0" + stored)


def packed_text(keyword: str, value: str | bytes, *, method: int = 0) -> bytes:
    """zTXt, in Latin-1."""
    stored = value if isinstance(value, bytes) else value.encode("latin-1")
    head = keyword.encode("latin-1") + b"\0" + bytes([method])
    return chunk(b"zTXt", head + zlib.compress(stored))


def itext(keyword: str, value: str, *, language: str = "", packed: bool = False) -> bytes:
    """iTXt, in UTF-8, with an empty translation of the keyword."""
    stored = value.encode()
    head = keyword.encode("latin-1") + b"\0" + bytes([packed, 0]) + language.encode() + b"\0\0"
    return chunk(b"iTXt", head + (zlib.compress(stored) if packed else stored))


def xmp(packet: str, *, packed: bool = False) -> bytes:
    """iTXt with an XMP packet."""
    return itext("XML:com.adobe.xmp", packet, packed=packed)


def raw_profile(name: str, data: bytes, *, length: int | None = None) -> str:
    """The text that ImageMagick writes for a profile; `length` is said instead of the true one."""
    digits = data.hex()
    lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    return f"\n{name}\n{len(data) if length is None else length:8d}\n{lines}\n"


def icc(profile: bytes, *, name: bytes = b"icc", method: int = 0) -> bytes:
    """iCCP."""
    return chunk(b"iCCP", name + b"\0" + bytes([method]) + zlib.compress(profile))


def time(*numbers: int) -> bytes:
    """tIME: year, month, day, hour, minute, second."""
    return chunk(b"tIME", struct.pack(">H5B", *numbers))

"""WebP files, chunk by chunk (RFC 9649, 2.3 to 2.7).

webp(extended(), exif(camera_exif()))
"""

from __future__ import annotations

import struct


def chunk(kind: bytes, payload: bytes, *, length: int | None = None, padded: bool = True) -> bytes:
    """A chunk; `length` is said instead of the true one."""
    said = len(payload) if length is None else length
    padding = b"\0" if padded and len(payload) % 2 else b""
    return kind + struct.pack("<I", said) + payload + padding


def webp(*chunks: bytes, size: int | None = None, trailer: bytes = b"") -> bytes:
    """A RIFF file of the chunks; `size` is said instead of the true one."""
    body = b"WEBP" + b"".join(chunks)
    said = len(body) if size is None else size
    return b"RIFF" + struct.pack("<I", said) + body + trailer


def lossy(width: int = 32, height: int = 8) -> bytes:
    """VP8: the head of a key frame, and a few bytes that stand for the rest."""
    head = b"\x10\0\0\x9d\x01\x2a" + struct.pack("<2H", width, height)
    return chunk(b"VP8 ", head + b"\0" * 4)


def lossless(width: int = 32, height: int = 8) -> bytes:
    """VP8L: mark and sizes."""
    return chunk(b"VP8L", b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14) + b"\0")


def extended(width: int = 32, height: int = 8, *, flags: int = 8) -> bytes:
    """VP8X."""
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return chunk(b"VP8X", struct.pack("<I", flags) + sizes)


def exif(tiff: bytes, *, mark: bytes = b"") -> bytes:
    """EXIF; some writers put JPEG's mark in front."""
    return chunk(b"EXIF", mark + tiff)


def xmp(packet: bytes) -> bytes:
    """XMP."""
    return chunk(b"XMP ", packet)


def photo(tiff: bytes) -> bytes:
    """A picture with an EXIF block behind it, where encoders put it."""
    return webp(extended(), lossy(), exif(tiff))

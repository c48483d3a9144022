"""The trailer of Samsung phones, byte by byte: pieces, then the directory that names them."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

TIME, COUNTRY = 0x0A01, 0x0AA1


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece, and what the directory says of it."""

    type: int
    name: bytes
    data: bytes
    before: int | None = None
    """Said instead of how far before the directory it begins."""
    length: int | None = None
    """Said instead of its true length."""

    @property
    def stored(self) -> bytes:
        """Type, name and data."""
        return struct.pack("<HHI", 0, self.type, len(self.name)) + self.name + self.data


def taken_at(milliseconds: int | bytes) -> Piece:
    """The time of the picture in UTC; bytes are stored as they are."""
    data = milliseconds if isinstance(milliseconds, bytes) else str(milliseconds).encode()
    return Piece(type=TIME, name=b"Image_UTC_Data", data=data)


def network_in(country: str) -> Piece:
    """The country code of the mobile network."""
    return Piece(type=COUNTRY, name=b"MCC_Data", data=country.encode())


def samsung_trailer(
    *pieces: Piece, count: int | None = None, length: int | None = None, mark: bytes = b"SEFH"
) -> bytes:
    """The whole trailer; `count` and `length` are said instead of the true ones."""
    stored = b"".join(piece.stored for piece in pieces)
    directory = mark + struct.pack("<II", 106, len(pieces) if count is None else count)
    directory += b"".join(_entries(pieces, len(stored)))
    said = len(directory) if length is None else length
    return stored + directory + struct.pack("<I", said) + b"SEFT"


def _entries(pieces: Iterable[Piece], left: int) -> Iterable[bytes]:
    for piece in pieces:
        before = left if piece.before is None else piece.before
        length = len(piece.stored) if piece.length is None else piece.length
        yield struct.pack("<HHII", 0, piece.type, before, length)
        left -= len(piece.stored)

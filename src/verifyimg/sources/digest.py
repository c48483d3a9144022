"""The SHA-256 of a source, read in pieces."""

from __future__ import annotations

from hashlib import sha256

from verifyimg.model.block import ByteSource

PIECE_BYTES = 1 << 20


def sha256_of(source: ByteSource) -> str:
    """Of all bytes, in lower-case hexadecimal."""
    digest, offset = sha256(), 0
    while piece := source.read_at(offset, PIECE_BYTES):
        digest.update(piece)
        offset += len(piece)
    return digest.hexdigest()

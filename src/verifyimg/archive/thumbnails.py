"""Small grey pictures, for a person who wonders what an entry shows."""

from __future__ import annotations

import zlib
from itertools import pairwise

from verifyimg.model.miniature import SIDE, Miniature

LONGEST = 64
"""Pixels on the longer side: enough to know a picture again, too little to print it."""
STEPS = 0xFC
"""Grey levels are kept in steps of 4: nobody sees the rest, which takes a third of the bytes."""


def thumbnail(miniature: Miniature) -> bytes:
    """A grey picture of the same shape as a PNG of 1 to 2 kB, each pixel a mean of what it covers.

    The miniature is one in grey. Specification: PNG (third edition), 5, 7 and 11.2.
    """
    longer = max(miniature.width, miniature.height)
    columns = _edges(max(1, round(LONGEST * miniature.width / longer)))
    rows = _edges(max(1, round(LONGEST * miniature.height / longer)))
    lines = b"".join(
        b"\0" + _line(miniature.pixels, top, bottom, columns) for top, bottom in pairwise(rows)
    )
    return _png(len(columns) - 1, len(rows) - 1, lines)


def _edges(parts: int) -> list[int]:
    return [SIDE * part // parts for part in range(parts + 1)]


def _line(pixels: bytes, top: int, bottom: int, columns: list[int]) -> bytes:
    covered = [pixels[SIDE * row : SIDE * (row + 1)] for row in range(top, bottom)]
    return bytes(
        sum(sum(row[left:right]) for row in covered) // ((right - left) * len(covered)) & STEPS
        for left, right in pairwise(columns)
    )


def _png(width: int, height: int, lines: bytes) -> bytes:
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", size + b"\x08\0\0\0\0")
        + _chunk(b"IDAT", zlib.compress(lines, 9))
        + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

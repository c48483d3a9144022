"""How a JPEG is coded, as far as it decides what decoding it costs and where its data end.

Specification: ITU-T T.81, B.1.1 (markers), B.2.2 (frame header), B.2.3 (scan header).
"""

from __future__ import annotations

import re

from verifyimg.model.noun import noun

_START_OF_SCAN = 0xDA
_END_OF_IMAGE = 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SEQUENTIAL = (0xC0, 0xC1)
_END_OF_SCAN = re.compile(rb"\xff+[\x01-\xcf\xd8-\xfe]")
"""A marker that is neither a stuffed byte nor a restart."""


@noun
class FirstScan:
    """The first scan of a JPEG and the frame that it is part of."""

    at_once: bool
    """Whether it holds all of the picture: a decoder then needs memory for some rows only."""
    starts: int
    """Where its coded data begin, from the start of the file."""


def first_scan(data: bytes) -> FirstScan | None:
    """The first scan of a JPEG, of which `data` are the first bytes; None where none is met."""
    at, frame, components = 2, 0, 0
    while data[at : at + 1] == b"\xff" and at + 10 <= len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _START_OF_SCAN:
            whole = frame in _SEQUENTIAL and data[at + 4] == components
            return FirstScan(at_once=whole, starts=at + 2 + length)
        if marker in _FRAMES:
            frame, components = marker, data[at + 9]
        at += 1 if marker == 0xFF else 2 + max(2, length)
    return None


def only_scan(data: bytes) -> bytes | None:
    """The coded data of a whole JPEG that ends behind its first scan; None for any other."""
    scan = first_scan(data)
    end = _END_OF_SCAN.search(data, scan.starts) if scan else None
    ends = end is not None and end.group()[-1] == _END_OF_IMAGE
    return data[scan.starts : end.start()] if scan and end and ends else None

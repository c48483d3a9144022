"""Several texts in one message: each behind its length, as between two processes (`wire.py`)."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from verifyimg.batch.kinds import Garbage

_HEAD = struct.Struct(">I")


def packed(texts: Iterable[bytes]) -> bytes:
    """Texts in ASCII into one message."""
    return b"".join(part for text in texts for part in (_HEAD.pack(len(text)), text))


def unpacked(message: object) -> list[bytes]:
    """The texts of a message; raises `Garbage` where it is none."""
    if not isinstance(message, bytes):
        raise Garbage
    texts, place = [], 0
    while place < len(message):
        begin = place + _HEAD.size
        if begin > len(message):
            raise Garbage
        place = begin + _HEAD.unpack_from(message, place)[0]
        if place > len(message):
            raise Garbage
        texts.append(message[begin:place])
    return texts

"""Frames between processes of ours: four bytes of length (big-endian), then a message."""

from __future__ import annotations

import os
import struct

from verifyimg.batch.kinds import Garbage

_HEAD = struct.Struct(">I")
_PIECE = 1 << 18


def write_frame(descriptor: int, message: bytes) -> None:
    """Writes one frame, waiting as long as it takes; raises OSError where nobody reads."""
    left = memoryview(_HEAD.pack(len(message)) + message)
    while left:
        left = left[os.write(descriptor, left) :]


class Frames:
    """Frames as they come out of a pipe."""

    def __init__(self, descriptor: int, most: int) -> None:
        """`most`: bytes of the longest frame."""
        self._descriptor, self._most = descriptor, most
        self._heard = bytearray()

    def hear(self) -> bool:
        """Reads once what is there, or waits for it; False where the other side has gone."""
        piece = os.read(self._descriptor, _PIECE)
        self._heard += piece
        return bool(piece)

    def next(self) -> bytes | None:
        """The next frame, if all of it is there; raises `Garbage` for one that is too long."""
        if len(self._heard) < _HEAD.size:
            return None
        (length,) = _HEAD.unpack_from(self._heard)
        if length > self._most:
            raise Garbage
        end = _HEAD.size + length
        if len(self._heard) < end:
            return None
        frame = bytes(self._heard[_HEAD.size : end])
        del self._heard[:end]
        return frame

    def wait(self) -> bytes | None:
        """The next frame, waited for; None where the other side has gone."""
        while (frame := self.next()) is None:
            if not self.hear():
                return None
        return frame

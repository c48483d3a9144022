"""A stretch of a file as the file object that Pillow reads, metered; it cannot be written."""

from __future__ import annotations

from io import SEEK_CUR, SEEK_END, SEEK_SET

from verifyimg.limits import Limits
from verifyimg.model.block import ByteSource, Extent


class ReadLimit(Exception):
    """The decoder reads more than a picture of this size can need."""


class MeteredFile:
    """The bytes of one extent; a decoder that reads in circles is stopped."""

    def __init__(self, source: ByteSource, extent: Extent, limits: Limits) -> None:
        """Reads nothing before it is asked to."""
        self.source, self._extent, self._limits = source, extent, limits
        self._at = 0
        self._reads = 0
        self._bytes = 0

    def __repr__(self) -> str:
        return "<a picture>"  # decoders quote it, and a report holds no address in memory

    @property
    def exhausted(self) -> bool:
        """Whether a limit was reached; decoders swallow the exception that says so."""
        over = self._bytes > self._limits.picture_read_bytes
        return over or self._reads > self._limits.picture_reads

    def read(self, size: int | None = -1) -> bytes:
        """At most `size` bytes; raises `ReadLimit` when there were too many reads."""
        left = max(0, self._extent.length - self._at)
        wanted = left if size is None or size < 0 else min(size, left)
        self._reads += 1
        self._bytes += wanted
        if self.exhausted:
            raise ReadLimit
        data = self.source.read_at(self._extent.offset + self._at, wanted)
        self._at += len(data)
        return data

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        """Moves to a place, which may lie behind the end."""
        start = {SEEK_SET: 0, SEEK_CUR: self._at, SEEK_END: self._extent.length}[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        """The place, from the start of the extent."""
        return self._at

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def writable(self) -> bool:
        """Never: originals are not written."""
        return False

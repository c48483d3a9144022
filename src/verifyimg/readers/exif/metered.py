"""Files for a foreign reader, which count what it reads of them and end it where that is too much.

A budget counted in reads is the same on every machine; one counted in seconds is not.
"""

from __future__ import annotations

import io

from verifyimg.limits import Limits
from verifyimg.readers.pages import Readable

_READ = io.BytesIO.read
"""Found once: it is called for every number that is not read at once."""


class MeterExceeded(Exception):
    """exifread read more often, or more, than any honest file needs."""


class MeteredFile(io.BytesIO):
    """A block in memory."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        """`limits.exifread_reads` and `limits.exifread_bytes` are the budget."""
        super().__init__(data)
        self.data: Readable = data
        """All of it, for who looks up what it has no need to read, and counts that itself."""
        self.reads_left = limits.exifread_reads
        self.bytes_left = limits.exifread_bytes

    def read(self, size: int | None = -1, /) -> bytes:
        """As `io.BytesIO.read`; raises MeterExceeded past the budget."""
        data = _READ(self, size)
        self.reads_left -= 1
        self.bytes_left -= len(data)
        if self.reads_left < 0 or self.bytes_left < 0:
            raise MeterExceeded
        return data


class MeteredPages(MeteredFile):
    """The same for a block in pages; slower, and it never holds the block."""

    def __init__(self, pages: Readable, limits: Limits) -> None:
        """The budget of the pages holds beside its own."""
        super().__init__(b"", limits)
        self.data = pages
        self._position = 0

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """As `io.BytesIO.seek`."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position}.get(whence, len(self.data))
        self._position = max(0, base + offset)
        return self._position

    def tell(self) -> int:
        """Where the next read begins."""
        return self._position

    def read(self, size: int | None = -1, /) -> bytes:
        """As `io.BytesIO.read`; raises MeterExceeded, or PagesSpent, past the budget."""
        left = max(0, len(self.data) - self._position)
        wanted = left if size is None or size < 0 else min(size, left)
        self.reads_left -= 1
        self.bytes_left -= wanted
        if self.reads_left < 0 or self.bytes_left < 0:
            raise MeterExceeded
        data = self.data[self._position : self._position + wanted]
        self._position += len(data)
        return data

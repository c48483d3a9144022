"""What came through standard input: taken once, kept where it can be read at any place."""

from __future__ import annotations

import os
from contextlib import suppress
from types import TracebackType
from typing import BinaryIO, Self

from verifyimg.errors import EmptyFile, InputError, TooLarge, Unreadable
from verifyimg.limits import DEFAULT, Limits
from verifyimg.sources.digest import PIECE_BYTES, sha256_of
from verifyimg.sources.path import reason_of

SPOOLED_BYTES = 16 << 20
"""How much is kept in memory; more goes to a temporary file that has no name."""


class StandardInput:
    """The bytes of a stream that can be read only once."""

    path = "-"
    modified_at = None

    def __init__(self, stream: BinaryIO, *, limits: Limits = DEFAULT) -> None:
        """Reads the stream to its end, or to the limit; raises an `InputError`."""
        # NOTE: imported late, for it is slow to import and few runs read standard input.
        from tempfile import SpooledTemporaryFile

        self._spool = SpooledTemporaryFile(max_size=SPOOLED_BYTES)  # noqa: SIM115 - kept open
        self._reading: int | None = None
        try:
            self._size = self._take(stream, limits.stdin_bytes)
        except InputError:
            self._spool.close()
            raise

    @property
    def descriptor(self) -> int | None:
        """A second one of the temporary file, which cannot be written through it (Linux).

        None where there is none: what is small is kept in memory.
        """
        if self._reading is None and self._size > SPOOLED_BYTES:
            self._spool.flush()
            with suppress(OSError):
                # NOTE: a copy of the same descriptor could be written.
                self._reading = os.open(f"/proc/self/fd/{self._spool.fileno()}", os.O_RDONLY)
        return self._reading

    @property
    def size(self) -> int:
        """The length in bytes."""
        return self._size

    def read_at(self, offset: int, length: int) -> bytes:
        """At most `length` bytes from `offset`; fewer, or none, at the end."""
        if offset < 0 or length <= 0:
            return b""
        self._spool.seek(offset)
        return self._spool.read(min(length, self._size))

    def sha256(self) -> str:
        """Of all bytes, in lower-case hexadecimal."""
        return sha256_of(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._spool.close()
        if self._reading is not None:
            os.close(self._reading)
            self._reading = None

    def _take(self, stream: BinaryIO, limit: int) -> int:
        size = 0
        try:
            while piece := stream.read(PIECE_BYTES):
                size += len(piece)
                if size > limit:
                    raise TooLarge(path=self.path, size=f"at least {size}", limit=limit)
                self._spool.write(piece)
        except OSError as error:
            raise Unreadable(path=self.path, reason=reason_of(error)) from error
        if size == 0:
            raise EmptyFile(path=self.path)
        return size

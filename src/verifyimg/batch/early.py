"""Results that came before their turn: in memory up to a limit, beyond it on disk."""

from __future__ import annotations

from typing import BinaryIO

from verifyimg.batch.work import Result
from verifyimg.limits import Limits
from verifyimg.model.noun import noun


@noun
class OnDisk:
    """A place in the file of those that wait there."""

    offset: int
    length: int


class Early:
    """By number: results as they came, or already made."""

    def __init__(self, limits: Limits) -> None:
        """Nothing is on disk until the memory is used up."""
        self._most = limits.early_bytes
        self._held: dict[int, bytes | Result | OnDisk] = {}
        self._bytes = 0
        self._spool: BinaryIO | None = None
        self._end = 0

    def put(self, number: int, result: bytes | Result) -> None:
        """Takes a result in; on a full disk it stays in memory."""
        if isinstance(result, bytes):
            if self._bytes + len(result) > self._most:
                self._held[number] = self._spooled(result)
                return
            self._bytes += len(result)
        self._held[number] = result

    def take(self, number: int) -> bytes | Result | None:
        """The result of that number, if it is there; it is given out once."""
        found = self._held.pop(number, None)
        if isinstance(found, bytes):
            self._bytes -= len(found)
        if not isinstance(found, OnDisk):
            return found
        assert self._spool is not None  # noqa: S101 - it was written there
        self._spool.seek(found.offset)
        return self._spool.read(found.length)

    def close(self) -> None:
        """Gives the disk back."""
        if self._spool is not None:
            self._spool.close()

    def _spooled(self, result: bytes) -> bytes | OnDisk:
        try:
            spool = self._begun()
            spool.seek(self._end)
            left = memoryview(result)
            while left:
                left = left[spool.write(left) :]
        except OSError:
            self._bytes += len(result)
            return result
        place = OnDisk(offset=self._end, length=len(result))
        self._end += len(result)
        return place

    def _begun(self) -> BinaryIO:
        """The file, emptied where nobody waits in it any more."""
        if self._spool is None:
            from tempfile import TemporaryFile

            # NOTE: no buffer, which would try what failed again at every seek.
            self._spool = TemporaryFile(prefix="verifyimg-", buffering=0)  # noqa: SIM115
        if not any(isinstance(one, OnDisk) for one in self._held.values()):
            self._end = 0
            self._spool.truncate(0)
        return self._spool

"""Files put in order by a key: in memory, or in runs on disk that are merged."""

from __future__ import annotations

import heapq
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from tempfile import TemporaryFile
from typing import BinaryIO

Key = tuple[str, str, int]
"""The group, the place in it, the number of the file."""
_READ = 1 << 15
_OVERHEAD = 200
"""Bytes that a key takes in memory beside its characters."""


class Sorting:
    """Raises OSError where the disk does not take or give what is wanted."""

    def __init__(self, most: int) -> None:
        """`most`: bytes in which keys are sorted; more of them are sorted in runs."""
        self._most, self._bytes = most, 0
        self._keys: list[Key] = []
        self._file: BinaryIO | None = None
        self._runs: list[tuple[int, int]] = []

    def add(self, key: Key) -> None:
        """Takes one more."""
        self._keys.append(key)
        self._bytes += _OVERHEAD + len(key[0]) + len(key[1])
        if self._bytes > self._most:
            self._spill()

    def merged(self) -> Iterator[Key]:
        """All of them, in their order; it may be asked for again."""
        self._keys.sort()
        runs: list[Iterable[Key]] = [self._run(begin, end) for begin, end in self._runs]
        return heapq.merge(*runs, self._keys)

    def close(self) -> None:
        """Gives the disk back; what a full one did not take is not missed any more."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()

    def _spill(self) -> None:
        if self._file is None:
            self._file = TemporaryFile(prefix="verifyimg-")  # noqa: SIM115 - kept open
        self._keys.sort()
        begin = self._file.seek(0, os.SEEK_END)
        for key in self._keys:
            self._file.write(json.dumps(key).encode("ascii") + b"\n")
        self._file.flush()
        self._runs.append((begin, self._file.tell()))
        self._keys, self._bytes = [], 0

    def _run(self, begin: int, end: int) -> Iterator[Key]:
        assert self._file is not None  # noqa: S101 - it was written there
        left = b""
        while begin < end:
            piece = os.pread(self._file.fileno(), min(_READ, end - begin), begin)
            if not piece:
                raise OSError("the file of a sorted run ends early")
            begin += len(piece)
            *lines, left = (left + piece).split(b"\n")
            for line in lines:
                group, within, number = json.loads(line)
                yield group, within, number

"""Traces of all files of a run, on disk, and in any order without holding them in memory."""

from __future__ import annotations

import heapq
import json
import os
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from tempfile import TemporaryFile
from typing import BinaryIO

from verifyimg.batch.tracing import line_of, traces_in
from verifyimg.checks.orders import Place
from verifyimg.model.traces import Traces

Places = Callable[[Traces], Iterable[Place]]
Key = tuple[str, str, int]
"""The group, the place in it, the number of the file."""
_READ = 1 << 15


class Spool:
    """Raises OSError where the disk does not take or give what is wanted."""

    def __init__(self, sorting_bytes: int) -> None:
        """`sorting_bytes`: memory in which keys are sorted; more of them are sorted in runs."""
        self._most = sorting_bytes
        self._file: BinaryIO | None = None
        self._ends = array("Q", [0])

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, traces: Traces) -> None:
        """Takes one more file; its number is that of those before it."""
        if self._file is None:
            self._file = _temporary()
        line = line_of(traces).encode("ascii")
        self._file.write(line)
        self._ends.append(self._ends[-1] + len(line))

    def close(self) -> None:
        """Gives the disk back."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def all(self) -> Iterator[Traces]:
        """Every file, in the order of the inputs."""
        return map(self._row, range(len(self)))

    def groups(self, places: Places) -> Iterator[Iterator[Traces]]:
        """The files in groups, by group and place; each group is read before the next."""
        with _Sorting(self._most) as sorting:
            for number, traces in enumerate(self.all()):
                for place in places(traces):
                    sorting.add((place.group, place.within, number))
            for _, keys in groupby(sorting.merged(), key=itemgetter(0)):
                yield (self._row(number) for _, _, number in keys)

    def _row(self, number: int) -> Traces:
        if self._file is None:
            raise IndexError(number)
        self._file.flush()
        begin, end = self._ends[number], self._ends[number + 1]
        return traces_in(os.pread(self._file.fileno(), end - begin, begin))


class _Sorting:
    """Keys put in order: in memory, or in runs on disk that are merged."""

    def __init__(self, most: int) -> None:
        self._most, self._bytes = most, 0
        self._keys: list[Key] = []
        self._file: BinaryIO | None = None
        self._runs: list[tuple[int, int]] = []

    def __enter__(self) -> _Sorting:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, key: Key) -> None:
        self._keys.append(key)
        # NOTE: a string of Python takes some 60 bytes beside its characters.
        self._bytes += 200 + len(key[0]) + len(key[1])
        if self._bytes > self._most:
            self._spill()

    def merged(self) -> Iterator[Key]:
        self._keys.sort()
        runs: list[Iterable[Key]] = [self._run(begin, end) for begin, end in self._runs]
        return heapq.merge(*runs, self._keys)

    def _spill(self) -> None:
        if self._file is None:
            self._file = _temporary()
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


def _temporary() -> BinaryIO:
    return TemporaryFile(prefix="verifyimg-")

"""Traces of all files of a run, on disk, and in any order without holding them in memory."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain, groupby, islice, pairwise
from operator import itemgetter
from tempfile import TemporaryFile
from typing import BinaryIO

from verifyimg.batch.sorting import Key, Sorting
from verifyimg.batch.tracing import line_of, traces_in
from verifyimg.checks.orders import PLACES, likeness
from verifyimg.model.traces import FileGroup, Order, Traces


class Spool:
    """Raises OSError where the disk does not take or give what is wanted."""

    def __init__(self, sorting_bytes: int) -> None:
        """`sorting_bytes`: memory in which the keys of all orders are sorted."""
        self._file: BinaryIO | None = None
        self._ends = array("Q", [0])
        self._sorted = {order: Sorting(sorting_bytes // len(PLACES)) for order in PLACES}

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, traces: Traces) -> None:
        """Takes one more file; its number is that of those before it."""
        if self._file is None:
            self._file = TemporaryFile(prefix="verifyimg-")  # noqa: SIM115 - kept open
        line = line_of(traces).encode("ascii")
        self._file.write(line)
        number = len(self)
        self._ends.append(self._ends[-1] + len(line))
        for order, places in PLACES.items():
            for place in places(traces):
                self._sorted[order].add((place.group, place.within, number))

    def look_alike(self, number: int, group: str) -> None:
        """Notes that a file is one of those pictures that look the same."""
        place = likeness(self[number], group)
        self._sorted["likeness"].add((place.group, place.within, number))

    def close(self) -> None:
        """Gives the disk back; what a full one did not take is not missed any more."""
        for one in self._sorted.values():
            one.close()
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
            self._file = None

    def groups(self, order: Order) -> Iterator[FileGroup]:
        """Groups of two files or more, each to be read before the next."""
        for name, keys in groupby(self._sorted[order].merged(), key=itemgetter(0)):
            head = [*islice(keys, 2)]
            if len(head) == 2:
                yield FileGroup(name=name, files=self._rows(chain(head, keys)))  # noqa: B031

    def pairs(self, order: Order) -> Iterator[tuple[int, int]]:
        """The numbers of neighbours in the groups of an order; no file's row is read."""
        for (group, _, one), (same, _, other) in pairwise(self._sorted[order].merged()):
            if group == same:
                yield one, other

    def _rows(self, keys: Iterable[Key]) -> Iterator[Traces]:
        return (self[number] for _, _, number in keys)

    def __getitem__(self, number: int) -> Traces:
        if self._file is None:
            raise IndexError(number)
        self._file.flush()
        begin, end = self._ends[number], self._ends[number + 1]
        return traces_in(os.pread(self._file.fileno(), end - begin, begin))

"""The files beside an archive that sort its rows: which count, what they leave out, when they grow.

They lie in a folder beside the archive and may be deleted at any time: the archive names the
files that belong to its present state, what they do not cover is read from its rows, and the next
program that writes makes them again. What they sort, and how, is a `Kind`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from verifyimg.archive.segment_file import PARTIAL
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from sqlite3 import Connection

GROWTH = 4
"""A file is merged with its successors once they hold a quarter of its rows: there are never
many files, and a row is sorted again a few times at most."""

Opened = TypeVar("Opened")


@noun
class Span:
    """A range of rows."""

    after: int
    """They begin behind this number."""
    last: int


@noun
class Segment(Span):
    """One file as the archive names it."""

    name: str
    counts: tuple[int, ...]
    """What its kind counts in it, first of all rows."""

    @property
    def harmless(self) -> bool:
        """Whether its name is one: a stranger's archive must not name a file elsewhere."""
        return self.name.isascii() and self.name.isalnum()


@noun
class Kind(Generic[Opened]):
    """What is sorted, and how."""

    table: str
    """Where the archive names the files."""
    rows: str
    """The table that is sorted, by its `seq`."""
    suffix: str
    """Of the names of the files."""
    tail: int
    """Rows without a file that are not worth one yet."""
    make: Callable[[str, str, Connection, Span], tuple[int, ...]]
    """Writes the file at a path, of an archive by its identity; what it counts. Raises OSError."""
    open: Callable[[str, str, Segment], Opened | None]
    """None if the file is missing, cut short or another's."""
    close: Callable[[Opened], object]


class Segments(Generic[Opened]):
    """The files of one kind beside an archive."""

    def __init__(self, kind: Kind[Opened], path: str, connection: Connection) -> None:
        """The archive at `path` is open; for `refresh`, writable and in no transaction."""
        self._kind, self._path, self._connection = kind, path, connection
        row = connection.execute("SELECT value FROM about WHERE name = 'identity'").fetchone()
        self.identity = str(row[0]) if row else ""
        """What the files of this archive are told by."""

    def named(self) -> list[Segment]:
        """The files that count, in the order of the rows that they cover."""
        query = f"SELECT * FROM {self._kind.table} ORDER BY after_seq"  # noqa: S608
        rows = self._connection.execute(query).fetchall()
        return [
            Segment(name=name, after=after, last=last, counts=tuple(counts))
            for name, after, last, *counts in rows
        ]

    def file(self, segment: Segment) -> str:
        """Where the file of a segment lies."""
        return self._file(segment.name)

    def opened(self, segment: Segment) -> Opened | None:
        """The file of a segment; None if it is missing, cut short or another archive's."""
        if not segment.harmless:
            return None
        return self._kind.open(self.file(segment), self.identity, segment)

    def parts(self) -> Iterator[Opened | Span]:
        """All rows, in their order: the files that are whole, and what none of them covers."""
        reached = 0
        for segment in self.named():
            follows = reached <= segment.after <= segment.last
            if not follows or (found := self.opened(segment)) is None:
                continue
            if segment.after > reached:
                yield Span(after=reached, last=segment.after)
            yield found
            reached = segment.last
        if (last := self.last_row()) > reached:
            yield Span(after=reached, last=last)

    def last_row(self) -> int:
        """The number of the last row that is there; 0 for none."""
        query = f"SELECT coalesce(max(seq), 0) FROM {self._kind.rows}"  # noqa: S608
        return int(self._connection.execute(query).fetchone()[0])

    def strange(self, wrong: Callable[[Segment], str | None]) -> Iterator[str]:
        """A line for each file that has to be made again; `wrong` looks into what is there."""
        for segment in self.named():
            name = f"the index file {segment.name}{self._kind.suffix}"
            if not self._is_there(segment):
                yield f"{name} is missing, cut short or not this archive's"
            elif said := wrong(segment):
                yield f"{name} {said}"

    def size_bytes(self) -> int:
        """What the files take on the disk."""
        total = 0
        for segment in self.named():
            with suppress(OSError):
                total += Path(self.file(segment)).stat().st_size
        return total

    def refresh(self, *, everything: bool = False, tail: int | None = None) -> bool:
        """Brings the files up to date; false where another program is at it, or no room is.

        With `everything`, all are made again; `tail` is how many rows may stay without one, if
        not as many as usual. Killed at any moment it leaves the files that were there, and at
        most a partial one, which the next run clears away.
        """
        with locked(self._path) as ours:
            if not ours:
                return False
            try:
                kept = [] if everything else self._usable()
                kept = self._grown(kept, self._kind.tail if tail is None else tail)
                self._record(kept)
                self._clear({segment.name for segment in kept})
            except OSError:
                return False
        return True

    def _usable(self) -> list[Segment]:
        """The segments from the first one on that follow each other and whose files are whole."""
        usable: list[Segment] = []
        for segment in self.named():
            follows = segment.after == (usable[-1].last if usable else 0)
            if not follows or not self._is_there(segment):
                break
            usable.append(segment)
        return usable

    def _is_there(self, segment: Segment) -> bool:
        found = self.opened(segment)
        if found is not None:
            self._kind.close(found)
        return found is not None

    def _grown(self, kept: list[Segment], tail: int) -> list[Segment]:
        last, after = self.last_row(), kept[-1].last if kept else 0
        if last - after <= tail:
            return kept
        while kept and kept[-1].counts[0] < GROWTH * (last - after):
            after = kept.pop().after
        return [*kept, self._made(Span(after=after, last=last))]

    def _made(self, span: Span) -> Segment:
        # NOTE: looking up does not need it.
        from secrets import token_hex

        name = token_hex(8)
        counts = self._kind.make(self._file(name), self.identity, self._connection, span)
        return Segment(name=name, after=span.after, last=span.last, counts=counts)

    def _record(self, segments: Sequence[Segment]) -> None:
        connection, table = self._connection, self._kind.table
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608
            for one in segments:
                row = (one.name, one.after, one.last, *one.counts)
                places = ", ".join("?" * len(row))
                connection.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _clear(self, names: set[str]) -> None:
        ours = (self._kind.suffix, f"{self._kind.suffix}{PARTIAL}")
        for file in Path(folder_of(self._path)).iterdir():
            if file.name.endswith(ours) and file.name.split(".")[0] not in names:
                with suppress(OSError):
                    file.unlink()

    def _file(self, name: str) -> str:
        return os.path.join(folder_of(self._path), f"{name}{self._kind.suffix}")  # noqa: PTH118


def folder_of(path: str) -> str:
    """Where the files of an archive lie."""
    return f"{path}.index"


@contextmanager
def locked(path: str) -> Iterator[bool]:
    """Whether we alone may change the files now; the lock ends with the program."""
    import fcntl

    folder = folder_of(path)
    try:
        Path(folder).mkdir(exist_ok=True)
        descriptor = os.open(os.path.join(folder, "lock"), os.O_RDWR | os.O_CREAT, 0o666)  # noqa: PTH118
    except OSError:
        yield False
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield True
    except BlockingIOError:
        yield False
    finally:
        os.close(descriptor)

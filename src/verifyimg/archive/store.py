"""An archive: one SQLite file, the only source of truth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

from verifyimg.archive.connection import open_for_reading, open_for_writing
from verifyimg.archive.entry import Entry, NewEntry, PictureFacts
from verifyimg.archive.points.keeping import ArchivePoints
from verifyimg.archive.rows import entries_of
from verifyimg.archive.troubles import translated
from verifyimg.archive.writing import Author, Written, known_id, write
from verifyimg.errors import EntryUnknown

if TYPE_CHECKING:
    from sqlite3 import Connection


class Archive:
    """An open archive. Everything may raise an `ArchiveError`; one thread uses it at a time.

    What a method that changes something returns from is on the disk, and stays there whatever
    happens to this program or to the machine.
    """

    def __init__(self, path: str, connection: Connection, *, writable: bool) -> None:
        """Use `reading` or `writing` instead."""
        self.path = path
        self.writable = writable
        self.connection = connection
        self.points = ArchivePoints(path, connection)

    @classmethod
    def reading(cls, path: str) -> Self:
        """Opens an archive that is there; nothing is ever written to it."""
        return cls(path, open_for_reading(path), writable=False)

    @classmethod
    def writing(cls, path: str, *, now: str) -> Self:
        """Opens an archive, or makes one; `now` is ISO 8601 in UTC."""
        return cls(path, open_for_writing(path, now), writable=True)

    def add(self, entries: Iterable[NewEntry], author: Author) -> list[Written]:
        """Adds all of them, or on an error none; see `writing.write` for what is merged."""
        with self.transaction():
            return [write(self.connection, new, author) for new in entries]

    def known(self, facts: PictureFacts) -> Entry | None:
        """The entry of the same bytes (for a line of a list, of the same fingerprint)."""
        with translated(self.path):
            number = known_id(self.connection, facts)
        return None if number is None else next(self.entries([number]), None)

    def entries(self, ids: Iterable[int], *, thumbnails: bool = False) -> Iterator[Entry]:
        """The entries of those numbers, in their order; unknown numbers are left out."""
        with translated(self.path):
            yield from entries_of(self.connection, ids, thumbnails=thumbnails)

    def entry(self, number: int, *, thumbnails: bool = False) -> Entry:
        """One entry; raises `EntryUnknown`."""
        for found in self.entries([number], thumbnails=thumbnails):
            return found
        raise EntryUnknown(path=self.path, which=number)

    def ids(self, *, label: str | None = None, after: int = 0) -> Iterator[int]:
        """The numbers of all entries, ascending; with a label, of those that bear it."""
        bearing = "AND id IN (SELECT entry_id FROM labels WHERE label = ?)" if label else ""
        query = f"SELECT id FROM entries WHERE id > ? {bearing} ORDER BY id LIMIT 1000"  # noqa: S608
        while True:
            with translated(self.path):
                values = (after, label) if label else (after,)
                rows = self.connection.execute(query, values).fetchall()
            if not rows:
                return
            yield from (int(number) for (number,) in rows)
            after = int(rows[-1][0])

    def ids_starting(self, prefix: str) -> list[int]:
        """The entries whose SHA-256 begins with these hexadecimal digits, at most ten."""
        query = "SELECT id FROM entries WHERE sha256 >= ? AND sha256 < ? ORDER BY sha256 LIMIT 10"
        with translated(self.path):
            rows = self.connection.execute(query, (prefix, f"{prefix}g")).fetchall()
        return [int(number) for (number,) in rows]

    def note(self, number: int, text: str | None) -> None:
        """Puts a note in the place of the one that is there; None takes it away."""
        self._change("UPDATE entries SET note = ? WHERE id = ?", (text, number), number)

    def remove(self, number: int) -> None:
        """Takes an entry out, with all that belongs to it; its number is never given again."""
        self._change("DELETE FROM entries WHERE id = ?", (number,), number)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside happens at once, or not at all."""
        with translated(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                # NOTE: SQLite has rolled back by itself where the disk is full.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Gives the file back; a second call does nothing."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _change(self, statement: str, values: Sequence[object], number: int) -> None:
        with self.transaction():
            if self.connection.execute(statement, values).rowcount == 0:
                raise EntryUnknown(path=self.path, which=number)

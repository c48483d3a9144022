"""The index files of one archive: which of them count, what they leave out, when they grow.

They lie in a folder beside the archive and may be deleted at any time: the archive names the
files that belong to its present state, what they do not cover is scanned, and the next program
that writes makes them again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from verifyimg.archive.index.layout import Layout
from verifyimg.archive.index.lookup import IndexFile, open_index
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from sqlite3 import Connection

    from verifyimg.archive.index.build import Row

TAIL = 2_000
"""Rows without an index that are not worth one yet."""
GROWTH = 4
"""A file is merged with its successors once they hold a quarter of its rows: there are never
many files, and a row is sorted again a few times at most."""


@noun
class Segment:
    """One index file as the archive names it."""

    name: str
    after: int
    last: int
    count: int


def identity_of(connection: Connection) -> str:
    """What the index files of this archive are told by."""
    row = connection.execute("SELECT value FROM about WHERE name = 'identity'").fetchone()
    return str(row[0]) if row else ""


def folder_of(path: str) -> str:
    """Where the index files of an archive lie."""
    return f"{path}.index"


def file_of(path: str, segment: Segment) -> str:
    """Where the index file of a segment lies."""
    return os.path.join(folder_of(path), f"{segment.name}.idx")  # noqa: PTH118


def segments_of(connection: Connection) -> list[Segment]:
    """The files that count, in the order of the rows that they cover."""
    query = "SELECT name, after_seq, last_seq, prints FROM segments ORDER BY after_seq"
    rows = connection.execute(query).fetchall()
    return [Segment(name=name, after=a, last=z, count=n) for name, a, z, n in rows]


def opened_segment(path: str, segment: Segment, identity: str) -> IndexFile | None:
    """The file of a segment; None if it is missing, cut short or another archive's."""
    # NOTE: an archive may come from a stranger, and must not name a file outside its folder.
    if not (segment.name.isascii() and segment.name.isalnum()):
        return None
    found = open_index(file_of(path, segment))
    wanted = (identity, segment.after, segment.last, segment.count)
    if found is not None and _told(found.layout) != wanted:
        found.close()
        return None
    return found


def rows_between(connection: Connection, after: int, last: int) -> Iterator[Row]:
    """The fingerprints whose rows lie in (after, last], ascending."""
    query = "SELECT seq, pdq FROM prints WHERE seq > ? AND seq <= ? ORDER BY seq"
    yield from connection.execute(query, (after, last))


def last_row(connection: Connection) -> int:
    """The number of the last row that is there; 0 for none."""
    (last,) = connection.execute("SELECT coalesce(max(seq), 0) FROM prints").fetchone()
    return int(last)


def refresh(
    path: str, connection: Connection, *, everything: bool = False, tail: int = TAIL
) -> bool:
    """Brings the index files up to date; false where another program is at it, or no room is.

    The connection must be writable and in no transaction. With `everything`, all files are made
    again; `tail` is how many rows may stay without one. Killed at any moment it leaves the files
    that were there, and at most a partial one, which the next run clears away.
    """
    with locked(path) as ours:
        if not ours:
            return False
        try:
            _refresh(path, connection, everything=everything, tail=tail)
        except OSError:
            return False
    return True


def _refresh(path: str, connection: Connection, *, everything: bool, tail: int) -> None:
    identity = identity_of(connection)
    kept = [] if everything else _usable(path, connection, identity)
    last = last_row(connection)
    after = kept[-1].last if kept else 0
    while kept and kept[-1].count < GROWTH * (last - after):
        after = kept.pop().after
    worth_it = last - after > tail
    new = [_made(path, connection, identity, after, last)] if worth_it else []
    _recorded(connection, [*kept, *new])
    _cleared(path, {segment.name for segment in (*kept, *new)})


def _usable(path: str, connection: Connection, identity: str) -> list[Segment]:
    """The segments from the first one on that follow each other and whose files are whole."""
    usable: list[Segment] = []
    for segment in segments_of(connection):
        found = opened_segment(path, segment, identity)
        if found is None or segment.after != (usable[-1].last if usable else 0):
            break
        found.close()
        usable.append(segment)
    return usable


def _made(path: str, connection: Connection, identity: str, after: int, last: int) -> Segment:
    # NOTE: looking up needs none of these.
    from secrets import token_hex

    from verifyimg.archive.index.build import build

    name = token_hex(8)
    target = os.path.join(folder_of(path), f"{name}.idx")  # noqa: PTH118
    rows = rows_between(connection, after, last)
    layout = build(target, identity, rows, after=after, last=last)
    return Segment(name=name, after=after, last=last, count=layout.count)


def _recorded(connection: Connection, segments: Sequence[Segment]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM segments")
        rows = [(one.name, one.after, one.last, one.count) for one in segments]
        connection.executemany("INSERT INTO segments VALUES (?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _cleared(path: str, names: set[str]) -> None:
    for file in Path(folder_of(path)).iterdir():
        if file.name.endswith((".idx", ".idx.part")) and file.name.split(".")[0] not in names:
            with suppress(OSError):
                file.unlink()


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


def _told(layout: Layout) -> tuple[str, int, int, int]:
    return layout.identity, layout.after, layout.last, layout.count

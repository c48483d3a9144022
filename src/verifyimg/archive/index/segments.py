"""The index files of an archive's fingerprints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verifyimg.archive.index.lookup import IndexFile, open_index
from verifyimg.archive.segments import Kind, Segment, Segments, Span

if TYPE_CHECKING:
    from sqlite3 import Connection

    from verifyimg.archive.index.build import Row


def print_segments(path: str, connection: Connection) -> Segments[IndexFile]:
    """Those of the archive that is open."""
    return Segments(_PRINTS, path, connection)


def refresh(
    path: str, connection: Connection, *, everything: bool = False, tail: int | None = None
) -> bool:
    """As `Segments.refresh` has it."""
    return print_segments(path, connection).refresh(everything=everything, tail=tail)


def rows_between(connection: Connection, after: int, last: int) -> Iterator[Row]:
    """The fingerprints whose rows lie in (after, last], ascending."""
    query = "SELECT seq, pdq FROM prints WHERE seq > ? AND seq <= ? ORDER BY seq"
    yield from connection.execute(query, (after, last))


def _made(file: str, identity: str, connection: Connection, span: Span) -> tuple[int]:
    # NOTE: looking up does without numpy.
    from verifyimg.archive.index.build import build

    rows = rows_between(connection, span.after, span.last)
    return (build(file, identity, rows, after=span.after, last=span.last).count,)


def _opened(file: str, identity: str, segment: Segment) -> IndexFile | None:
    found = open_index(file)
    if found is None:
        return None
    told = found.layout
    wanted = (identity, segment.after, segment.last, *segment.counts)
    if (told.identity, told.after, told.last, told.count) != wanted:
        found.close()
        return None
    return found


_PRINTS = Kind(
    table="segments",
    rows="prints",
    suffix=".idx",
    tail=2_000,
    make=_made,
    open=_opened,
    close=IndexFile.close,
)

"""Whether an archive is whole, and what is in it."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from verifyimg.archive.entry import BASES
from verifyimg.archive.first_seen import read_first_seen
from verifyimg.archive.index.layout import HEADER_BYTES, PIECES, WORDS, Layout, read_layout
from verifyimg.archive.index.neighbours import uncovered_rows
from verifyimg.archive.index.segments import print_segments, rows_between
from verifyimg.archive.points.segments import featured, point_bytes, strange_point_files
from verifyimg.archive.segment_file import digest_of_rest
from verifyimg.archive.store import Archive
from verifyimg.archive.troubles import translated
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from sqlite3 import Connection

COMPLAINTS = 20
"""As many as are named; where there are more, the file is lost anyway."""


@noun
class Checked:
    """What a check of an archive found."""

    damage: tuple[str, ...]
    """What is wrong in the archive itself; each a line."""
    index: tuple[str, ...]
    """What is wrong with its index files, which can be made again."""
    entries: int

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.damage and not self.index


@noun
class Stats:
    """What is in an archive."""

    entries: int
    fingerprints: int
    thumbnails: int
    featured: int
    """Entries that crops and screenshots are found by."""
    sightings: int
    by_basis: dict[str, int]
    oldest: str | None
    """The first-seen date that begins earliest, as it was given."""
    newest: str | None
    database_bytes: int
    index_bytes: int
    unindexed: int
    """Fingerprints that every look-up scans."""


def check(archive: Archive) -> Checked:
    """Reads all of an archive and of its index files; raises an `ArchiveError` if it cannot."""
    with translated(archive.path):
        connection = archive.connection
        damage = [*_structure(connection)]
        if not damage:
            damage += _strange_values(connection)
        index = [] if damage else [*_index(archive.path, connection)]
        index += [] if damage else strange_point_files(archive.path, connection)
        entries = 0 if damage else _count(connection, "entries")
    return Checked(damage=tuple(damage[:COMPLAINTS]), index=tuple(index), entries=entries)


def stats(archive: Archive) -> Stats:
    """Counts and sizes."""
    with translated(archive.path):
        connection = archive.connection
        query = "SELECT coalesce(basis, 'none'), count(*) FROM sightings GROUP BY 1 ORDER BY 1"
        return Stats(
            entries=_count(connection, "entries"),
            fingerprints=_count(connection, "prints"),
            thumbnails=_count(connection, "thumbnails"),
            featured=featured(connection),
            sightings=_count(connection, "sightings"),
            by_basis=dict(connection.execute(query).fetchall()),
            oldest=_end(connection, "ORDER BY earliest, latest LIMIT 1"),
            newest=_end(connection, "ORDER BY latest DESC, earliest DESC LIMIT 1"),
            database_bytes=_size(archive.path) + _size(f"{archive.path}-wal"),
            index_bytes=print_segments(archive.path, connection).size_bytes()
            + point_bytes(archive.path, connection),
            unindexed=uncovered_rows(archive.path, connection),
        )


def _structure(connection: Connection) -> Iterator[str]:
    for (line,) in connection.execute(f"PRAGMA integrity_check({COMPLAINTS})"):
        if line != "ok":
            yield str(line)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} belongs to nothing in {parent}"


def _strange_values(connection: Connection) -> Iterator[str]:
    """Dates and words that this program would not have written."""
    query = "SELECT entry_id, first_seen, basis FROM sightings"
    for number, first_seen, basis in connection.execute(query):
        if first_seen is not None and read_first_seen(first_seen) is None:
            yield f'entry {number}: the date "{first_seen}" is none'
        if basis is not None and basis not in BASES:
            yield f'entry {number}: the basis "{basis}" is none'


def _index(path: str, connection: Connection) -> Iterator[str]:
    segments = print_segments(path, connection)
    yield from segments.strange(lambda one: _disagreement(segments.file(one), connection))


def _disagreement(path: str, connection: Connection) -> str | None:
    with open(path, "rb") as file:  # noqa: PTH123
        layout = read_layout(file.read(HEADER_BYTES))
        if layout is None or digest_of_rest(file) != layout.digest:
            return "was changed since it was written"
        for word in range(WORDS):
            file.seek(layout.words_at + word * PIECES * layout.count * 8)
            words = array("Q", file.read(layout.count * 8))
            file.seek(layout.rows_at + word * PIECES * layout.count * 4)
            rows = array("I", file.read(layout.count * 4))
            stored = dict(zip(rows, words, strict=True))
            if not _agrees(connection, layout, stored, word):
                return "does not agree with the archive"
    return None


def _agrees(connection: Connection, layout: Layout, stored: dict[int, int], word: int) -> bool:
    """Whether the file has that word of every fingerprint that the archive has in its range."""
    at = slice(8 * word, 8 * word + 8)
    return all(
        stored.get(row - layout.after) == int.from_bytes(pdq[at], "little")
        for row, pdq in rows_between(connection, layout.after, layout.last)
    )


def _count(connection: Connection, table: str) -> int:
    (number,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    return int(number)


def _end(connection: Connection, order: str) -> str | None:
    query = f"SELECT first_seen FROM sightings WHERE earliest IS NOT NULL {order}"  # noqa: S608
    row = connection.execute(query).fetchone()
    return str(row[0]) if row else None


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0

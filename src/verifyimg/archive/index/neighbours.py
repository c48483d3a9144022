"""All rows of an archive that are near a fingerprint: from its index files, the rest scanned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from verifyimg.archive.index.layout import RADIUS
from verifyimg.archive.index.segments import print_segments
from verifyimg.archive.index.sieve import AT_ONCE, Row, sifted
from verifyimg.archive.segments import Span
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from sqlite3 import Connection

TOGETHER = 500


@noun
class Neighbour:
    """An entry whose fingerprint is near one of those that were asked for."""

    entry_id: int
    distance: int
    """In bits, 0 to 31."""
    quality: int | None
    """Of the entry's fingerprint; None where nobody told it."""
    asked: int
    """Which of those that were asked for is nearest, from 0; the first of equals."""


def neighbours(path: str, connection: Connection, prints: Sequence[bytes]) -> Iterator[Neighbour]:
    """Every entry within 31 bits of one of the fingerprints, each once, in no order.

    None is missed, whatever became of the index files: what they do not cover is scanned.
    """
    wanted = [int.from_bytes(pdq, "big") for pdq in prints]
    # NOTE: one transaction: the files that count and the rows behind them are of one moment.
    connection.execute("BEGIN")
    try:
        uncovered, candidates = _from_files(path, connection, prints)
        for some in _batches(candidates):
            yield from _near(_named(connection, some), wanted)
        for after, last in uncovered:
            for rows in _scanned(connection, after, last):
                yield from _near(sifted(rows, prints), wanted)
    finally:
        connection.execute("COMMIT")


def uncovered_rows(path: str, connection: Connection) -> int:
    """How many rows a look-up scans; more than a few thousand are felt."""
    ranges, _ = _from_files(path, connection, [])
    return sum(
        connection.execute(
            "SELECT count(*) FROM prints WHERE seq > ? AND seq <= ?", limits
        ).fetchone()[0]
        for limits in ranges
    )


def _from_files(
    path: str, connection: Connection, prints: Sequence[bytes]
) -> tuple[list[tuple[int, int]], list[int]]:
    """The ranges of rows that no file covers, and the candidates of all files, ascending."""
    uncovered, candidates = [], set[int]()
    for part in print_segments(path, connection).parts():
        if isinstance(part, Span):
            uncovered.append((part.after, part.last))
            continue
        with part:
            candidates |= part.near(prints)
    return uncovered, sorted(candidates)


def _near(rows: Iterable[Row], wanted: Sequence[int]) -> Iterator[Neighbour]:
    for entry_id, pdq, quality in rows:
        there = int.from_bytes(pdq, "big")
        distances = [(there ^ asked).bit_count() for asked in wanted]
        distance = min(distances, default=RADIUS + 1)
        if distance <= RADIUS:
            asked = distances.index(distance)
            yield Neighbour(entry_id=entry_id, distance=distance, quality=quality, asked=asked)


def _named(connection: Connection, rows: Sequence[int]) -> Iterator[Row]:
    places = ",".join("?" * len(rows))
    query = f"SELECT entry_id, pdq, quality FROM prints WHERE seq IN ({places})"  # noqa: S608
    yield from connection.execute(query, rows)


def _scanned(connection: Connection, after: int, last: int) -> Iterator[list[Row]]:
    query = "SELECT entry_id, pdq, quality FROM prints WHERE seq > ? AND seq <= ?"
    found = connection.execute(query, (after, last))
    while rows := found.fetchmany(AT_ONCE):
        yield rows


def _batches(candidates: Sequence[int]) -> Iterator[list[int]]:
    remaining = iter(candidates)
    while some := list(islice(remaining, TOGETHER)):
        yield some

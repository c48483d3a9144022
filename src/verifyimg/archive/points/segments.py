"""The index files of an archive's features: which count, what they leave out, when they grow.

They lie beside those of the fingerprints and may be deleted at any time: the archive names those
that belong to its present state, what they do not cover is sorted for each run, and the next
program that adds features makes them again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from verifyimg.archive.index.segments import folder_of, identity_of, locked
from verifyimg.archive.points.files import open_postings, whole, write_postings
from verifyimg.archive.points.layout import PointLayout
from verifyimg.archive.points.postings import Postings, postings_of
from verifyimg.model.features import FEATURES
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from sqlite3 import Connection

    from verifyimg.archive.points.postings import Row

TAIL = 500
"""Pictures without an index that are not worth one yet: sorting theirs takes 40 ms."""
GROWTH = 4
"""As for fingerprints (`index/segments.py`)."""
SUFFIX = ".pts"


@noun
class PointSegment:
    """One index file as the archive names it."""

    name: str
    after: int
    last: int
    pictures: int
    points: int


def has_features(connection: Connection) -> bool:
    """Whether the archive's schema has a place for features; an older one that is only read not."""
    query = "SELECT count(*) FROM sqlite_schema WHERE name IN ('features', 'point_segments')"
    return int(connection.execute(query).fetchone()[0]) == 2


def point_segments(connection: Connection) -> list[PointSegment]:
    """The files that count, in the order of the rows that they cover."""
    query = (
        "SELECT name, after_seq, last_seq, pictures, points FROM point_segments ORDER BY after_seq"
    )
    return [
        PointSegment(name=name, after=after, last=last, pictures=pictures, points=points)
        for name, after, last, pictures, points in connection.execute(query)
    ]


def point_file(path: str, segment: PointSegment) -> str:
    """Where the index file of a segment lies."""
    return os.path.join(folder_of(path), f"{segment.name}{SUFFIX}")  # noqa: PTH118


def opened(path: str, segment: PointSegment, identity: str) -> Postings | None:
    """The features of a segment; None if its file is missing, cut short or another archive's."""
    # NOTE: an archive may come from a stranger, and must not name a file outside its folder.
    if not (segment.name.isascii() and segment.name.isalnum()):
        return None
    return open_postings(point_file(path, segment), _layout(segment, identity))


def strange_point_files(path: str, connection: Connection) -> list[str]:
    """What is wrong with the index files; each a line. All of them can be made again."""
    if not has_features(connection):
        return []
    identity, told = identity_of(connection), []
    for segment in point_segments(connection):
        name = f"the index file {segment.name}{SUFFIX}"
        if opened(path, segment, identity) is None:
            told.append(f"{name} is missing, cut short or not this archive's")
        elif not whole(point_file(path, segment)):
            told.append(f"{name} was changed since it was written")
    return told


def featured(connection: Connection) -> int:
    """How many entries have features."""
    if not has_features(connection):
        return 0
    query = "SELECT count(*) FROM features WHERE length(points) > 0 AND version = ?"
    return int(connection.execute(query, (FEATURES,)).fetchone()[0])


def point_bytes(path: str, connection: Connection) -> int:
    """What the index files take."""
    total = 0
    for segment in point_segments(connection) if has_features(connection) else ():
        with suppress(OSError):
            total += Path(point_file(path, segment)).stat().st_size
    return total


def covered(path: str, connection: Connection) -> Iterator[Postings]:
    """The features of every picture: from the files that are whole, the rest sorted now."""
    identity, reached = identity_of(connection), 0
    for segment in point_segments(connection):
        found = opened(path, segment, identity)
        if found is None or segment.after < reached:
            continue
        if segment.after > reached:
            yield _sorted(connection, reached, segment.after)
        yield found
        reached = segment.last
    if (last := last_picture(connection)) > reached:
        yield _sorted(connection, reached, last)


def last_picture(connection: Connection) -> int:
    """The number of the last row that is there; 0 for none."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM features").fetchone()[0])


def refresh_points(
    path: str, connection: Connection, *, everything: bool = False, tail: int = TAIL
) -> bool:
    """Brings the index files up to date; false where another program is at it, or no room is.

    The connection must be writable and in no transaction. With `everything`, all files are made
    again. Killed at any moment it leaves the files that were there, and at most a partial one,
    which the next run clears away.
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
    identity, last = identity_of(connection), last_picture(connection)
    kept = [] if everything else _usable(path, connection, identity)
    after = kept[-1].last if kept else 0
    if last - after > tail:
        while kept and kept[-1].last - kept[-1].after < GROWTH * (last - after):
            after = kept.pop().after
        kept.append(_made(path, connection, identity, after, last))
    _recorded(connection, kept)
    _cleared(path, {segment.name for segment in kept})


def _usable(path: str, connection: Connection, identity: str) -> list[PointSegment]:
    usable: list[PointSegment] = []
    for segment in point_segments(connection):
        follows = segment.after == (usable[-1].last if usable else 0)
        if not follows or opened(path, segment, identity) is None:
            break
        usable.append(segment)
    return usable


def _made(path: str, connection: Connection, identity: str, after: int, last: int) -> PointSegment:
    from secrets import token_hex

    postings = _sorted(connection, after, last)
    query = "SELECT count(*) FROM features WHERE seq > ? AND seq <= ?"
    (pictures,) = connection.execute(query, (after, last)).fetchone()
    count = len(postings.places)
    made = PointSegment(
        name=token_hex(8), after=after, last=last, pictures=int(pictures), points=count
    )
    write_postings(point_file(path, made), _layout(made, identity), postings)
    return made


def _sorted(connection: Connection, after: int, last: int) -> Postings:
    return postings_of(_rows(connection, after, last), after=after, last=last)


def _rows(connection: Connection, after: int, last: int) -> Iterator[Row]:
    query = (
        "SELECT seq, points FROM features WHERE seq > ? AND seq <= ? AND version = ? ORDER BY seq"
    )
    yield from connection.execute(query, (after, last, FEATURES))


def _layout(segment: PointSegment, identity: str) -> PointLayout:
    return PointLayout(
        identity=identity,
        version=FEATURES,
        after=segment.after,
        last=segment.last,
        count=segment.points,
    )


def _recorded(connection: Connection, segments: list[PointSegment]) -> None:
    rows = [(one.name, one.after, one.last, one.pictures, one.points) for one in segments]
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM point_segments")
        connection.executemany("INSERT INTO point_segments VALUES (?, ?, ?, ?, ?)", rows)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _cleared(path: str, names: set[str]) -> None:
    for file in Path(folder_of(path)).iterdir():
        ours = file.name.endswith((SUFFIX, f"{SUFFIX}.part"))
        if ours and file.name.split(".")[0] not in names:
            with suppress(OSError):
                file.unlink()

"""The index files of an archive's features."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from verifyimg.archive.points.files import open_postings, whole, write_postings
from verifyimg.archive.points.layout import PointLayout
from verifyimg.archive.points.postings import Postings, postings_of
from verifyimg.archive.segments import Kind, Segment, Segments, Span
from verifyimg.model.features import FEATURES

if TYPE_CHECKING:
    from sqlite3 import Connection

    from verifyimg.archive.points.postings import Row


def has_features(connection: Connection) -> bool:
    """Whether the archive's schema has a place for features; an older one that is only read not."""
    query = "SELECT count(*) FROM sqlite_schema WHERE name IN ('features', 'point_segments')"
    return int(connection.execute(query).fetchone()[0]) == 2


def point_segments(path: str, connection: Connection) -> Segments[Postings]:
    """Those of the archive that is open, if it `has_features`; in each are pictures and points."""
    return Segments(_POINTS, path, connection)


def refresh_points(
    path: str, connection: Connection, *, everything: bool = False, tail: int | None = None
) -> bool:
    """As `Segments.refresh` has it."""
    return point_segments(path, connection).refresh(everything=everything, tail=tail)


def strange_point_files(path: str, connection: Connection) -> list[str]:
    """What is wrong with the index files; each a line. All of them can be made again."""
    if not has_features(connection):
        return []
    segments = point_segments(path, connection)

    def wrong(segment: Segment) -> str | None:
        return None if whole(segments.file(segment)) else "was changed since it was written"

    return [*segments.strange(wrong)]


def featured(connection: Connection) -> int:
    """How many entries have features."""
    if not has_features(connection):
        return 0
    query = "SELECT count(*) FROM features WHERE length(points) > 0 AND version = ?"
    return int(connection.execute(query, (FEATURES,)).fetchone()[0])


def point_bytes(path: str, connection: Connection) -> int:
    """What the index files take."""
    return point_segments(path, connection).size_bytes() if has_features(connection) else 0


def covered(path: str, connection: Connection) -> Iterator[Postings]:
    """The features of every picture: from the files that are whole, the rest sorted now."""
    for part in point_segments(path, connection).parts():
        yield _sorted(connection, part) if isinstance(part, Span) else part


def _sorted(connection: Connection, span: Span) -> Postings:
    rows = _rows(connection, span.after, span.last)
    return postings_of(rows, after=span.after, last=span.last)


def _rows(connection: Connection, after: int, last: int) -> Iterator[Row]:
    query = (
        "SELECT seq, points FROM features WHERE seq > ? AND seq <= ? AND version = ? ORDER BY seq"
    )
    yield from connection.execute(query, (after, last, FEATURES))


def _made(file: str, identity: str, connection: Connection, span: Span) -> tuple[int, int]:
    postings = _sorted(connection, span)
    query = "SELECT count(*) FROM features WHERE seq > ? AND seq <= ?"
    (pictures,) = connection.execute(query, (span.after, span.last)).fetchone()
    count = len(postings.places)
    write_postings(file, _layout(identity, span, count), postings)
    return int(pictures), count


def _opened(file: str, identity: str, segment: Segment) -> Postings | None:
    _, count = segment.counts
    return open_postings(file, _layout(identity, segment, count))


def _layout(identity: str, span: Span, count: int) -> PointLayout:
    return PointLayout(
        identity=identity, version=FEATURES, after=span.after, last=span.last, count=count
    )


_POINTS = Kind(
    table="point_segments",
    rows="features",
    suffix=".pts",
    # Sorting as many takes 40 ms.
    tail=500,
    make=_made,
    open=_opened,
    close=lambda _: None,
)

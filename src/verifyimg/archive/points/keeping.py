"""The features of pictures as an archive keeps them, and as a search asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from verifyimg.archive.points.postings import hits_in
from verifyimg.archive.points.segments import covered, has_features
from verifyimg.model.features import FEATURES, POINT_BYTES, Features, Hits

if TYPE_CHECKING:
    from sqlite3 import Connection

    from numpy import ndarray

    from verifyimg.archive.points.postings import Postings

    Array = ndarray[Any, Any]

_COLUMNS = "version, width, height, columns, rows, points, cells, textured"
TOGETHER = 500


def keep(connection: Connection, entry_id: int, features: Features) -> bool:
    """Writes what is kept of a picture, in the caller's transaction; false if it is there.

    Features of another version are put aside for the new ones, under a new row.
    """
    query = "SELECT version = ? FROM features WHERE entry_id = ?"
    there = connection.execute(query, (features.version, entry_id)).fetchone()
    if there and there[0]:
        return False
    connection.execute("DELETE FROM features WHERE entry_id = ?", (entry_id,))
    told = [getattr(features, name.strip()) for name in _COLUMNS.split(",")]
    connection.execute(
        f"INSERT INTO features (entry_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (entry_id, *told),
    )
    return True


def is_kept(connection: Connection, entry_id: int) -> bool:
    """Whether a picture was looked at for its features, found any or none."""
    query = "SELECT 1 FROM features WHERE entry_id = ? AND version = ?"
    return connection.execute(query, (entry_id, FEATURES)).fetchone() is not None


def without_features(connection: Connection) -> int:
    """How many pictures are not found by their parts, because nobody looked for those."""
    if not has_features(connection):
        query = "SELECT count(*) FROM entries"
        return int(connection.execute(query).fetchone()[0])
    query = (
        "SELECT count(*) FROM entries e LEFT JOIN features f ON f.entry_id = e.id AND f.version = ?"
        " WHERE f.seq IS NULL"
    )
    return int(connection.execute(query, (FEATURES,)).fetchone()[0])


class ArchivePoints:
    """The features of an open archive; the mapped files are kept for the next picture."""

    def __init__(self, path: str, connection: Connection) -> None:
        """Nothing is read yet."""
        self._path, self._connection = path, connection
        self._postings: list[Postings] = []
        self._state: tuple[Any, ...] = ()

    def kept(self) -> bool:
        """Whether any picture has features."""
        if not has_features(self._connection):
            return False
        return self._connection.execute("SELECT 1 FROM features LIMIT 1").fetchone() is not None

    def pictures(self) -> int:
        """How many pictures have features; none in an archive of an older schema."""
        if not self.kept():
            return 0
        self._refreshed()
        return int(self._state[0])

    def hits(self, words: Array, signatures: Array, radius: int) -> Hits:
        """As `PointIndex` has it."""
        import numpy as np

        lots = [
            lot
            for postings in self._refreshed()
            for lot in hits_in(postings, words, signatures, radius)
        ]
        return Hits(
            asked=np.concatenate([np.empty(0, "i4"), *(lot.asked for lot in lots)]),
            rows=np.concatenate([np.empty(0, "i8"), *(lot.rows for lot in lots)]),
            points=np.concatenate([np.empty(0, "i4"), *(lot.points for lot in lots)]),
        )

    def features(self, rows: Sequence[int]) -> dict[int, Features]:
        """As `PointIndex` has it."""
        return dict(_read(self._connection, rows))

    def entries(self, rows: Iterable[int]) -> dict[int, int]:
        """The number of the entry of each row."""
        found: dict[int, int] = {}
        source = iter(rows)
        while some := list(islice(source, TOGETHER)):
            places = ",".join("?" * len(some))
            query = f"SELECT seq, entry_id FROM features WHERE seq IN ({places})"  # noqa: S608
            found.update(self._connection.execute(query, some))
        return found

    def _refreshed(self) -> list[Postings]:
        """What was sorted or mapped before, unless the archive has changed since."""
        counted = "SELECT count(*), coalesce(max(seq), 0) FROM features"
        named = "SELECT coalesce(group_concat(name), '') FROM point_segments"
        state = (*self._connection.execute(counted).fetchone(), *self._connection.execute(named))
        if state != self._state:
            self._postings, self._state = list(covered(self._path, self._connection)), state
        return self._postings


def _read(connection: Connection, rows: Sequence[int]) -> Iterator[tuple[int, Features]]:
    names = [name.strip() for name in _COLUMNS.split(",")]
    source = iter(rows)
    while some := list(islice(source, TOGETHER)):
        places = ",".join("?" * len(some))
        query = f"SELECT seq, {_COLUMNS} FROM features WHERE seq IN ({places})"  # noqa: S608
        for row, *values in connection.execute(query, some):
            told = dict(zip(names, values, strict=True))
            yield row, Features(**told, count=len(told["points"]) // POINT_BYTES)

"""The features of some pictures that are in no archive, to be searched as an archive's are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from verifyimg.archive.points.postings import hits_in, postings_of
from verifyimg.model.features import Features, Hits

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]


class PointsAtHand:
    """A `PointIndex` over pictures in memory; their rows are their places, counted from 1."""

    def __init__(self, pictures: Sequence[Features]) -> None:
        """Some 4 kB a picture beside what it is given."""
        self._all = dict(enumerate(pictures, 1))
        rows = ((row, one.points) for row, one in self._all.items())
        self._postings = postings_of(rows, after=0, last=len(self._all))

    def pictures(self) -> int:
        """As `PointIndex` has it."""
        return len(self._all)

    def hits(self, words: Array, signatures: Array, radius: int) -> Hits:
        """As `PointIndex` has it."""
        import numpy as np

        lots = [*hits_in(self._postings, words, signatures, radius)]
        return Hits(
            asked=np.concatenate([np.empty(0, "i4"), *(lot.asked for lot in lots)]),
            rows=np.concatenate([np.empty(0, "i8"), *(lot.rows for lot in lots)]),
            points=np.concatenate([np.empty(0, "i4"), *(lot.points for lot in lots)]),
        )

    def features(self, rows: Sequence[int]) -> dict[int, Features]:
        """As `PointIndex` has it."""
        return {row: self._all[row] for row in rows if row in self._all}

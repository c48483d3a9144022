"""A picture looked for by its parts: voted for, laid on what got the most votes, and compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from verifyimg.features.agreement import Agreement, agreement
from verifyimg.features.geometry import Laid, Pairs, laid
from verifyimg.features.judging import judged
from verifyimg.features.measured import Measured
from verifyimg.features.packing import Kept, features_among, kept_of
from verifyimg.features.points import Points, mirrored, points_of
from verifyimg.features.sight import LEAST, grey_of
from verifyimg.features.texture import photographic
from verifyimg.features.vocabulary import vocabulary, words_of
from verifyimg.features.voting import Candidate, candidates
from verifyimg.model.features import Features, PointIndex, Shared
from verifyimg.model.illustration import View
from verifyimg.model.noun import noun
from verifyimg.model.picture import Raster

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

ASKED = 900
"""Features that are looked for: more than are kept, for the picture may be a small part."""
COARSE = 400
WORDS_EACH = 3
RADIUS = 22
CANDIDATES = 40
LEAST_VOTES = 2.0
LEAST_INLIERS = 5


@noun
class Side:
    """The picture that is looked for, one way round."""

    mirrored: bool
    points: Points
    grey: Array
    textured: Array
    """A fourth of its size: where it looks photographed (uint8)."""

    @cached_property
    def photographed(self) -> Array:
        """Of each feature, whether its surroundings look so."""
        at = (self.points.places / 4).astype(int)
        rows, columns = self.textured.shape
        there = self.textured[at[:, 1].clip(0, rows - 1), at[:, 0].clip(0, columns - 1)]
        looks: Array = there > 0
        return looks


class Search:
    """One picture, ready to be looked for in several archives."""

    def __init__(self, view: View | Raster) -> None:
        """Finds its features; a picture that is too small has none, and is found nowhere."""
        import numpy as np

        grey = grey_of(view)
        points = points_of(grey, ASKED, coarse=COARSE) if min(grey.shape) >= LEAST else None
        self._sides: tuple[Side, ...] = ()
        if points is not None and len(points.scales):
            textured = photographic(grey)
            other = np.ascontiguousarray(grey[:, ::-1])
            turned = mirrored(points, grey.shape[1])
            self._sides = (
                Side(mirrored=False, points=points, grey=grey, textured=textured),
                Side(mirrored=True, points=turned, grey=other, textured=photographic(other)),
            )

    @property
    def possible(self) -> bool:
        """Whether the picture has anything to be found by."""
        return bool(self._sides)

    @property
    def kept(self) -> Features | None:
        """What an archive would keep of the picture; None where it shows too little for any."""
        if not self._sides:
            return None
        side = self._sides[0]
        return features_among(side.grey, side.points)

    def among(self, index: PointIndex) -> Sequence[Shared]:
        """Every picture of the index that shares something with it, the surest first."""
        found: dict[int, Shared] = {}
        for measured in self.measured(index):
            shared = judged(measured)
            before = found.get(measured.row)
            if shared and (before is None or _order(shared) < _order(before)):
                found[measured.row] = shared
        return sorted(found.values(), key=_order)

    def measured(self, index: PointIndex) -> Iterator[Measured]:
        """What there is to judge by, of each picture that enough features speak for."""
        pictures = index.pictures()
        chosen = [(one, side) for side in self._sides for one in _voted(side, index, pictures)]
        chosen.sort(key=lambda pair: -pair[0].votes)
        chosen = [pair for pair in chosen[:CANDIDATES] if pair[0].votes >= LEAST_VOTES]
        stored = index.features([one.row for one, _ in chosen])
        for candidate, side in chosen:
            features = stored.get(candidate.row)
            kept = kept_of(features) if features else None
            measured = _measured(candidate, side, kept) if kept else None
            if measured:
                yield measured


def _order(shared: Shared) -> tuple[bool, float, int]:
    return not shared.same_picture, shared.distance, shared.row


def _voted(side: Side, index: PointIndex, pictures: int) -> list[Candidate]:
    words, signatures = words_of(side.points.descriptors, WORDS_EACH, vocabulary())
    hits = index.hits(words, signatures, RADIUS)
    return candidates(hits, side.photographed, pictures, CANDIDATES)


def _measured(candidate: Candidate, side: Side, kept: Kept) -> Measured | None:
    usable = candidate.points < len(kept.scales)
    asked, points = candidate.asked[usable], candidate.points[usable]
    there = side.points
    pairs = Pairs(
        there=there.places[asked].astype("f8"),
        here=kept.places[points].astype("f8"),
        scale=there.scales[asked] / kept.scales[points],
        turn=there.angles[asked] - kept.angles[points],
        weight=candidate.weights[usable],
    )
    found = laid(pairs)
    if found is None or len(found.inliers) < LEAST_INLIERS:
        return None
    looks = side.photographed[asked[found.inliers]]
    return _compared(candidate.row, side, kept, found, pairs.weight[found.inliers], looks)


def _compared(
    row: int, side: Side, kept: Kept, found: Laid, weights: Array, looks: Array
) -> Measured:
    cells: Agreement = agreement(kept, found.matrix, side.grey, side.textured)
    return Measured(
        row=row,
        mirrored=side.mirrored,
        matrix=found.matrix,
        inliers=len(found.inliers),
        weight=float(weights.sum()),
        looking=float(weights[looks].sum()),
        cells=cells,
        size=(side.grey.shape[1], side.grey.shape[0]),
        kept_size=kept.size,
        textured=side.textured,
    )

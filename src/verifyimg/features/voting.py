"""Which archived pictures have the most features that look like those of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.model.features import Hits
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

BY_CHANCE = 0.0007
"""The share of pictures that have a feature like any other one by chance."""
PLAIN = 0.25
"""The weight of a feature where the picture does not look photographed: lettering, signs."""


@noun
class Candidate:
    """One archived picture and the features that it has in common."""

    row: int
    votes: float
    asked: Array
    points: Array
    weights: Array
    """Of each pair: what many pictures have, lettering and logos, weighs little."""


def candidates(hits: Hits, photographic: Array, pictures: int, most: int) -> list[Candidate]:
    """The `most` pictures of the most votes, the first of them first.

    `photographic`: of each feature that was asked for, whether its surroundings look so.
    """
    import numpy as np

    if not len(hits.asked):
        return []
    rows, lines = np.unique(hits.rows, return_inverse=True)
    pairs = hits.asked.astype(np.int64) * len(rows) + lines
    single, first = np.unique(pairs, return_index=True)
    spread = np.bincount(single // len(rows), minlength=len(photographic))
    usual = 1 + BY_CHANCE * pictures
    rarity = np.minimum(1, usual / np.maximum(spread, 1)) * np.where(photographic, 1, PLAIN)
    votes = np.bincount(lines[first], rarity[hits.asked[first]], minlength=len(rows))
    found = []
    for place in np.argsort(-votes, kind="stable")[:most]:
        here = np.flatnonzero(lines == place)
        found.append(
            Candidate(
                row=int(rows[place]),
                votes=float(votes[place]),
                asked=hits.asked[here],
                points=hits.points[here],
                weights=rarity[hits.asked[here]],
            )
        )
    return found

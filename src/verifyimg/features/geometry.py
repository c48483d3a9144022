"""One picture laid on another: the affine map that most of their like features agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

MOST_PAIRS = 300
"""Of which each is tried as the answer."""
NEAR = 12.0
"""Pixels within which a pair agrees with an answer that rests on one other pair."""
CLOSE = 5.0
"""The same once the answer rests on many."""
ROUNDS = 4
LEAST, MOST = 0.08, 12.0
"""Of the map's scale."""
SKEW = 2.0
"""How much more one direction may be stretched than another: a screen seen from the side."""


@noun
class Laid:
    """Where the kept picture lies in the one looked for."""

    matrix: Array
    """2 x 3: from its pixels to those of the other (float64)."""
    inliers: Array
    """Numbers of the pairs that agree, each feature in one of them at most."""


@noun
class Pairs:
    """Features that look alike: of the picture looked for, and of the kept one."""

    there: Array
    """Places in the picture looked for, n x 2."""
    here: Array
    """Places in the kept picture, n x 2."""
    scale: Array
    """How many times larger each is in the picture looked for."""
    turn: Array
    """By how many degrees it is turned there, clockwise."""
    weight: Array


def laid(pairs: Pairs) -> Laid | None:
    """The map on which pairs of the most weight agree; None where hardly any do."""
    import numpy as np

    if len(pairs.weight) < 3:
        return None
    tried = np.argsort(-pairs.weight, kind="stable")[:MOST_PAIRS]
    linear, shift = _similarities(pairs, tried)
    mapped = np.einsum("hij,nj->hni", linear, pairs.here) + shift[:, None]
    apart = np.hypot(*np.moveaxis(mapped - pairs.there[None], 2, 0))
    reach = NEAR * np.clip(pairs.scale[tried], 0.5, 2)[:, None]
    votes = ((apart < reach) * pairs.weight[None]).sum(axis=1)
    best = int(votes.argmax())
    agreeing = np.flatnonzero(apart[best] < reach[best])
    return _refined(pairs, np.column_stack([linear[best], shift[best]]), agreeing)


def _similarities(pairs: Pairs, tried: Array) -> tuple[Array, Array]:
    import numpy as np

    angle, scale = np.radians(pairs.turn[tried]), pairs.scale[tried]
    c, s = scale * np.cos(angle), scale * np.sin(angle)
    linear = np.stack([np.stack([c, -s], 1), np.stack([s, c], 1)], axis=1)
    shift = pairs.there[tried] - np.einsum("hij,hj->hi", linear, pairs.here[tried])
    return linear, shift


def _refined(pairs: Pairs, matrix: Array, agreeing: Array) -> Laid | None:
    import numpy as np

    for _ in range(ROUNDS):
        agreeing = _single(pairs, agreeing)
        if len(agreeing) < 4:
            return None
        matrix = _fitted(pairs, agreeing, affine=len(agreeing) >= 8)
        apart = np.hypot(*(pairs.here @ matrix[:, :2].T + matrix[:, 2] - pairs.there).T)
        agreeing = np.flatnonzero(apart < CLOSE)
    agreeing = _single(pairs, agreeing)
    if len(agreeing) < 4:
        return None
    large, little = np.linalg.svd(matrix[:, :2], compute_uv=False)
    if not (little >= LEAST and large <= MOST and large <= SKEW * little):
        return None
    return Laid(matrix=matrix, inliers=agreeing)


def _single(pairs: Pairs, agreeing: Array) -> Array:
    """One pair for each place on either side: lettering repeats itself."""
    import numpy as np

    for side in (pairs.there, pairs.here):
        _, first = np.unique(np.rint(side[agreeing] / 2), axis=0, return_index=True)
        agreeing = agreeing[np.sort(first)]
    return agreeing


def _fitted(pairs: Pairs, agreeing: Array, *, affine: bool) -> Array:
    """By least squares; of few pairs a map without skew."""
    import numpy as np

    here, there = pairs.here[agreeing].astype(np.float64), pairs.there[agreeing]
    if affine:
        known = np.column_stack([here, np.ones(len(here))])
        matrix: Array = np.linalg.lstsq(known, there, rcond=None)[0].T
        return matrix
    ones, zeros = np.ones(len(here)), np.zeros(len(here))
    x, y = here.T
    rows = [np.column_stack([x, -y, ones, zeros]), np.column_stack([y, x, zeros, ones])]
    a, b, e, f = np.linalg.lstsq(np.vstack(rows), there.T.ravel(), rcond=None)[0]
    return np.array([[a, -b, e], [b, a, f]])

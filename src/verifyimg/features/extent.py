"""How far a match reaches: how much of either picture it covers, and what lies around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.features.agreement import Agreement
from verifyimg.features.rectangle import narrowed
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

AROUND = 13
"""Pixels (of a fourth of the size) by which a match is widened before what lies around it is looked
at: what looks photographed does so for some pixels beyond its edge."""


@noun
class Reach:
    """Shares, 0 to 1."""

    query: float
    """Of the picture looked for, covered by the archived one where both agree."""
    entry: float
    """Of the archived picture, seen in the one looked for."""
    aside: float
    """Of the picture looked for: not covered, and not photographed (borders, captions, windows)."""
    visible: tuple[float, float, float, float]
    """Left, top, right, bottom: the part of the archived picture that is seen, in its shares."""


def reach_of(cells: Agreement, matrix: Array, kept_size: tuple[int, int], textured: Array) -> Reach:
    """How far an archived picture reaches in the one that is looked for."""
    import cv2
    import numpy as np

    shown = cells.inside & ~cells.different
    rows, columns = shown.shape
    size = (textured.shape[1], textured.shape[0])
    to_cells = np.diag([kept_size[0] / columns, kept_size[1] / rows])
    quarter = 0.25 * np.column_stack([matrix[:, :2] @ to_cells, matrix[:, 2]])
    quarter[:, 2] += quarter[:, :2] @ np.array([0.5, 0.5])
    # NOTE: cells that the edge of the other picture cuts through cover what is left of them.
    alike = (~cells.different).astype(np.uint8)
    covered = cv2.warpAffine(alike, quarter, size, flags=cv2.INTER_NEAREST)
    wide = cv2.dilate(covered, np.ones((AROUND, AROUND), np.uint8))
    seen, visible = _seen(matrix, kept_size, (4 * size[0], 4 * size[1]))
    return Reach(
        query=float(covered.mean()),
        entry=seen * float(shown.sum() / max(1, cells.inside.sum())),
        aside=float(((covered == 0) & ((textured == 0) | (wide > 0))).mean()),
        visible=narrowed(cells, visible),
    )


def _seen(
    matrix: Array, kept_size: tuple[int, int], size: tuple[int, int]
) -> tuple[float, tuple[float, float, float, float]]:
    """How much of the archived picture lies in the other, and between which edges."""
    import cv2
    import numpy as np

    whole = np.ones((size[1], size[0]), np.uint8)
    flags = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    there = cv2.warpAffine(whole, matrix, kept_size, flags=flags) > 0
    across, down = np.flatnonzero(there.any(axis=0)), np.flatnonzero(there.any(axis=1))
    if not len(across):
        return 0.0, (0.0, 0.0, 0.0, 0.0)
    edges = (
        float(across[0] / kept_size[0]),
        float(down[0] / kept_size[1]),
        float((across[-1] + 1) / kept_size[0]),
        float((down[-1] + 1) / kept_size[1]),
    )
    return float(there.mean()), edges


def corners_of(
    matrix: Array, kept_size: tuple[int, int], size: tuple[int, int], *, mirrored: bool
) -> tuple[tuple[float, float], ...]:
    """The corners of the archived picture in shares of the one looked for, as that one lies."""
    width, height = kept_size
    found = []
    for corner in ((0, 0), (width, 0), (width, height), (0, height)):
        x, y = (float(one) for one in matrix[:, :2] @ corner + matrix[:, 2])
        x = size[0] - x if mirrored else x
        found.append((round(x / size[0], 3), round(y / size[1], 3)))
    return tuple(found)

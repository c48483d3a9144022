"""A kept picture laid on another: which of its cells show the same there, and which do not."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from verifyimg.features.cells import CELL, Outline, terms_of
from verifyimg.features.packing import Kept
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

ALIKE = 0.75
"""How far two cells must correlate."""
SHOWS = 24.0
"""The length of a cell's terms, its mean aside, from which it shows anything: a standard
deviation of 3 grey levels."""
APART = 30.0
"""Grey levels between two plain cells, once brightness and contrast are fitted, that make them
different."""
INSIDE = 0.75
"""The share of a cell that must lie in the other picture."""
SHIFTS = tuple(product((-1.0, 0.0, 1.0), repeat=2))
"""In pixels of the outline: the map is as exact as features are."""


@noun
class Agreement:
    """Each cell of the kept picture (rows x columns, bool)."""

    inside: Array
    """It lies in the other picture."""
    alike: Array
    """It shows the same there; set only where it shows anything."""
    different: Array
    """It shows something else there, or only one of the two shows anything."""
    photographic: Array
    """It looks photographed, in either picture."""


def agreement(kept: Kept, matrix: Array, grey: Array, textured: Array) -> Agreement:
    """Holds a kept picture against another under the map between them.

    `textured` is where the other looks photographed, a fourth of its size both ways.
    """
    import numpy as np

    outline = kept.outline
    scaled = _of_outline(kept, matrix)
    inside = _warped(np.full(grey.shape, 255, np.uint8), scaled, outline.size, edge=True)
    inside = _means(inside) >= 255 * INSIDE
    quarter = np.diag([0.25, 0.25]) @ scaled
    looks = _means(_warped(textured * 255, quarter, outline.size, edge=True)) > 127
    there, likeness = _best(outline, grey, scaled)
    shows = _length(outline.terms) > SHOWS, _length(there) > SHOWS
    alike = inside & (likeness > ALIKE) & shows[0] & shows[1]
    other = (shows[0] | shows[1]) & (likeness < ALIKE)
    plain = ~shows[0] & ~shows[1] & _apart(outline, there, alike)
    return Agreement(
        inside=inside,
        alike=alike,
        different=inside & (other | plain),
        photographic=outline.textured | looks,
    )


def _of_outline(kept: Kept, matrix: Array) -> Array:
    """The map from pixels of the outline, whose middles lie at halves."""
    import numpy as np

    across, down = (a / b for a, b in zip(kept.size, kept.outline.size, strict=True))
    linear = matrix[:, :2] @ np.diag([across, down])
    middle = np.array([(across - 1) / 2, (down - 1) / 2])
    return np.column_stack([linear, matrix[:, 2] + matrix[:, :2] @ middle])


def _best(outline: Outline, grey: Array, scaled: Array) -> tuple[Array, Array]:
    """The other picture in the cells of this one, each shifted to where it is most alike."""
    import numpy as np

    best, likeness = None, np.full(outline.textured.shape, -2.0, np.float32)
    reduced, smaller = _reduced(grey, scaled)
    for shift in SHIFTS:
        moved = smaller.copy()
        moved[:, 2] += smaller[:, :2] @ np.array(shift)
        there = terms_of(_warped(reduced, moved, outline.size))
        now = _correlation(outline.terms, there)
        better = now > likeness
        best = there if best is None else np.where(better[:, :, None], there, best)
        likeness = np.where(better, now, likeness)
    assert best is not None  # noqa: S101 - there is a shift
    return best, likeness


def _reduced(grey: Array, scaled: Array) -> tuple[Array, Array]:
    """The picture averaged down to about the scale of the outline, and the map to it."""
    import cv2
    import numpy as np

    times = max(1.0, abs(float(np.linalg.det(scaled[:, :2]))) ** 0.5)
    size = tuple(max(1, round(side / times)) for side in grey.shape[::-1])
    across, down = (a / b for a, b in zip(size, grey.shape[::-1], strict=True))
    smaller = np.diag([across, down]) @ scaled
    smaller[:, 2] += np.array([(across - 1) / 2, (down - 1) / 2])
    made: Array = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    return made, smaller


def _warped(picture: Array, matrix: Array, size: tuple[int, int], *, edge: bool = False) -> Array:
    """The picture in another frame; with `edge`, black beyond its own, else as at its edge."""
    import cv2

    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    beyond = cv2.BORDER_CONSTANT if edge else cv2.BORDER_REPLICATE
    made: Array = cv2.warpAffine(picture, matrix, size, flags=flags, borderMode=beyond)
    return made


def _means(picture: Array) -> Array:
    rows, columns = (side // CELL for side in picture.shape)
    means: Array = picture.reshape(rows, CELL, columns, CELL).mean(axis=(1, 3))
    return means


def _length(terms: Array) -> Array:
    length: Array = (terms[:, :, 1:] ** 2).sum(axis=2) ** 0.5
    return length


def _correlation(one: Array, other: Array) -> Array:
    product_of = (one[:, :, 1:] * other[:, :, 1:]).sum(axis=2)
    correlation: Array = product_of / (_length(one) * _length(other) + 1e-3)
    return correlation


def _apart(outline: Outline, there: Array, alike: Array) -> Array:
    """Where the means differ, after the brightness and contrast of the alike cells are fitted."""
    import numpy as np

    here, other = outline.terms[:, :, 0], there[:, :, 0]
    gain, more = 1.0, 0.0
    if alike.sum() >= 4:
        spread = float(here[alike].std())
        gain = float(other[alike].std()) / spread if spread > 8 else 1.0
        gain = min(2.5, max(0.4, gain))
        more = float((other[alike] - gain * here[alike]).mean())
    apart: Array = np.abs(gain * here + more - other) > APART
    return apart

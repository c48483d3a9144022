"""Features into the bytes that are stored, and back; what comes back may be a stranger's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.features.cells import Outline, outline_of, packed, unpacked
from verifyimg.features.points import Points, first_of, points_of
from verifyimg.features.sight import LEAST, LONGEST, grey_of
from verifyimg.features.vocabulary import vocabulary, words_of
from verifyimg.model.features import FEATURES, POINT_BYTES, POINTS, Features
from verifyimg.model.illustration import View
from verifyimg.model.noun import noun
from verifyimg.model.picture import Raster

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

PART = 64
"""Of a pixel, in which places are kept."""
SCALE = 24.0
"""Steps of the kept scale in a doubling."""
TURN = 256 / 360


@noun
class Kept:
    """What is kept of a picture, to be held against another."""

    places: Array
    """x and y in pixels (float32, n x 2)."""
    scales: Array
    angles: Array
    outline: Outline
    size: tuple[int, int]
    """Width and height."""


def features_of(view: View | Raster) -> Features | None:
    """What is kept of a picture; None where it is too small or shows too little for any."""
    grey = grey_of(view)
    if min(grey.shape) < LEAST:
        return None
    return features_among(grey, points_of(grey, POINTS))


def features_among(grey: Array, points: Points) -> Features | None:
    """What is kept of a picture whose features were found already, at least so many of them."""
    found = first_of(points, POINTS)
    if not len(found.scales):
        return None
    words, signatures = words_of(found.descriptors, 1, vocabulary())
    outline = outline_of(grey)
    cells, textured = packed(outline)
    rows, columns = outline.textured.shape
    return Features(
        version=FEATURES,
        width=grey.shape[1],
        height=grey.shape[0],
        count=len(found.scales),
        points=packed_points(found, words[:, 0], signatures[:, 0]),
        columns=columns,
        rows=rows,
        cells=cells,
        textured=textured,
    )


def packed_points(found: Points, words: Array, signatures: Array) -> bytes:
    """Features with the word and the signature of each, as `Features.points` holds them."""
    import numpy as np

    places = np.rint(found.places * PART).clip(0, 65_535).astype("<u2")
    scales = np.rint(np.log2(found.scales) * SCALE).clip(0, 255).astype(np.uint8)
    angles = (np.rint(found.angles * TURN).astype(int) % 256).astype(np.uint8)
    parts = (words.astype("<u2"), signatures.astype("<u8"), places[:, 0], places[:, 1])
    return b"".join(part.tobytes() for part in (*parts, scales, angles))


def kept_of(features: Features) -> Kept | None:
    """What was packed; None for what is unsound or was made in another way."""
    import numpy as np

    count = features.count
    sound = (
        features.version == FEATURES
        and 0 < count <= POINTS
        and len(features.points) == count * POINT_BYTES
        and 0 < features.width <= LONGEST
        and 0 < features.height <= LONGEST
    )
    outline = unpacked(features.cells, features.textured, features.columns, features.rows)
    if not sound or outline is None:
        return None
    data, at = features.points, count * 10
    across, down = (np.frombuffer(data, "<u2", count, at + 2 * count * n) for n in (0, 1))
    scales, angles = (np.frombuffer(data, np.uint8, count, at + (4 + n) * count) for n in (0, 1))
    return Kept(
        places=np.stack([across, down], axis=1).astype(np.float32) / PART,
        scales=np.exp2(scales / np.float32(SCALE)).astype(np.float32),
        angles=angles.astype(np.float32) / np.float32(TURN),
        outline=outline,
        size=(features.width, features.height),
    )

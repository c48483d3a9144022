"""Features found in a picture: corners and blobs, the strongest of every part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

CELLS = 8
"""Fields along each side: a picture in a window must not lose against the window's lettering."""
CONTRAST = 0.01
"""Low, so that pictures in the dark and of plain things have features at all."""
EDGE = 12.0
LARGE = 7.0
"""The diameter in pixels of features that are large."""


@noun
class Points:
    """Features with their descriptors, the most telling of each field first."""

    places: Array
    """x and y in pixels (float32, n x 2)."""
    scales: Array
    """Diameters in pixels (float32)."""
    angles: Array
    """In degrees, clockwise (float32)."""
    descriptors: Array
    """RootSIFT times 512 (float32, n x 128)."""


def points_of(grey: Array, most: int, *, coarse: int = 0) -> Points:
    """At most `most` features, spread over the picture (Lowe: SIFT, 2004).

    `coarse` more are taken of the large ones: those are left where a small part of a picture is
    looked for, which was kept when its features were small.
    """
    import cv2
    import numpy as np

    cv2.setNumThreads(1)
    make: Any = cv2.__dict__["SIFT_create"]  # left out of its own stubs
    maker = make(0, 3, CONTRAST, EDGE, 1.6)
    found = maker.detect(grey, None)
    chosen = [found[number] for number in _spread(found, grey.shape, most)]
    if coarse:
        taken = {id(one) for one in chosen}
        large = [one for one in found if one.size >= LARGE and id(one) not in taken]
        chosen += [large[number] for number in _spread(large, grey.shape, coarse)]
    described = np.empty((0, 128), np.float32)
    if chosen:
        chosen, described = maker.compute(grey, chosen)
    return Points(
        places=np.array([one.pt for one in chosen], np.float32).reshape(-1, 2),
        scales=np.array([one.size for one in chosen], np.float32),
        angles=np.array([one.angle for one in chosen], np.float32),
        descriptors=_rooted(described),
    )


def first_of(points: Points, most: int) -> Points:
    """Those that come first, which are those of a picture that fewer are asked of."""
    return Points(
        places=points.places[:most],
        scales=points.scales[:most],
        angles=points.angles[:most],
        descriptors=points.descriptors[:most],
    )


def mirrored(points: Points, width: int) -> Points:
    """The features that the picture has with left and right exchanged."""
    import numpy as np

    cells = points.descriptors.reshape(-1, 4, 4, 8)[:, ::-1]
    turned = cells[:, :, :, (-np.arange(8)) % 8]
    places = points.places.copy()
    places[:, 0] = width - 1 - places[:, 0]
    return Points(
        places=places,
        scales=points.scales,
        angles=(180 - points.angles) % 360,
        descriptors=np.ascontiguousarray(turned).reshape(-1, 128),
    )


def _rooted(described: Array) -> Array:
    import numpy as np

    length = np.abs(described).sum(axis=1, keepdims=True) + 1e-6
    rooted: Array = np.sqrt(described / length).astype(np.float32) * 512
    return rooted


def _spread(found: Any, shape: tuple[int, int], most: int) -> list[int]:
    """Turn by turn the strongest of each field that is left; of equal ones the first found."""
    import cv2
    import numpy as np

    if not found:
        return []
    places = np.asarray(cv2.KeyPoint.convert(found))
    strengths = np.array([one.response for one in found])
    columns = (places[:, 0] * CELLS / shape[1]).astype(int).clip(0, CELLS - 1)
    fields = (places[:, 1] * CELLS / shape[0]).astype(int).clip(0, CELLS - 1) * CELLS + columns
    order = np.lexsort((-strengths, fields))
    starts = np.searchsorted(fields[order], np.arange(CELLS * CELLS))
    rank = np.empty(len(found), int)
    rank[order] = np.arange(len(found)) - starts[fields[order]]
    chosen: list[int] = np.lexsort((-strengths, rank))[:most].tolist()
    return chosen

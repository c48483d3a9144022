"""The outline of a picture: cells of 8 x 8 pixels, each as the first terms of its cosine series.

Some 100 cells of 16 numbers are what is kept to hold a candidate against: less than a thumbnail
takes, read without a decoder (an archive may come from a stranger), and two cells correlate as
their numbers do. Specification: ITU-T T.81, A.3.3, for the transform and the order of its terms.
"""

from __future__ import annotations

import zlib
from functools import cache
from typing import TYPE_CHECKING, Any

from verifyimg.features.sight import sized
from verifyimg.features.texture import photographic
from verifyimg.model.features import CELL_COEFFICIENTS, MOST_CELLS
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

SIDE = 80
"""Square root of the area of the outline."""
CELL = 8
STEP = 4.0
"""Of what is kept of a term; the mean is kept in steps of 8 (a grey level)."""


@noun
class Outline:
    """A picture in cells."""

    terms: Array
    """rows x columns x 16 (float32); the first is the mean in grey levels, less 128."""
    textured: Array
    """rows x columns (bool): where it looks photographed."""

    @property
    def size(self) -> tuple[int, int]:
        """Its width and height in pixels of the outline."""
        return self.terms.shape[1] * CELL, self.terms.shape[0] * CELL


def outline_of(grey: Array) -> Outline:
    """Of a picture of any size."""
    import cv2

    small = sized(grey, SIDE)
    columns, rows = (min(MOST_CELLS, max(1, round(side / CELL))) for side in small.shape[::-1])
    size = (columns * CELL, rows * CELL)
    laid = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    there = cv2.resize(photographic(grey) * 255, (columns, rows), interpolation=cv2.INTER_AREA)
    return Outline(terms=terms_of(laid), textured=there > 127)


def terms_of(laid: Array) -> Array:
    """The terms of a picture whose sides are multiples of 8."""
    import numpy as np

    rows, columns = laid.shape[0] // CELL, laid.shape[1] // CELL
    blocks = laid.astype(np.float32).reshape(rows, CELL, columns, CELL).transpose(0, 2, 1, 3)
    terms = (blocks - 128).reshape(rows, columns, CELL * CELL) @ _basis()
    terms[:, :, 0] /= CELL
    made: Array = terms
    return made


def packed(outline: Outline) -> tuple[bytes, bytes]:
    """The cells and the bits, as `Features` holds them."""
    import numpy as np

    scaled = outline.terms / STEP
    scaled[:, :, 0] = outline.terms[:, :, 0]
    cells = np.rint(scaled).clip(-128, 127).astype(np.int8)
    together = zlib.compress(np.ascontiguousarray(cells.transpose(2, 0, 1)).tobytes(), 9)
    return together, np.packbits(outline.textured).tobytes()


def unpacked(cells: bytes, textured: bytes, columns: int, rows: int) -> Outline | None:
    """Back again; None for what is unsound. At most a fixed length is ever inflated."""
    import numpy as np

    if not (0 < columns <= MOST_CELLS and 0 < rows <= MOST_CELLS):
        return None
    length = columns * rows * CELL_COEFFICIENTS
    try:
        flat = zlib.decompressobj().decompress(cells, length + 1)
    except zlib.error:
        return None
    if len(flat) != length or len(textured) != -(-columns * rows // 8):
        return None
    numbers = np.frombuffer(flat, np.int8).reshape(CELL_COEFFICIENTS, rows, columns)
    terms = numbers.transpose(1, 2, 0).astype(np.float32) * STEP
    terms[:, :, 0] /= STEP
    bits = np.unpackbits(np.frombuffer(textured, np.uint8), count=columns * rows)
    return Outline(terms=terms, textured=bits.reshape(rows, columns).astype(bool))


@cache
def _basis() -> Array:
    """64 x 16: each column a term, those of low frequency first."""
    import numpy as np

    place = np.arange(CELL)
    waves = np.cos((2 * place[None] + 1) * place[:, None] * np.pi / (2 * CELL))
    waves *= np.where(place == 0, (1 / CELL) ** 0.5, (2 / CELL) ** 0.5)[:, None]
    order = sorted(((u, v) for u in range(CELL) for v in range(CELL)), key=lambda at: (sum(at), at))
    columns = [np.outer(waves[v], waves[u]).ravel() for v, u in order[:CELL_COEFFICIENTS]]
    basis: Array = np.stack(columns, axis=1).astype(np.float32)
    return basis

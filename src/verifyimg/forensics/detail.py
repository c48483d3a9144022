"""The detail of a picture: its brightness, cell by cell, less that of the surroundings.

Exposure, contrast and colour edits change the brightness of a picture and hardly its detail;
two unrelated pictures can both be bright at the top and dark at the bottom, but share no
detail. So detail is what is compared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING

from verifyimg.model.noun import noun
from verifyimg.model.picture import Raster

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]

SPREAD = 3
"""How many cells around a cell are its surroundings, on each side."""
_OUTLIER = 2.5
"""Standard deviations at which a detail is cut: a line of white text must not drown the rest."""


@noun
class Box:
    """A rectangle in a raster, in its pixels; fractions are meant."""

    left: float
    top: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """In square pixels."""
        return self.width * self.height


@dataclass(frozen=True)
class Sums:
    """A raster whose every rectangle can be added up at once (a summed-area table)."""

    raster: Raster
    lines: Numbers
    """`lines[y, x]` is the sum of the pixels above and left of the corner x, y, a whole number."""
    made: Callable[[int, int], Detail] | None = None
    """What gives the detail of all of it, by columns and rows, where that need not be added up."""
    _known: dict[tuple[int, int], Detail] = field(default_factory=dict, compare=False, init=False)

    @property
    def width(self) -> int:
        """Of the raster, in pixels."""
        return self.raster.width

    @property
    def height(self) -> int:
        """Of the raster, in pixels."""
        return self.raster.height

    @property
    def whole(self) -> Box:
        """All of the raster."""
        return Box(left=0, top=0, width=self.width, height=self.height)

    def detail(self, columns: int, rows: int, box: Box | None = None) -> Detail:
        """That of a box; that of all of it is made once for each number of cells."""
        if box is not None and box != self.whole:
            return detail_of(self, box, columns, rows)
        known = self._known.get((columns, rows))
        if known is None:
            known = self._known[columns, rows] = self._of_whole(columns, rows)
        return known

    def _of_whole(self, columns: int, rows: int) -> Detail:
        if self.made is not None:
            return self.made(columns, rows)
        return detail_of(self, self.whole, columns, rows)


@noun
class Detail:
    """The detail of one rectangle."""

    columns: int
    rows: int
    cells: Numbers
    """Row by row, in one dimension; their sum is 0 and the sum of their squares 1."""
    contrast: float
    """The standard deviation of the detail before that, in grey levels."""


def sums_of(raster: Raster) -> Sums:
    """The sums of a raster."""
    import numpy as np

    lines = np.zeros((raster.height + 1, raster.width + 1))
    grey = np.frombuffer(raster.grey, np.uint8).reshape(raster.height, raster.width)
    np.cumsum(grey, axis=1, dtype=np.float64, out=lines[1:, 1:])
    np.add.accumulate(lines, axis=0, out=lines)
    return Sums(raster, lines)


def detail_of(sums: Sums, box: Box, columns: int, rows: int) -> Detail:
    """The detail of a box, cut into cells; the surroundings of a cell end with the box."""
    corners = _corners(sums, box, columns, rows)
    left, right, wide = _around(columns)
    first, last, high = _around(rows)
    sizes = high[:, None] * wide
    up, down = corners[first], corners[last]
    above, below = corners[:-1], corners[1:]
    cells = below[:, 1:] - below[:, :-1] - above[:, 1:] + above[:, :-1]
    around = down[:, right] - down[:, left] - up[:, right] + up[:, left]
    found = (cells - around / sizes) / (box.area / (columns * rows))
    return _levelled(found.ravel(), columns, rows)


def likeness(first: ArrayLike, second: ArrayLike) -> float:
    """How far two details, cell by cell, go up and down together: -1 to 1."""
    import numpy as np

    return float(np.dot(first, second))


@cache
def _around(count: int) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """By cell of a row: where its surroundings begin and end, and how many cells they are."""
    import numpy as np

    places = np.arange(count)
    first, last = np.maximum(places - SPREAD, 0), np.minimum(places + SPREAD + 1, count)
    return first, last, last - first


def _corners(sums: Sums, box: Box, columns: int, rows: int) -> Numbers:
    """The sums at the corners of the cells, between pixels in proportion."""
    x, share = _places(box.left, box.width, columns, sums.width)
    y, part = _places(box.top, box.height, rows, sums.height)
    upper, lower = sums.lines.take(y, axis=0), sums.lines.take(y + 1, axis=0)
    above, below = _between(upper, x, share), _between(lower, x, share)
    below -= above
    below *= part[:, None]
    below += above
    return below


def _between(lines: Numbers, x: NDArray[np.int64], share: Numbers) -> Numbers:
    left = lines.take(x, axis=1)
    between = lines.take(x + 1, axis=1)
    between -= left
    between *= share
    between += left
    return between


def _places(
    start: float, length: float, count: int, size: int
) -> tuple[NDArray[np.int64], Numbers]:
    """The pixels that the edges of the cells fall into, and how far into them."""
    import numpy as np

    positions = start + length * _edges(count) / count
    pixels = np.minimum(np.maximum(positions.astype(np.int64), 0), size - 1)
    return pixels, np.minimum(np.maximum(positions - pixels, 0.0), 1.0)


@cache
def _edges(count: int) -> NDArray[np.int64]:
    import numpy as np

    return np.arange(count + 1)


def _levelled(values: Numbers, columns: int, rows: int) -> Detail:
    import numpy as np

    count = len(values)
    values = values - values.sum() / count
    contrast = sqrt(np.dot(values, values) / count)
    edge = _OUTLIER * contrast
    cut = np.minimum(np.maximum(values, -edge), edge)
    cut -= cut.sum() / count
    cells = cut / (sqrt(np.dot(cut, cut)) or 1.0)
    return Detail(columns=columns, rows=rows, cells=cells, contrast=contrast)

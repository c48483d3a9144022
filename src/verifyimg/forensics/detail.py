"""The detail of a picture: its brightness, cell by cell, less that of the surroundings.

Exposure, contrast and colour edits change the brightness of a picture and hardly its detail;
two unrelated pictures can both be bright at the top and dark at the bottom, but share no
detail. So detail is what is compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt
from operator import add, mul

from verifyimg.model.noun import noun
from verifyimg.model.picture import Raster

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

    width: int
    height: int
    lines: Sequence[Sequence[int]]
    """`lines[y][x]` is the sum of the pixels above and left of the corner x, y."""

    @property
    def whole(self) -> Box:
        """All of the raster."""
        return Box(left=0, top=0, width=self.width, height=self.height)


@noun
class Detail:
    """The detail of one rectangle."""

    columns: int
    rows: int
    cells: Sequence[float]
    """Row by row; their sum is 0 and the sum of their squares 1."""
    contrast: float
    """The standard deviation of the detail before that, in grey levels."""


def sums_of(raster: Raster) -> Sums:
    """The sums of a raster."""
    lines = [[0] * (raster.width + 1)]
    for y in range(raster.height):
        row = raster.grey[y * raster.width : (y + 1) * raster.width]
        lines.append(list(map(add, lines[-1], accumulate(row, initial=0))))
    return Sums(raster.width, raster.height, lines)


def detail_of(sums: Sums, box: Box, columns: int, rows: int) -> Detail:
    """The detail of a box, cut into cells; the surroundings of a cell end with the box."""
    corners = _corners(sums, box, columns, rows)
    across = [(max(0, i - SPREAD), min(columns, i + SPREAD + 1)) for i in range(columns)]
    cell = box.area / (columns * rows)
    found: list[float] = []
    for j in range(rows):
        above, below = corners[j], corners[j + 1]
        first, last = max(0, j - SPREAD), min(rows, j + SPREAD + 1)
        up, down, high = corners[first], corners[last], last - first
        found += [
            below[i + 1]
            - below[i]
            - above[i + 1]
            + above[i]
            - (down[right] - down[left] - up[right] + up[left]) / (high * (right - left))
            for i, (left, right) in enumerate(across)
        ]
    return _levelled([value / cell for value in found], columns, rows)


def likeness(first: Sequence[float], second: Sequence[float]) -> float:
    """How far two details, cell by cell, go up and down together: -1 to 1."""
    return float(sum(map(mul, first, second)))


def _corners(sums: Sums, box: Box, columns: int, rows: int) -> list[list[float]]:
    """The sums at the corners of the cells, between pixels in proportion."""
    places = [_place(box.left + box.width * i / columns, sums.width) for i in range(columns + 1)]
    lines = []
    for j in range(rows + 1):
        y, part = _place(box.top + box.height * j / rows, sums.height)
        above, below = (
            [line[x] + (line[x + 1] - line[x]) * share for x, share in places]
            for line in (sums.lines[y], sums.lines[y + 1])
        )
        lines.append([one + (two - one) * part for one, two in zip(above, below, strict=True)])
    return lines


def _place(position: float, size: int) -> tuple[int, float]:
    """The pixel that a position falls into, and how far into it."""
    pixel = min(max(int(position), 0), size - 1)
    return pixel, min(max(position - pixel, 0.0), 1.0)


def _levelled(values: Sequence[float], columns: int, rows: int) -> Detail:
    mean = sum(values) / len(values)
    contrast = sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    edge = _OUTLIER * contrast
    cut = [min(max(value - mean, -edge), edge) for value in values]
    level = sum(cut) / len(cut)
    size = sqrt(sum((value - level) ** 2 for value in cut)) or 1.0
    cells = [(value - level) / size for value in cut]
    return Detail(columns=columns, rows=rows, cells=cells, contrast=contrast)

"""Where one picture lies in another that shows more: looked for at every place and size.

The search is coarse and compares many places; what it finds is then moved and sized in small
steps over a finer grid. A place that only looks alike coarsely loses there.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from typing import TYPE_CHECKING

from verifyimg.forensics.detail import Box, Detail, Sums, detail_of, likeness
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

CELLS = 32
"""Cells on each side of the grid on which two pictures are finally compared."""
_COARSE = 28
"""Cells on the longer side of the grid that is searched."""
_SHRINK = 0.92
"""From one size to the next smaller one."""
_SMALLEST = 0.3
"""The smallest part that is looked for, as a share of the side."""
_FEWEST = 7
"""Cells on the shorter side below which anything resembles anything."""
_PROMISING = 6.0
"""Coarse likeness times the root of the number of cells, from which a place is looked at closely:
on real photographs it is about 5 for what is not there, and 9 to 20 for what is."""
_STEPS = (0.05, 0.025, 0.0125)
"""By how much a place is moved and sized at a time, as a share of its size."""


@noun
class Placement:
    """A box in the outer picture that shows what the inner one shows."""

    box: Box
    score: float
    """How alike the details are, -1 to 1; of a candidate, times the root of its cells."""


def candidates(inner: Sums, outer: Sums) -> list[Placement]:
    """The promising places on the coarse grid, one of each size; scores count size too."""
    scale = _COARSE / max(outer.width, outer.height)
    columns, rows = round(outer.width * scale), round(outer.height * scale)
    if min(columns, rows) < _FEWEST:
        return []
    field = _Field.of(outer.detail(columns, rows))
    cell = (outer.width / columns, outer.height / rows)
    found = [
        Placement(
            box=Box(
                left=x * cell[0], top=y * cell[1], width=width * cell[0], height=height * cell[1]
            ),
            score=score * sqrt(width * height),
        )
        for width, height in _sizes(inner, columns, rows)
        for score, x, y in [field.best(inner.detail(width, height))]
    ]
    return [one for one in found if one.score >= _PROMISING]


def refined(inner: Detail, outer: Sums, box: Box) -> Placement:
    """The best place near `box`; `inner` is the detail of all of the inner picture."""
    best = Placement(box=box, score=_score(inner, outer, box))
    for step in _STEPS:
        better = True
        while better:
            tried = (Placement(box=b, score=_score(inner, outer, b)) for b in _near(best.box, step))
            next_best = max(tried, key=lambda one: one.score)
            better = next_best.score > best.score + 0.001 and _inside(next_best.box, outer)
            best = next_best if better else best
    return best


def _score(inner: Detail, outer: Sums, box: Box) -> float:
    if not _inside(box, outer):
        return -1.0
    return likeness(inner.cells, detail_of(outer, box, inner.columns, inner.rows).cells)


def _near(box: Box, step: float) -> Iterator[Box]:
    """The box moved to four sides, larger and smaller, wider and narrower."""
    right, down = box.width * step, box.height * step
    for x, y, w, h in (
        (right, 0, 0, 0),
        (-right, 0, 0, 0),
        (0, down, 0, 0),
        (0, -down, 0, 0),
        (-right, -down, 2 * right, 2 * down),
        (right, down, -2 * right, -2 * down),
        (-right / 2, 0, right, 0),
        (right / 2, 0, -right, 0),
    ):
        yield Box(left=box.left + x, top=box.top + y, width=box.width + w, height=box.height + h)


def _inside(box: Box, outer: Sums) -> bool:
    slack = 0.02
    return (
        box.left >= -slack * outer.width
        and box.top >= -slack * outer.height
        and box.left + box.width <= (1 + slack) * outer.width
        and box.top + box.height <= (1 + slack) * outer.height
    )


def _sizes(inner: Sums, columns: int, rows: int) -> Iterator[tuple[int, int]]:
    """Widths and heights in cells, of the inner picture's shape, from the largest that fits."""
    shape = inner.width / inner.height
    width = min(columns, rows * shape)
    share, last = 1.0, None
    while share >= _SMALLEST:
        size = (round(width * share), round(width * share / shape))
        if min(size) < _FEWEST:
            return
        if size != last:
            yield size
        share, last = share * _SHRINK, size


@noun
class _Field:
    """The outer picture's detail, ready to be compared at every place."""

    cells: Numbers
    """Rows and columns."""
    squares: Numbers
    """Summed-area tables of the cells and of their squares."""
    plain: Numbers

    @classmethod
    def of(cls, detail: Detail) -> _Field:
        """The field of a detail."""
        cells = detail.cells.reshape(detail.rows, detail.columns)
        return cls(cells=cells, squares=_summed(cells * cells), plain=_summed(cells))

    def best(self, inner: Detail) -> tuple[float, int, int]:
        """The best likeness of all places, and its column and row."""
        import numpy as np

        shape = (inner.rows, inner.columns)
        if any(side > most for side, most in zip(shape, self.cells.shape, strict=True)):
            return (-1.0, 0, 0)
        # NOTE: what `sliding_window_view` gives, without the checks that take longer than the sums.
        size = tuple(most - side + 1 for side, most in zip(shape, self.cells.shape, strict=True))
        views = np.ndarray((*size, *shape), np.float64, self.cells, 0, self.cells.strides * 2)
        together = np.einsum("yxhw,hw->yx", views, inner.cells.reshape(shape))
        scores = together / self._spreads(*shape)
        y, x = divmod(int(scores.argmax()), scores.shape[1])
        return float(scores[y, x]), x, y

    def _spreads(self, height: int, width: int) -> Numbers:
        """By place, the root of the summed squares in a window, its mean left aside; at least that
        of a window with a quarter of the average contrast: a patch of sky resembles nothing."""
        import numpy as np

        count = width * height
        total = _within(self.plain, height, width)
        squares = _within(self.squares, height, width)
        least = 0.0625 * count / self.cells.size
        return np.sqrt(np.maximum(squares - total * total / count, least))


def _summed(rows: Numbers) -> Numbers:
    import numpy as np

    lines: Numbers = np.zeros((rows.shape[0] + 1, rows.shape[1] + 1))
    lines[1:, 1:] = rows.cumsum(axis=1).cumsum(axis=0)
    return lines


def _within(sums: Numbers, height: int, width: int) -> Numbers:
    """By place of a window, the sum in it."""
    above, below = sums[:-height], sums[height:]
    return below[:, width:] - below[:, :-width] - above[:, width:] + above[:, :-width]

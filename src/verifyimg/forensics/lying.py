"""The eight ways in which a rectangle can lie, for details and for rasters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from verifyimg.forensics.detail import Box, Detail, Sums, sums_of
from verifyimg.model.picture import TURNS, Raster, Turn

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray


def laid(turn: Turn, cells: ArrayLike, side: int) -> NDArray[Any]:
    """A square of cells, row by row, mirrored and turned as `turn` says."""
    import numpy as np

    return _laid(turn, np.asarray(cells).reshape(side, side)).ravel()


def laid_sums(turn: Turn, upright: Sums) -> Sums:
    """Those of a raster, mirrored and turned; the details of all of it are laid, not added up."""

    def whole(columns: int, rows: int) -> Detail:
        on_its_side = TURNS.index(turn) % 2
        found = upright.detail(rows, columns) if on_its_side else upright.detail(columns, rows)
        cells = _laid(turn, found.cells.reshape(found.rows, found.columns)).ravel()
        return Detail(columns=columns, rows=rows, cells=cells, contrast=found.contrast)

    return replace(sums_of(laid_raster(turn, upright.raster)), made=whole)


def laid_raster(turn: Turn, raster: Raster) -> Raster:
    """A raster, mirrored and turned as `turn` says."""
    import numpy as np

    grey = np.frombuffer(raster.grey, np.uint8).reshape(raster.height, raster.width)
    made = _laid(turn, grey)
    return Raster(width=made.shape[1], height=made.shape[0], grey=made.tobytes())


def laid_box(turn: Turn, box: Box, within: Sums) -> Box:
    """A box in a raster as it lies when the raster is mirrored and turned as `turn` says."""
    left, top, width, height = box.left, box.top, box.width, box.height
    across, down = float(within.width), float(within.height)
    if is_mirrored(turn):
        left = across - left - width
    for _ in range(TURNS.index(turn) % 4):
        left, top, width, height, across, down = (
            down - top - height,
            left,
            height,
            width,
            down,
            across,
        )
    return Box(left=left, top=top, width=width, height=height)


def is_mirrored(turn: Turn) -> bool:
    """Whether left and right change places, as no camera held in any way does."""
    return TURNS.index(turn) >= 4


def _laid(turn: Turn, rows: NDArray[Any]) -> NDArray[Any]:
    if is_mirrored(turn):
        rows = rows[:, ::-1]
    quarters = TURNS.index(turn) % 4
    if quarters % 2:
        rows = rows.T
    return rows[:: -1 if quarters > 1 else 1, :: -1 if quarters in (1, 2) else 1]

"""The eight ways in which a rectangle can lie, for details and for rasters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from verifyimg.forensics.detail import Box, Sums
from verifyimg.model.picture import TURNS, Raster, Turn

T = TypeVar("T")


def laid(turn: Turn, cells: Sequence[T], side: int) -> list[T]:
    """A square of cells, row by row, mirrored and turned as `turn` says."""
    return _flat(_laid(turn, [cells[at : at + side] for at in range(0, side * side, side)]))


def laid_raster(turn: Turn, raster: Raster) -> Raster:
    """A raster, mirrored and turned as `turn` says."""
    width, grey = raster.width, raster.grey
    rows = _laid(turn, [grey[at : at + width] for at in range(0, len(grey), width)])
    return Raster(width=len(rows[0]), height=len(rows), grey=bytes(_flat(rows)))


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


def _laid(turn: Turn, rows: Sequence[Sequence[T]]) -> Sequence[Sequence[T]]:
    if is_mirrored(turn):
        rows = [row[::-1] for row in rows]
    for _ in range(TURNS.index(turn) % 4):
        rows = list(zip(*rows[::-1], strict=True))
    return rows


def _flat(rows: Sequence[Sequence[T]]) -> list[T]:
    return [cell for row in rows for cell in row]

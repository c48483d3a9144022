"""What two pictures share, told from what was measured when one was laid on the other.

The same picture agrees wherever the two overlap. A logo, a caption bar or the window of a program
agrees where it is, and the rest of what both should show does not. Only what looks photographed
speaks either way: lettering and even grounds are alike in many pictures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.features.agreement import Agreement
from verifyimg.features.block import best_block
from verifyimg.features.extent import corners_of, reach_of
from verifyimg.features.wording import transform_of
from verifyimg.model.features import Shared
from verifyimg.model.noun import noun
from verifyimg.model.words import Strength

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]

LEAST_WEIGHT = 3.0
LEAST_CELLS, AGREED = 6, 0.6
"""Photographed cells that must agree in the same picture, and their share of those compared."""
CLEAR_WEIGHT, CLEAR_CELLS, CLEAR_AGREED = 2.0, 20, 0.9
"""The same where few features are left, and nearly all cells agree: copies that are blurred."""
FEW_WEIGHT, FEW_CELLS, FEW_AGREED = 6.0, 3, 0.75
"""The same where a small part is left, of which many features agree."""
DRAWN_WEIGHT, DRAWN_CELLS, DRAWN_AGREED = 8.0, 10, 0.75
"""The same of all cells, of pictures that hardly look photographed: drawings, pages, fog."""
BLOCK_WEIGHT, BLOCK_CELLS, BLOCK_AGREED, BLOCK_SHARE = 6.0, 12, 0.8, 0.25
"""The same within one rectangle of the archived picture, and how much of it that must be: in a
collage the neighbours lie on what a tile leaves out."""
SURE_WEIGHT, SURE_CELLS, SURE_AGREED = 10.0, 12, 0.8
ELEMENT_INLIERS, ELEMENT_CELLS = 12, 3


@noun
class Measured:
    """One archived picture laid on the one that is looked for."""

    row: int
    mirrored: bool
    matrix: Array
    """2 x 3, from the archived picture to the other one (mirrored, if it is)."""
    inliers: int
    weight: float
    """Of the inliers: one for each that few other pictures have."""
    cells: Agreement
    size: tuple[int, int]
    """Width and height of the picture that is looked for, in pixels of its sight."""
    kept_size: tuple[int, int]
    textured: Array
    """Where the picture that is looked for looks photographed, a fourth of its size."""


@noun
class Counted:
    """Cells of the overlap that agree and that do not."""

    alike: int
    different: int

    @property
    def share(self) -> float:
        """Of those that agree; 0 where there are none."""
        return self.alike / max(1, self.alike + self.different)


def judged(measured: Measured) -> Shared | None:
    """What is shared; None where it may be nothing."""
    photographed, all_cells = counted(measured)
    same = is_same(measured, photographed, all_cells)
    if not same and (measured.inliers < ELEMENT_INLIERS or all_cells.alike < ELEMENT_CELLS):
        return None
    reach = reach_of(measured.cells, measured.matrix, measured.kept_size, measured.textured)
    best = photographed if photographed.alike else all_cells
    return Shared(
        row=measured.row,
        transform=transform_of(measured.matrix, mirrored=measured.mirrored, reach=reach)
        if same
        else "shares an element",
        coverage=(round(reach.query, 2), round(reach.entry, 2)),
        aside=round(reach.aside, 2),
        same_picture=same,
        strength=_strength(measured, best) if same else "weak",
        distance=round(1 - best.share, 2),
        corners=corners_of(
            measured.matrix, measured.kept_size, measured.size, mirrored=measured.mirrored
        ),
    )


def counted(measured: Measured) -> tuple[Counted, Counted]:
    """The cells that look photographed, and all."""
    cells = measured.cells
    looks = cells.photographic
    return (
        Counted(
            alike=int((cells.alike & looks).sum()), different=int((cells.different & looks).sum())
        ),
        Counted(alike=int(cells.alike.sum()), different=int(cells.different.sum())),
    )


def is_same(measured: Measured, photographed: Counted, all_cells: Counted) -> bool:
    """Whether the two show the same picture, and not the same element of two."""
    weight = measured.weight
    usual = photographed.alike >= LEAST_CELLS and photographed.share >= AGREED
    clear = photographed.alike >= CLEAR_CELLS and photographed.share >= CLEAR_AGREED
    few = photographed.alike >= FEW_CELLS and photographed.share >= FEW_AGREED
    drawn = all_cells.alike >= DRAWN_CELLS and all_cells.share >= DRAWN_AGREED
    drawn = drawn and photographed.different <= photographed.alike
    return bool(
        (usual and weight >= LEAST_WEIGHT)
        or (clear and weight >= CLEAR_WEIGHT)
        or (few and weight >= FEW_WEIGHT)
        or (drawn and weight >= DRAWN_WEIGHT)
        or (weight >= BLOCK_WEIGHT and photographed.alike >= BLOCK_CELLS and _block(measured))
    )


def _block(measured: Measured) -> bool:
    """Whether one rectangle of the archived picture agrees, however much of the rest does not."""
    cells = measured.cells
    alike, different = (part & cells.photographic for part in (cells.alike, cells.different))
    top, low, left, right = best_block(alike.astype(int) - 2 * different)
    inside = slice(top, low), slice(left, right)
    counted = Counted(alike=int(alike[inside].sum()), different=int(different[inside].sum()))
    share = (low - top) * (right - left) / alike.size
    return counted.alike >= BLOCK_CELLS and counted.share >= BLOCK_AGREED and share >= BLOCK_SHARE


def _strength(measured: Measured, cells: Counted) -> Strength:
    sure = (
        measured.weight >= SURE_WEIGHT and cells.alike >= SURE_CELLS and cells.share >= SURE_AGREED
    )
    return "strong" if sure else "moderate"

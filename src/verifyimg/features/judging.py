"""What two pictures share, told from what was measured when one was laid on the other.

The same picture agrees wherever the two overlap. A logo, a caption bar or the window of a program
agrees where it is, and the rest of what both should show does not. Only what looks photographed
speaks either way: lettering and even grounds are alike in many pictures.
"""

from __future__ import annotations

from verifyimg.features.block import one_block_agrees
from verifyimg.features.extent import corners_of, reach_of
from verifyimg.features.measured import Counted, Measured, counted
from verifyimg.features.wording import transform_of
from verifyimg.model.features import Shared
from verifyimg.model.words import Strength

LEAST_OVERLAP = 0.3
"""Of either picture: a line of lettering that is turned lies on itself, and nothing else does."""
LEAST_WEIGHT, LEAST_CELLS, AGREED = 3.0, 6, 0.7
"""Photographed cells that must agree in the same picture, and their share of those compared."""
MANY_WEIGHT, MANY_AGREED = 7.0, 0.6
"""The same where many features agree: much may be written over it."""
CLEAR_WEIGHT, CLEAR_CELLS, CLEAR_AGREED = 2.0, 20, 0.9
"""The same where few features are left, and nearly all cells agree: copies that are blurred."""
FEW_WEIGHT, FEW_CELLS, FEW_AGREED = 5.0, 3, 0.75
"""The same where a small part is left, of which many features agree."""
DRAWN_WEIGHT, DRAWN_CELLS, DRAWN_AGREED = 6.0, 10, 0.87
"""The same of all cells, of pictures that hardly look photographed: drawings, pages, fog. Two
screens of one program that show different pictures of one shape agree in up to 0.79 of them."""
SOFT_WEIGHT, SOFT_CELLS, SOFT_AGREED = 3.0, 24, 0.93
"""The same of pictures so soft that they have few features: nearly all cells agree."""
SURE_WEIGHT, SURE_CELLS, SURE_AGREED = 10.0, 12, 0.8
ELEMENT_INLIERS, ELEMENT_CELLS = 12, 3


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
        seen=reach.visible,
        corners=corners_of(
            measured.matrix, measured.kept_size, measured.size, mirrored=measured.mirrored
        ),
    )


def is_same(measured: Measured, photographed: Counted, all_cells: Counted) -> bool:
    """Whether the two show the same picture, and not the same element of two."""
    weight = measured.weight
    if _overlap(measured) < LEAST_OVERLAP:
        return False
    agreed = AGREED if weight < MANY_WEIGHT else MANY_AGREED
    usual = photographed.alike >= LEAST_CELLS and photographed.share >= agreed
    clear = photographed.alike >= CLEAR_CELLS and photographed.share >= CLEAR_AGREED
    few = photographed.alike >= FEW_CELLS and photographed.share >= FEW_AGREED
    drawn = all_cells.alike >= DRAWN_CELLS and all_cells.share >= DRAWN_AGREED
    drawn = drawn and 2 * photographed.different <= photographed.alike
    soft = all_cells.alike >= SOFT_CELLS and all_cells.share >= SOFT_AGREED
    return bool(
        (usual and weight >= LEAST_WEIGHT)
        or (clear and weight >= CLEAR_WEIGHT)
        or (few and weight >= FEW_WEIGHT)
        or (drawn and weight >= DRAWN_WEIGHT)
        or (soft and weight >= SOFT_WEIGHT)
        or one_block_agrees(measured)
    )


def _overlap(measured: Measured) -> float:
    """How much of the archived picture lies in the other, or how much of that it covers."""
    (a, b), (c, d) = measured.matrix[:, :2].tolist()
    here, there = (width * height for width, height in (measured.kept_size, measured.size))
    inside = float(measured.cells.inside.mean())
    return max(inside, inside * float(abs(a * d - b * c)) * here / there)


def _strength(measured: Measured, cells: Counted) -> Strength:
    sure = (
        measured.weight >= SURE_WEIGHT and cells.alike >= SURE_CELLS and cells.share >= SURE_AGREED
    )
    return "strong" if sure else "moderate"

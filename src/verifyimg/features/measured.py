"""What there is to judge by once one picture was laid on another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verifyimg.features.agreement import Agreement
from verifyimg.model.noun import noun

if TYPE_CHECKING:
    from numpy import ndarray

    Array = ndarray[Any, Any]


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
    looking: float
    """The weight of those whose surroundings look photographed."""
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


def counted(measured: Measured) -> tuple[Counted, Counted]:
    """The cells that look photographed, and all."""
    return counted_in(measured, slice(None), slice(None))


def counted_in(measured: Measured, rows: slice, columns: slice) -> tuple[Counted, Counted]:
    """The same of some rows and columns."""
    cells = measured.cells
    looks, alike, different = (
        part[rows, columns] for part in (cells.photographic, cells.alike, cells.different)
    )
    return (
        Counted(alike=int((alike & looks).sum()), different=int((different & looks).sum())),
        Counted(alike=int(alike.sum()), different=int(different.sum())),
    )

"""What the pixels show of a compression before the last one."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.noun import noun

PATCH_SIDE = 64
"""Pixels on each side of a patch."""

Axis = Literal["across", "down"]


@noun
class Patches:
    """Squares of a picture at its full size, in grey: enough to see traces of coding in.

    They are spread evenly; each begins at a multiple of eight pixels, as the blocks of a JPEG do.
    Of a JPEG the grey is its own brightness, as it is coded.
    """

    width: int
    """Of the whole picture, in pixels."""
    height: int
    count: int
    grey: bytes
    """`count` squares of `PATCH_SIDE` x `PATCH_SIDE` bytes, each row by row."""


@noun
class EarlierQuality:
    """A coarser compression before the one that the file has."""

    quality: int
    """The setting of the Independent JPEG Group's coder that explains it best."""
    gain: float
    """By how much better two compressions explain a value than one, as a natural logarithm."""


@noun
class EarlierGrid:
    """Edges of blocks, eight pixels apart, where this file has none of its own."""

    axis: Axis
    """Along which the picture is cut into them."""
    phase: int
    """Pixels from the edge of the picture to the first of them, 0 to 7."""
    share: float
    """The share of the patches in which they stand out."""


@noun
class Compression:
    """What was measured; what is None or empty was looked for and not seen."""

    earlier: EarlierQuality | None = None
    grids: tuple[EarlierGrid, ...] = ()
    told_quality: bool = False
    """Whether an earlier quality could be looked for: the file is a JPEG with enough detail."""
    told_grid: bool = False
    """Whether other edges could be looked for."""

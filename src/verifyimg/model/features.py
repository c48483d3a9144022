"""Local features: what a picture is found again by where only a part of it is left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from verifyimg.model.noun import noun
from verifyimg.model.words import Strength

Array = Any
"""An array of numpy, which this room does not know."""

FEATURES = "features/sift-520-2"
"""The name of the way from a picture to its features; others do not compare."""

POINTS = 160
"""Features that are kept of one picture: of 240 hardly more pictures are found, and each takes 28
bytes with its place in the index."""
POINT_BYTES = 16
WORDS = 16_384
"""Of the vocabulary that features are indexed by."""
CELL_COEFFICIENTS = 16
MOST_CELLS = 40
"""Cells along the longer side of the kept outline: a panorama has some 30."""


@noun
class Features:
    """What is kept of one picture, in the packed form in which it is stored.

    All numbers are little-endian. `points` holds for `count` features in turn all words (uint16),
    all signatures (uint64), all x, all y (uint16, in 1/64 of a pixel), all scales and all
    angles (uint8). `cells` holds 16 numbers (int8) for each cell, row by row, compressed;
    `textured` a bit for each cell.
    """

    version: str
    width: int
    """Of the picture that the features were found in, in its pixels: some 520 x 520 in area."""
    height: int
    count: int
    points: bytes
    columns: int
    """Of cells."""
    rows: int
    cells: bytes
    textured: bytes


@noun
class Hits:
    """Stored features that look like some of those asked for; three arrays of one length."""

    asked: Array
    """Which of the features that were asked for (int32)."""
    rows: Array
    """Which picture (int64): its row in the archive."""
    points: Array
    """Which of its features (int32)."""


class PointIndex(Protocol):
    """The features of an archive, as a search sees them."""

    def pictures(self) -> int:
        """How many pictures have features."""

    def hits(self, words: Array, signatures: Array, radius: int) -> Hits:
        """The features under these words whose signature is within `radius` bits.

        `words` (uint16) and `signatures` (uint64) have a line for each feature that is asked
        for, and a column for each word that it may have.
        """

    def features(self, rows: Sequence[int]) -> dict[int, Features]:
        """What is kept of these pictures; those that are gone or unsound are left out."""


@noun
class Shared:
    """A picture that shows the same as the one looked for, or a part of the same."""

    row: int
    transform: str
    """`mirrored, cropped to 40 % ...`; `upright` for one that lies the same and is whole."""
    coverage: tuple[float, float]
    aside: float
    """The share of the picture looked for that is border, caption or a program's window."""
    same_picture: bool
    strength: Strength
    distance: float
    """The share of what both should show that differs, 0 to 1."""
    corners: tuple[tuple[float, float], ...]
    """Where the four corners of the archived picture lie in the one looked for, clockwise from
    its top left, in shares of the width and height."""
    seen: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    """Left, top, right and bottom of the part of the archived picture that is seen, in shares."""


class PartSearch(Protocol):
    """A picture to be looked for by its parts."""

    def among(self, index: PointIndex) -> Sequence[Shared]:
        """Every picture of the index that shares something with it, the surest first."""

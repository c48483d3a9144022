"""Pictures: what was decoded, and how an embedded one stands to the picture itself."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.compression import Compression, Patches
from verifyimg.model.guards import Guards
from verifyimg.model.image import Preview
from verifyimg.model.miniature import Miniature
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem

Relation = Literal[
    "agrees", "letterboxed", "rotated", "cropped", "partly", "plain", "differs", "unclear"
]
Turn = Literal[
    "upright",
    "turned right",
    "turned around",
    "turned left",
    "mirrored",
    "mirrored, turned right",
    "mirrored, turned around",
    "mirrored, turned left",
]

TURNS: tuple[Turn, ...] = (
    "upright",
    "turned right",
    "turned around",
    "turned left",
    "mirrored",
    "mirrored, turned right",
    "mirrored, turned around",
    "mirrored, turned left",
)
"""The eight ways a rectangle can lie: first mirrored left to right, then turned by quarters."""


@noun
class Raster:
    """A small grey picture for comparisons."""

    width: int
    height: int
    grey: bytes
    """One byte a pixel, row by row from the top left."""


@noun
class Picture:
    """A decoded picture, as stored: before any rotation, without colour management."""

    width: int
    """In pixels."""
    height: int
    pixel_sha256: str | None = None
    """Of all pixels, as `readers/pixels/whole.py` defines it; of a JPEG that of its coded data, as
    `fingerprints/jpeg_data.py` does. Lower-case hexadecimal."""
    raster: Raster
    grey: Miniature | None = None
    """What fingerprints of the look are made of, where it was asked for and can be had."""
    patches: Patches | None = None
    """What traces of coding are looked for in, where it was asked for and there is room."""
    view: Raster | None = None
    """Large enough to find features in, where it was asked for."""

    def has_pixels_of(self, other: Picture) -> bool:
        """Whether both hashes are known and the same."""
        return self.pixel_sha256 is not None and self.pixel_sha256 == other.pixel_sha256


@noun
class ThumbnailComparison:
    """How an embedded picture stands to the picture that it belongs to.

    `agrees`: both show the same. `letterboxed`: the same, with bars beside it in the smaller
    one. `rotated`: the same, turned, mirrored or tilted. `cropped`: one shows a part of the
    other. `partly`: the same in some places, something else in others. `plain`: one is an even
    surface or nearly so, the other is not. `differs`: neither is found in the other. `unclear`:
    one of them shows too little, or they are neither alike nor not.
    """

    preview: Preview
    relation: Relation
    turn: Turn
    """How the picture lies, seen from the embedded one."""
    score: float
    """How alike their details are where they show the same, -1 to 1, two decimals."""
    explanation: str
    """What was seen, in words, to stand behind "the thumbnail"."""
    size: tuple[int, int] | None = None
    """The embedded picture's width and height in pixels."""


@noun
class Look:
    """What the pixels of one file show, and what could not be decoded."""

    picture: Picture | None = None
    thumbnails: tuple[ThumbnailComparison, ...] = ()
    embedded: tuple[ThumbnailComparison, ...] = ()
    """The larger pictures in the file that were compared: previews, second pictures."""
    compression: Compression | None = None
    """None where it was not measured."""
    problems: tuple[Problem, ...] = ()
    guards: Guards | None = None
    """What held the process that decoded; None where nothing was decoded."""

"""Illustrations: small pictures for a page, made anew of pixels, never of bytes of a file."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.noun import noun

Origin = Literal["thumbnail", "archive", "file"]


@noun
class View:
    """A picture decoded small and in colour, to be looked at."""

    width: int
    """In pixels; neither side is longer than `limits.shown_side`."""
    height: int
    rgb: bytes
    """Three bytes a pixel, row by row from the top left."""


@noun
class Illustration:
    """A JPEG that we wrote."""

    width: int
    """In pixels."""
    height: int
    jpeg: bytes


@noun
class Overlaid:
    """What two pictures both show, laid over each other."""

    outlines: tuple[tuple[tuple[float, float], ...], tuple[tuple[float, float], ...]]
    """Of what both show: in the picture and in the other one, as they are shown, in shares of
    their widths and heights."""
    cut: tuple[Illustration, Illustration]
    """That part of the picture, and of the other one laid over it: of one size."""


@noun
class Beside:
    """Another picture to be held against the picture."""

    origin: Origin
    name: str
    """Where it was found: `IFD1`, or `seen.db#17`; the path of a file."""
    said: str
    """How it stands to the picture, in words; may be empty."""
    shown: Illustration
    """Laid as the picture lies; a file as it is meant to be seen."""
    difference: Illustration | None = None
    """White where both are alike, the darker the more they differ; None where they were not laid
    over each other."""
    overlaid: Overlaid | None = None
    """None where it is not known what both show, and for thumbnails."""


@noun
class Illustrations:
    """What a page shows of one image, as it is meant to be seen: turned as its EXIF says."""

    picture: Illustration
    small: Illustration
    """The same for a page of many images."""
    beside: tuple[Beside, ...] = ()

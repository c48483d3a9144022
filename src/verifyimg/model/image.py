"""What is known of an image file as a file, and of how it was handled."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag

HandlingState = Literal["camera_direct", "resaved", "unknown"]
ReproductionKind = Literal["scan", "film", "print", "screenshot"]


@noun
class ImageFile:
    """The file; what could not be learnt is None."""

    path: str
    """As it was given; bytes that are not UTF-8 are surrogates."""
    size_bytes: int | None = None
    sha256: str | None = None
    """In lower-case hexadecimal."""
    pixel_sha256: str | None = None
    format: str | None = None
    """`JPEG` and the like, by content."""
    mime: str | None = None
    width: int | None = None
    """In pixels, as coded, before any rotation."""
    height: int | None = None
    modified_at: datetime | None = None
    """When this copy was last changed, by the file system, in UTC. Never in the JSON: the same
    bytes give the same report, wherever they lie."""


@noun
class Preview:
    """A picture inside the picture."""

    kind: str
    """`thumbnail` and the like."""
    block: str
    offset: int
    length: int
    mime: str


@noun
class Handling:
    """Whether the file looks as the camera wrote it, as far as the file shows."""

    state: HandlingState
    reasons: tuple[str, ...]
    """In words; the traces of re-saving, or what speaks for a file straight from a camera."""
    maker_note: bool
    """Whether the maker's own block is in place."""


@noun
class Reproduction:
    """That the file is a picture of a picture, by the marks in it."""

    kind: ReproductionKind
    """`scan` where it is not told of what."""
    reason: str
    """The mark, in words: `IFD0:Model names an Epson scanner`."""
    tags: tuple[Tag, ...]
    """What bears the mark."""

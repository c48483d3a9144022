"""What is known of an image file as a file, and of how it was handled."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.model.window import Window

HandlingState = Literal["camera_direct", "resaved", "unknown"]
StepKind = Literal["camera", "editor", "encoder", "platform", "messenger"]
ReproductionKind = Literal["scan", "film", "print", "screenshot"]

TURNED_OTHERWISE = ("HEIC", "HEIF", "AVIF")
"""Formats in which the container tells how a picture is turned, and EXIF is not to be heeded
(ISO/IEC 23008-12, 6.5.10)."""


@noun
class ImageFile:
    """The file; what could not be learnt is None."""

    path: str
    """As it was given; bytes that are not UTF-8 are surrogates."""
    size_bytes: int | None = None
    sha256: str | None = None
    """In lower-case hexadecimal, before anything else was read."""
    sha256_after: str | None = None
    """Once more when the examination had ended; another one is a Problem too."""
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
class HandlingStep:
    """One that had the file in hand, as the file itself tells."""

    kind: StepKind
    name: str
    """`Canon EOS 5D`, `Adobe Photoshop 7.0`, `WhatsApp`: foreign text, not cleaned."""
    when: Window | None
    """By the clock of that step; None where the file does not say."""
    tags: tuple[Tag, ...]
    """What says so."""


@noun
class Handling:
    """Whether the file looks as the camera wrote it, as far as the file shows."""

    state: HandlingState
    reasons: tuple[str, ...]
    """In words; the traces of re-saving, or what speaks for a file straight from a camera."""
    maker_note: bool
    """Whether the maker's own block is in place."""
    steps: tuple[HandlingStep, ...] = ()
    """Who had it in hand, in the usual order, and among editors by time: a camera, editors,
    encoders, platforms, messengers. What a file does not tell is missing; a platform that its
    size alone suggests is no step."""


@noun
class Reproduction:
    """That the file is a picture of a picture, by the marks in it."""

    kind: ReproductionKind
    """`scan` where it is not told of what."""
    reason: str
    """The mark, in words: `IFD0:Model names an Epson scanner`."""
    tags: tuple[Tag, ...]
    """What bears the mark."""

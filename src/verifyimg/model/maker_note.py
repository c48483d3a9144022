"""Maker notes: whose block stands in the file, told from how it begins."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag


@noun
class MakerNote:
    """A maker's own block that begins as those of one maker do."""

    maker: str
    """Who writes notes that begin so, for people."""
    make: Tag
    """What the file names as the maker of the camera."""
    fits: bool
    """Whether that maker is known to write such notes."""
    offset: int
    """Of its first byte, from the start of the file."""

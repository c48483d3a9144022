"""Disagreements: one tag, two readers, two values."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag


@noun
class Disagreement:
    """What a second reader made of a tag."""

    tag: Tag
    """As our own reader has it."""
    reader: str
    """The second reader."""
    other: str
    """Its value, as stored or as it prints it."""
    own: str | None = None
    """Ours in that same form; None where that is the tag's `raw`."""

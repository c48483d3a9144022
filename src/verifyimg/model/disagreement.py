"""Disagreements: one tag, two readers, two values."""

from __future__ import annotations

from dataclasses import dataclass

from verifyimg.model.tag import Tag


@dataclass(frozen=True, kw_only=True)
class Disagreement:
    """What a second reader made of a tag."""

    tag: Tag
    """As our own reader has it."""
    reader: str
    """The second reader."""
    other: str
    """Its value, as stored."""

"""Verdicts: the answer to the claim."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.words import Aspect, Ruling, Strength


@noun
class AspectVerdict:
    """The answer to one part of the claim."""

    ruling: Ruling
    strength: Strength
    sentence: str


@noun
class Verdict:
    """The answer: per aspect, and the worst of them."""

    overall: Ruling
    strength: Strength
    sentence: str
    aspects: dict[Aspect, AspectVerdict]
    """All four, in the order of `ASPECTS`."""

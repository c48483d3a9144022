"""Findings made by hand, for what is weighed."""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.model.clue import Clue
from verifyimg.model.finding import Finding
from verifyimg.model.tag import Tag
from verifyimg.model.words import Against, Aspect, Severity, Strength


def finding(
    message: str = "Two readers differ on a date.",
    *,
    severity: Severity = "concern",
    strength: Strength = "moderate",
    against: Against = "file",
    aspect: Aspect | None = None,
    clues: Sequence[Clue] = (),
    tags: Sequence[Tag] = (),
) -> Finding:
    """What some rule found; its evidence is the tags of its clues, then `tags`."""
    return Finding(
        code="TIM999",
        name="a-test",
        family="time",
        severity=severity,
        strength=strength,
        against=against,
        aspect=aspect,
        message=message,
        clues=tuple(clues),
        evidence=(*(tag for clue in clues for tag in clue.tags), *tags),
        innocent=(),
        next=(),
    )

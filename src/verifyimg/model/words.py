"""The closed lists of words that reports are written in, in their order.

A new word in one of these lists is a new version of the JSON (`reports/json/v1.py`).
"""

from __future__ import annotations

from typing import Literal

Severity = Literal["info", "note", "concern", "conflict"]
Strength = Literal["none", "weak", "moderate", "strong", "very_strong"]
Against = Literal["claim", "file", "set"]
Aspect = Literal["time", "place", "device", "origin"]
Ruling = Literal["no_claim", "consistent", "undetermined", "questionable", "contradicted"]

SEVERITIES: tuple[Severity, ...] = ("info", "note", "concern", "conflict")
"""How much it matters if true, from least to most."""

STRENGTHS: tuple[Strength, ...] = ("none", "weak", "moderate", "strong", "very_strong")
"""How well it is founded, the weakest necessary link, from least to most."""

ASPECTS: tuple[Aspect, ...] = ("time", "place", "device", "origin")
"""What a claim can be about, in the order of a report."""

RULINGS: tuple[Ruling, ...] = (
    "no_claim",
    "consistent",
    "undetermined",
    "questionable",
    "contradicted",
)
"""What a verdict can say, from best to worst: the overall verdict is the worst claimed aspect."""


def weakest(*strengths: Strength) -> Strength:
    """The weakest of at least one strength: a chain holds no more than its weakest link."""
    return min(strengths, key=STRENGTHS.index)


def at_least(severity: Severity, threshold: Severity) -> bool:
    """Whether `severity` matters as much as `threshold` or more."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(threshold)

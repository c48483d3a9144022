"""Comparisons: how one clue stands to the claim."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun

NEAR = timedelta(hours=36)
"""A claim to the day that is missed by less is `near`."""

Relation = Literal["fits", "zone_only", "near", "outside"]


@noun
class Comparison:
    """One clue of time held against the claimed date.

    `fits`: inside, on the plainest reading. `zone_only`: inside only if the clock was set to
    another zone. `near`: a claim to the day is missed by less than 36 hours. `outside`: no
    reading fits.
    """

    clue: Clue
    relation: Relation
    gap: timedelta
    """From the claim to the clue on the reading that comes nearest; negative when earlier."""
    reading: str
    """Which reading that was, in words."""

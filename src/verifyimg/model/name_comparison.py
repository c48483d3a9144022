"""Name comparisons: what a file names, held against the name that is claimed."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun

NameRelation = Literal["fits", "near", "differs", "unknown"]


@noun
class NameComparison:
    """One clue that names a device, or a person or an agency, and how it stands to the claim.

    `fits`: the same, as far as names are. `near`: the same series or agency, but not the same
    model or person. `differs`: known to be another. `unknown`: the two names cannot be compared,
    and nothing follows.
    """

    clue: Clue
    relation: NameRelation
    reason: str
    """Why, in words that can stand behind a colon."""
    known_as: str = ""
    """The name in our tables, where it is another one than in the file."""

    @property
    def judged(self) -> bool:
        """Whether the two names could be compared at all."""
        return self.relation != "unknown"

"""How far the positions of a file lie from the claimed place."""

from __future__ import annotations

from collections.abc import Iterator

from verifyimg import wording
from verifyimg.checks.quoted import why_unused
from verifyimg.model.claim import ClaimedPlace
from verifyimg.model.clue import Clue
from verifyimg.model.noun import noun
from verifyimg.model.place import Position
from verifyimg.model.place_comparison import PlaceComparison
from verifyimg.model.subject import Subject


@noun
class Distance:
    """One position held against the claimed place."""

    clue: Clue
    position: Position
    claimed: ClaimedPlace
    comparison: PlaceComparison | None = None
    """With the countries of both, where they were looked up because they matter."""

    @property
    def km(self) -> float:
        """From point to point."""
        return self.claimed.position.distance_km(self.position)

    @property
    def beyond_km(self) -> float:
        """What the claimed radius and the errors of both points leave; at most 0 inside."""
        return self.claimed.beyond_km(self.position)

    @property
    def allowance(self) -> str:
        """What was allowed for, in words; an assumed radius says so."""
        given = "" if self.claimed.radius_given else " (assumed, the claim names none)"
        return (
            f"the claimed radius of {wording.kilometres(self.claimed.radius_km)}{given} and "
            f"an error of {wording.kilometres(self.position.error_km)} for the position"
        )


def distances(subject: Subject) -> Iterator[Distance]:
    """Every position that can be relied on, against the claimed place; none without one."""
    claimed = subject.claim.place
    if claimed is None:
        return
    for clue in subject.clues_of("place"):
        if clue.trusted and clue.position is not None:
            compared = (c for c in subject.place_comparisons if c.clue == clue)
            yield Distance(
                clue=clue,
                position=clue.position,
                claimed=claimed,
                comparison=next(compared, None),
            )


def unusable(subject: Subject) -> str:
    """Why no position of the file can be held against a place, in words."""
    return why_unused(subject.clues_of("place"), "the file holds no position that can be used")

"""The subject: everything that a check may look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue, Meaning
from verifyimg.model.comparison import Comparison
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.image import Handling, ImageFile
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag


@dataclass(frozen=True, kw_only=True)
class Subject:
    """One image, read and interpreted, and the claim about it."""

    image: ImageFile
    claim: Claim
    now: datetime
    """The time of the examination, in UTC; nothing else knows the time."""
    tags: tuple[Tag, ...] = ()
    clues: tuple[Clue, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """The clues of time against the claimed date; empty without one."""
    disagreements: tuple[Disagreement, ...] = ()
    handling: Handling = Handling(state="unknown", reasons=(), maker_note=False)
    problems: tuple[Problem, ...] = ()

    def tag(self, key: str) -> Tag | None:
        """The first tag of that key (`IFD0:Model`), if the file has it."""
        return next((tag for tag in self.tags if tag.key == key), None)

    def clues_of(self, *meanings: Meaning) -> Iterator[Clue]:
        """The clues of these meanings, trusted or not, in reading order."""
        return (clue for clue in self.clues if clue.meaning in meanings)

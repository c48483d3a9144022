"""The gist: what a run has to know of a report that is written already."""

from __future__ import annotations

from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.words import Ruling, Severity


@noun
class Gist:
    """What of one report counts for the run as a whole."""

    path: str
    failed: bool
    """Whether the input as a whole could not be examined."""
    overall: Ruling
    gravest: Severity | None
    """Of the findings that are not accepted; None where there is none."""
    known: bool
    """Whether an archive has the picture."""
    conflict: str
    """What contradicts the claim or the file itself, in few words; empty for nothing."""
    told: tuple[Problem, ...]
    """What was not read and has to be told at once."""

    @property
    def failure(self) -> Problem | None:
        """What ended the examination."""
        return next((problem for problem in self.told if problem.fatal), None)


@noun
class Written:
    """One file's part of what is printed, and what the rest of it has to know of that file."""

    text: str
    gist: Gist

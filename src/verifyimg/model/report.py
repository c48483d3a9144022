"""Reports: everything said about one image."""

from __future__ import annotations

from datetime import datetime

from verifyimg.model.claim import Claim
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.image import Handling, ImageFile, Preview, Reproduction
from verifyimg.model.match import Match
from verifyimg.model.noun import noun
from verifyimg.model.problem import Problem
from verifyimg.model.tag import Tag
from verifyimg.model.verdict import Verdict


@noun
class Capture:
    """What the file says about when and where the scene was; what is None it does not say."""

    declared: Clue | None = None
    """The camera's own date, trusted or not."""
    not_before: Clue | None = None
    """The latest trusted lower bound about the scene."""
    not_after: Clue | None = None
    """The earliest trusted upper bound about the scene."""
    file_not_before: Clue | None = None
    file_not_after: Clue | None = None
    place: Clue | None = None


@noun
class Settings:
    """The settings that change the answer."""

    pixels: bool = True
    select: tuple[str, ...] = ()
    """Rule codes to report; empty for all."""
    ignore: tuple[str, ...] = ()


@noun
class Report:
    """One image, examined."""

    image: ImageFile
    claim: Claim
    examined_at: datetime
    verdict: Verdict
    capture: Capture
    handling: Handling
    reproduction: Reproduction | None = None
    """That it is a picture of a picture, if the file bears a mark of it."""
    settings: Settings = Settings()
    findings: tuple[Finding, ...] = ()
    """Most severe first, then by code."""
    outcomes: tuple[Outcome, ...] = ()
    """By code."""
    timeline: tuple[Clue, ...] = ()
    """The clues that have a window, by their earliest time."""
    tags: tuple[Tag, ...] = ()
    matches: tuple[Match, ...] = ()
    problems: tuple[Problem, ...] = ()
    previews: tuple[Preview, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    """The clues of time against the claimed date; empty without one."""
    clues: tuple[Clue, ...] = ()
    """All clues, in reading order; those with a window also stand in the timeline."""

    @property
    def failed(self) -> bool:
        """Whether the input as a whole could not be examined."""
        return any(problem.fatal for problem in self.problems)

"""Reports: everything said about one image."""

from __future__ import annotations

from datetime import datetime

from verifyimg.model.bounds import Bounds
from verifyimg.model.claim import Claim
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.clue import Clue
from verifyimg.model.comparison import Comparison
from verifyimg.model.deep import Deep
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.fingerprint import Fingerprint
from verifyimg.model.guards import Guards
from verifyimg.model.illustration import Illustrations
from verifyimg.model.image import Handling, ImageFile, Preview, Reproduction
from verifyimg.model.match import ArchiveLook, Match
from verifyimg.model.noun import noun
from verifyimg.model.own_rows import NO_OWN_ROWS, OwnRows
from verifyimg.model.policy import Ignoring, Regrading
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
    scene: Bounds = Bounds(about="scene")
    """All bounds about the scene that can be relied on."""
    file: Bounds = Bounds(about="file")
    """All bounds about the file that can be relied on."""
    clock: tuple[ClockDiagnosis, ...] = ()
    """What explains the clocks of the file, each proposed and none applied."""


@noun
class Settings:
    """The settings that change the answer."""

    pixels: bool = True
    select: tuple[str, ...] = ()
    """Rule codes to report; empty for all."""
    ignore: tuple[str, ...] = ()
    ignoring: tuple[Ignoring, ...] = ()
    """Findings that the configuration leaves out, with its reasons."""
    regrading: tuple[Regrading, ...] = ()
    """Severities that the configuration has changed, with its reasons."""
    deep: bool = False
    """Whether ExifTool was to be asked too."""
    alone: bool = False
    """Whether the user named this one file and no other."""
    own: OwnRows = NO_OWN_ROWS
    """What the user added to our tables of facts."""


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
    knowledge: str = ""
    """The day on which our tables of facts were last changed."""
    findings: tuple[Finding, ...] = ()
    """Most severe first, then by code."""
    outcomes: tuple[Outcome, ...] = ()
    """By code."""
    timeline: tuple[Clue, ...] = ()
    """The clues that have a window, by their earliest time."""
    tags: tuple[Tag, ...] = ()
    fingerprints: tuple[Fingerprint, ...] = ()
    """Those made of the pixels; none where they were left out or show too little."""
    archives: tuple[ArchiveLook, ...] = ()
    """The archives that were looked into; nothing found in none is not nothing found."""
    matches: tuple[Match, ...] = ()
    """What shows the same picture, the nearest first."""
    problems: tuple[Problem, ...] = ()
    previews: tuple[Preview, ...] = ()
    deep: Deep | None = None
    """What ExifTool reads beside our readers; None where it was not asked, or did not answer."""
    guards: Guards | None = None
    """What held the process that decoded the picture; None where none was decoded."""
    illustrations: Illustrations | None = None
    """Small pictures for a page; None where they were not asked for or not decoded. They are no
    part of what was found, and in no other format."""
    comparisons: tuple[Comparison, ...] = ()
    """The clues of time against the claimed date; empty without one."""
    clues: tuple[Clue, ...] = ()
    """All clues, in reading order; those with a window also stand in the timeline."""
    redacted: tuple[str, ...] | None = None
    """What kinds of things were taken out to publish it; None where it was not redacted."""

    @property
    def failed(self) -> bool:
        """Whether the input as a whole could not be examined."""
        return any(problem.fatal for problem in self.problems)

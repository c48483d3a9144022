"""Findings and outcomes: what a rule said, and why it said nothing."""

from __future__ import annotations

from typing import Literal

from verifyimg.model.clue import Clue
from verifyimg.model.note import Note
from verifyimg.model.noun import noun
from verifyimg.model.policy import Acceptance, Regraded
from verifyimg.model.tag import Tag
from verifyimg.model.words import Against, Aspect, Severity, Strength

OutcomeWord = Literal["found", "clear", "not_applicable", "failed"]

OUTCOMES: tuple[OutcomeWord, ...] = ("found", "clear", "not_applicable", "failed")


@noun
class Witness:
    """One file that a finding about a set names, and what the finding rests on there."""

    path: str
    sha256: str | None = None
    tags: tuple[Tag, ...] = ()


@noun
class Draft:
    """A finding as a rule writes it, before the registry stamps the rule on it."""

    message: str
    """What the file says and what that means for the claim, in one or two sentences."""
    strength: Strength
    severity: Severity | None = None
    """Where it is milder than the rule's own."""
    clues: tuple[Clue, ...] = ()
    tags: tuple[Tag, ...] = ()
    """Tags that it rests on beside those of its clues."""
    innocent: tuple[str, ...] = ()
    """Explanations for this case, set before those of the rule's page."""
    next: tuple[str, ...] = ()
    """Steps for this case, set before those of the rule's page."""
    files: tuple[Witness, ...] = ()
    """The files that it names, where it is about a set."""


@noun
class NotApplicable:
    """A rule's answer when what it needs is there and still cannot be judged."""

    reason: str


@noun
class Finding:
    """What a rule found, with its evidence and its innocent explanations."""

    code: str
    name: str
    family: str
    severity: Severity
    strength: Strength
    against: Against
    aspect: Aspect | None
    message: str
    clues: tuple[Clue, ...]
    evidence: tuple[Tag, ...]
    innocent: tuple[str, ...]
    next: tuple[str, ...]
    regraded: Regraded | None = None
    """Set where a configuration gave it another severity than its rule."""
    accepted: Acceptance | None = None
    """Set where a baseline has it; it is shown, and does not count for --fail-on."""
    note: Note | None = None
    """What a person made of it; it changes nothing but what is shown."""
    files: tuple[Witness, ...] = ()
    """The files that it names, where it is about a set; empty for one file's own findings."""


@noun
class Outcome:
    """What became of one rule on one file: silence is always explained."""

    code: str
    outcome: OutcomeWord
    reason: str

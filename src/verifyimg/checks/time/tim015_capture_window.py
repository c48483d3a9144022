"""What the file says about when the scene was.

What it looks at
Two windows, never merged: the declared one, which is what the camera's clock says, and the
bounded one, which does not depend on that clock (GPS time, the release of the device and other
lower bounds; messages, archives and other upper bounds). If a lower bound lies after an upper
one, the pair that is best founded is named: two always suffice.

Why it matters
A declared date outside the bounds means that the clock was wrong or the date was edited.
Bounds that exclude each other mean that a fact is wrong or that the file was put together from
several. Either matters more than a date that merely looks right.

Innocent explanations
- most files hold no bound at all; that is ordinary
- a GPS time can be older than the picture, where the receiver had no fix

Next steps
- look for the missing bound: an earlier copy, the message that first carried the picture

Example
Declared 17 May 2020 14:03, not before 27 February 2019 (release of the device), claimed
29 August to 6 September 2023.

References
The design of verifyimg, section 2: two windows and a third track.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.bounds import bounds_of, two_clocks
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.window import Window
from verifyimg.model.words import Strength, weakest

RULE = Rule(severity="info", against="file", aspect="time", needs=("time of the scene",))

_TOLERANCE = timedelta(minutes=30)
"""What the drift of a camera's clock explains."""


@noun
class _Placed:
    """A clue of time that has a window."""

    clue: Clue
    window: Window


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the declared and the bounded window in one finding."""
    told = [c for c in subject.clues_of("captured", "not_before", "not_after") if c.window]
    if all(clue.about != "scene" for clue in told):
        return NotApplicable(reason="no date in the file could be read")
    dates = (c for c in told if c.about == "scene" and c.meaning == "captured")
    declared = next((placed for c in dates if c.clock == "camera" for placed in _placed(c)), None)
    bounds = bounds_of(told, "scene")
    pair = bounds.contradiction or (*bounds.lower[:1], *bounds.upper[:1])
    lower = next((p for c in pair if c in bounds.lower for p in _placed(c)), None)
    upper = next((p for c in pair if c in bounds.upper for p in _placed(c)), None)
    return [_draft(subject, declared, lower, upper)]


def _placed(clue: Clue) -> Iterator[_Placed]:
    if clue.window is not None:
        yield _Placed(clue=clue, window=clue.window)


def _draft(
    subject: Subject, declared: _Placed | None, lower: _Placed | None, upper: _Placed | None
) -> Draft:
    date = subject.claim.date
    claimed = f" Claimed is {wording.claimed(date)}." if date else ""
    shown = [placed.clue for placed in (declared, lower, upper) if placed]
    return Draft(
        message=(
            f"{_declared(declared)} {_bounded(lower, upper)}"
            f"{_contradiction(declared, lower, upper)}{claimed}"
        ),
        strength=_strength(shown),
        clues=tuple(shown),
    )


def _declared(declared: _Placed | None) -> str:
    if declared is None:
        return "The file holds no readable date of the camera's clock."
    said = f"The file says {quoted.dated(declared.clue)} by the camera's clock"
    doubt = quoted.why_unused((declared.clue,), "")
    return f"{said}, which is not relied on because {doubt}." if doubt else f"{said}."


def _bounded(lower: _Placed | None, upper: _Placed | None) -> str:
    bounds = []
    if lower:
        bounds.append(f"not before {wording.day(lower.window.earliest)}: {_source(lower.clue)}")
    if upper:
        bounds.append(f"not after {wording.day(upper.window.latest)}: {_source(upper.clue)}")
    if not bounds:
        return "Nothing else in it bounds the time of the scene."
    return f"Independent of that clock, the scene was {wording.listed(bounds)}."


def _source(clue: Clue) -> str:
    return quoted.dated(clue) if clue.meaning == "captured" else quoted.valued(clue)


def _contradiction(declared: _Placed | None, lower: _Placed | None, upper: _Placed | None) -> str:
    if lower and upper and lower.window.earliest > upper.window.latest:
        return (
            " These two bounds exclude each other: one of the facts is wrong, or the file was "
            "put together from several."
        )
    if declared is None:
        return ""
    early = lower and lower.window.earliest - declared.window.latest > _TOLERANCE
    late = upper and declared.window.earliest - upper.window.latest > _TOLERANCE
    return _OUTSIDE if early or late else ""


_OUTSIDE = (
    " The camera's date lies outside that: the clock was wrong, the date was edited, or a fact is "
    "wrong."
)


def _strength(shown: Sequence[Clue]) -> Strength:
    """The weakest of what is shown; `strong` needs two different clocks."""
    trusted = [clue for clue in shown if clue.trusted]
    if not trusted:
        return "none"
    together = weakest(*(clue.strength for clue in trusted))
    return together if two_clocks(trusted) else weakest(together, "moderate")

"""The date in the file fits the claimed time.

What it looks at
The camera's date and the GPS time, as far as they can be relied on, and the claimed time. A
date without a zone is read in the zone of the claimed place, or as local time without one.

Why it matters
It is the answer that most honest pictures give. It is consistent with the claim and no more:
the text of a date is easily set, and a photograph of a screen carries the date of the
photograph. Only a second, different clock makes it more than one clock's word.

Innocent explanations
- nothing needs to be explained; a date that fits is also what a careful editor would write

Next steps
- look for a second clock: GPS time, the time of a message, an earlier copy in an archive
- search the picture in reverse image search engines for copies older than the claim

Example
`ExifIFD:DateTimeOriginal 2023:09:01 14:03:21`, claimed 29 August to 6 September 2023.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: DateTimeOriginal,
OffsetTimeOriginal.
IANA time zone database: offsets in use run from -12:00 to +14:00.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.checks.clocks import relied_on, told_dates
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.window import EASTMOST, WESTMOST, Window
from verifyimg.model.words import STRENGTHS, Strength

RULE = Rule(
    severity="info",
    against="claim",
    aspect="time",
    needs=("claimed date", "scene date"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the dates of the scene that fit the claim, all in one finding."""
    date = subject.claim.date
    usable = relied_on(told_dates(subject))
    if date is None or not usable:
        reason = quoted.why_unused(subject.clues_of("captured"), "no date of the scene")
        return NotApplicable(reason=reason)
    fitting = [c.clue for c in usable if c.relation == "fits"]
    return [_draft(fitting, date)] if fitting else []


def _draft(clues: Sequence[Clue], date: ClaimedDate) -> Draft:
    strength = _strength(clues, date)
    said = wording.listed([quoted.dated(clue) for clue in clues])
    assumed = "" if strength == "strong" or _sure(clues, date) else _IF_LOCAL
    support = "Two different clocks" if strength == "strong" else "One clock"
    return Draft(
        message=(
            f"The file says {said}; that is consistent with the claimed "
            f"{wording.claimed(date)}{assumed}. {support}, in text that can be edited: "
            "consistent, not verified; a photo of a screen or print would look the same."
        ),
        strength=strength,
        clues=tuple(clues),
    )


def _strength(clues: Sequence[Clue], date: ClaimedDate) -> Strength:
    if len({clue.clock for clue in clues}) > 1:
        return "strong"
    if not _sure(clues, date):
        return "weak"
    return max((clue.strength for clue in clues), key=STRENGTHS.index)


def _sure(clues: Sequence[Clue], date: ClaimedDate) -> bool:
    """Whether one of them fits without an assumption about its zone."""
    windows = [clue.window for clue in clues if clue.window is not None]
    return any(window.has_zone or _in_every_zone(window, date.window) for window in windows)


def _in_every_zone(window: Window, claimed: Window) -> bool:
    """Whether every pair of zones, the camera's and an unzoned claim's, brings it inside."""
    margin = timedelta(0) if claimed.has_zone else EASTMOST - WESTMOST
    start, end = window.earliest - claimed.earliest, claimed.latest - window.latest
    return min(start, end) >= margin


_IF_LOCAL = ", if the camera was on local time"

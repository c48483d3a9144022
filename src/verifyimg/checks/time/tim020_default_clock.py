"""The camera's date is one that an unset clock shows.

What it looks at
The dates of the camera's clock, held against a table of the dates at which clocks start: the
zeros of computer epochs, 1 January of many years, and for cameras (never for phones) the
first day of the device's own release year.

Why it matters
A clock that was never set, or that lost its battery, starts at such a date and counts on from
there. The date then says nothing about when the picture was taken, and no rule may hold it
against the claim, in either direction.

Innocent explanations
- this is itself an innocent explanation: a clock that was never set or lost its power
- a picture that was really taken on that day; New Year's night is a popular subject

Next steps
- ask for neighbouring files from the same camera: do they count up from the same start
- look for another clock: GPS time, a message, an earlier copy

Example
`ExifIFD:DateTimeOriginal 2012:01:01 00:03:41` from a camera sold in 2012.

References
github.com/exiftool/exiftool/issues/374 (default dates of cameras).
The table of clock defaults in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="file", aspect="time", needs=("camera date",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every camera date that the clues found to be a clock's default."""
    dates = [clue for clue in subject.clues_of("captured", "digitised") if clue.clock == "camera"]
    readings = clocks.by_reading(clue for clue in dates if clue.doubt("default_clock"))
    doubts = [clues[0].doubt("default_clock") for clues in readings]
    return [_draft(clues, doubt) for clues, doubt in zip(readings, doubts, strict=True) if doubt]


def _draft(clues: tuple[Clue, ...], doubt: Doubt) -> Draft:
    uncertain = clues[0].doubt("low_confidence") is not None
    return Draft(
        message=(
            f"The file says {quoted.dated(*clues)}, which is not relied on because {doubt.text}. "
            "It neither supports nor contradicts a claim."
        ),
        strength="weak" if uncertain else "moderate",
        severity="note" if uncertain else None,
        clues=clues,
    )

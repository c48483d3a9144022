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

from verifyimg import wording
from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="file", aspect="time", needs=("camera date",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports the camera's clock once, with every date of it that is a default."""
    dates = [clue for clue in subject.clues_of("captured", "digitised") if clue.clock == "camera"]
    unset = tuple(clue for clue in dates if clue.doubt("default_clock"))
    doubt = unset[0].doubt("default_clock") if unset else None
    return [] if doubt is None else [_draft(unset, doubt)]


def _draft(clues: tuple[Clue, ...], doubt: Doubt) -> Draft:
    uncertain = all(clue.doubt("low_confidence") for clue in clues)
    dates = wording.listed([quoted.dated(*same) for same in clocks.by_reading(clues)])
    return Draft(
        message=(
            f"The file says {dates}, which is not relied on because {doubt.text}. "
            "It neither supports nor contradicts a claim."
        ),
        strength="weak" if uncertain else "moderate",
        severity="note" if uncertain else None,
        clues=clues,
    )

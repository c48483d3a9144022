"""A date field holds a constant of the phone's firmware.

What it looks at
Date fields that hold 8 December 2002, 12:00:00, which the camera software of many phones of
2011 to 2017 writes into ExifIFD:CreateDate whatever the time is.

Why it matters
The field looks like a second date that disagrees with the first. It is not one, and must not
be held against the picture or its sender.

Innocent explanations
- this is itself an innocent explanation: the phone writes the constant into every picture

Next steps
- use ExifIFD:DateTimeOriginal, which these phones write correctly

Example
`ExifIFD:CreateDate 2002:12:08 12:00:00` beside `ExifIFD:DateTimeOriginal 2016:07:02 18:21:40`.

References
github.com/mapillary/mapillary_issues/issues/2438 (Fairphone 2).
github.com/openbenches/openbenches.org/issues/233.
The table of clock defaults in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("camera date",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every date field that the clues found to hold the constant."""
    dates = subject.clues_of("captured", "digitised")
    return [_draft(clue) for clue in dates if clue.doubt("firmware_constant")]


def _draft(clue: Clue) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(clue)}, a constant that the firmware of some phones "
            "writes into every picture. The field is ignored: it neither supports nor "
            "contradicts a claim."
        ),
        strength="strong",
        clues=(clue,),
    )

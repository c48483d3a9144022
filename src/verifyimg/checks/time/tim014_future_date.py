"""A date in the file lies after the examination.

What it looks at
The dates of the camera's clock, of GPS and of the last change that lie more than a day after
the time of the examination (`--at-time`, or the present).

Why it matters
No clock that is right says that. The date is not relied on: the rules that hold the camera's
date against the claim are not applicable, and the other clues are judged alone.

Innocent explanations
- a year that was set wrong on the camera
- a clock of this computer, or an `--at-time`, that lies in the past
- an overflow of the device's counter (2036, 2038 and 2106 are its usual years)

Next steps
- ask what that camera's clock shows today; the difference dates the picture
- check the clock of the computer that ran this examination

Example
`ExifIFD:DateTimeOriginal 2038:01:19 03:14:07`, examined in 2026.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: DateTimeOriginal.
The table of clock defaults and overflows in `knowledge/`, where each row names its source.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="file", aspect="time", needs=("date",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every date that the clues found to lie in the future."""
    dates = subject.clues_of("captured", "digitised", "written")
    future = (clue for clue in dates if clue.doubt("future"))
    return [_draft(clues) for clues in clocks.by_reading(future)]


def _draft(clues: tuple[Clue, ...]) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(*clues)}, which is after the time of this examination. "
            "The date is not relied on: it neither supports nor contradicts a claim."
        ),
        strength="weak",
        clues=clues,
    )

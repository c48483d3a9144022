"""The camera was powered up after the picture was taken.

What it looks at
Nikon's record of when the camera was last switched on (Nikon:PowerUpTime) and the camera's date.
A power-up after the picture, by more than a shutter's delay and by no zone, is a concern. One long
before it is left to TIM030, where it is a note: some bodies record when their clock was set.

Why it matters
Both are read from one clock, and nobody takes a picture with a camera that is switched off. So the
clock was set between the two, or one of them was changed.

Innocent explanations
- a clock that was set back while the camera was on
- a date that was put right later, because the clock had been ahead

Next steps
- list the other files of that body around the date: the same step in all of them is the clock's

Example
`Nikon:PowerUpTime 2023:09:04 08:00:11`, `ExifIFD:DateTimeOriginal 2020:05:17 14:03:21`.

References
exiftool.org/TagNames/Nikon.html (0x00b6).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.second_reading import SecondReading
from verifyimg.model.subject import Subject

RULE = Rule(severity="concern", against="file", aspect="time", needs=("power-up",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every power-up that lies after the picture."""
    found = [one for one in subject.second_readings if one.switched_on]
    return [_draft(one) for one in found if one.gap > timedelta(0) and one.agreement == "differs"]


def _draft(reading: SecondReading) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(reading.date)}, and that its camera was switched on "
            f"{wording.gap(reading.gap)} after that, {quoted.dated(reading.other)}. The clock was "
            "set in between, or one of the two was changed."
        ),
        strength="moderate",
        clues=(reading.date, reading.other),
    )

"""A second record of the camera's clock tells another date.

What it looks at
The camera's date in the EXIF text, and the same clock as it stands in another place: the time
in UTC in the trailer of Samsung phones (Samsung:TimeStamp), the date and time in the MakerNotes
of Pentax, Ricoh, Sony, Olympus, Minolta, Kodak, Nintendo, Reconyx and some of Canon and Panasonic,
and the last power-up in Nikon's (Nikon:PowerUpTime). A difference is a conflict where no time
zone explains it. A power-up more than 90 days before the picture is a note: some bodies note the
day when their clock was set instead. Minutes that no zone explains are a note.

Why it matters
Programs that change the dates of a picture change the EXIF text and leave these records alone. A
date of 2023 above a record of 2020 is what a date that was moved looks like. Both are held
against the claim; where only one fits, the answer is `questionable`.

Innocent explanations
- a date that was put right later, because the camera's clock had been wrong
- a gallery or an editor that carried the trailer or the MakerNote over from another picture
- a clock that was set while the camera was in use
- an error of the firmware, or of our reading

Next steps
- look at both values and their bytes: `verifyimg metadata` shows where they stand
- ask the sender for the original file and for its neighbours on the same camera
- ask whether somebody corrected the dates, and why

Example
`ExifIFD:DateTimeOriginal 2023:09:02 14:03:21` and `Samsung:TimeStamp 2020:05:17
09:03:21.417+00:00`, claimed 29 August to 6 September 2023.

References
exiftool.org/TagNames/Samsung.html (Trailer) and exiftool.org/TagNames/Nikon.html (0x00b6).
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: DateTimeOriginal.
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

RULE = Rule(severity="conflict", against="file", aspect="time", needs=("second reading",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every second record that a time zone does not bring to the camera's date."""
    return [_draft(one) for one in subject.second_readings if one.agreement in ("differs", "near")]


def _draft(reading: SecondReading) -> Draft:
    said = f"The file says {quoted.dated(reading.date)}, but {_other(reading)}."
    clues = (reading.date, reading.other)
    if reading.agreement == "near":
        return Draft(message=f"{said} {_NEAR}", strength="weak", severity="note", clues=clues)
    if reading.switched_on and reading.gap < timedelta(0):
        return Draft(
            message=f"{said} {_OLD}",
            strength="weak",
            severity="note",
            clues=clues,
            innocent=_LONG_ON,
        )
    return Draft(message=f"{said} {_APART}", strength="strong", clues=clues)


def _other(reading: SecondReading) -> str:
    apart = f"{wording.gap(reading.gap)} {_direction(reading.gap)}"
    if reading.switched_on:
        return f"the camera was powered up on {quoted.dated(reading.other)}, {apart} that"
    where = "the maker's own block" if reading.other.storage == "maker_note" else _TRAILER
    return f"{where} says {quoted.dated(reading.other)}, {apart} that"


def _direction(gap: timedelta) -> str:
    return "before" if gap < timedelta(0) else "after"


_TRAILER = "the phone's own trailer"
_APART = (
    "No time zone explains that: one of the two was changed, or carried over from another "
    "picture. Both are held against a claim, and neither supports it alone."
)
_OLD = (
    "A date that was moved forward looks like that; so does a body that notes when its clock was "
    "set, which is why it neither supports nor contradicts a claim."
)
_LONG_ON = ("a body that notes when its clock was set, or that was left switched on for long",)
_NEAR = (
    "No time zone explains these minutes; saving a burst or setting the clock would. They neither "
    "support nor contradict a claim."
)

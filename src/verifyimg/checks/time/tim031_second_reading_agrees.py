"""A second record of the camera's clock agrees with its date.

What it looks at
The camera's date in the EXIF text, and the same clock as it stands in another place: the time
in UTC in the trailer of Samsung phones (Samsung:TimeStamp), the date and time in the MakerNotes
of Pentax, Ricoh, Sony, Olympus, Minolta, Kodak, Nintendo, Reconyx and some of Canon and Panasonic,
and the last power-up in Nikon's (Nikon:PowerUpTime), which lies within the 90 days before the
picture. Where the EXIF text has no zone, a record in UTC tells it.

Why it matters
Programs that change the dates of a picture leave these records alone, so the text of the date
was most likely not edited. It is one clock all the same: if it was wrong, both records are.

Innocent explanations
- nothing needs to be explained; most untouched pictures of these devices agree like that

Next steps
- look for a different clock: GPS time, the time of a message, an earlier copy in an archive

Example
`ExifIFD:DateTimeOriginal 2020:05:17 14:03:21` with the offset +05:00, and `Samsung:TimeStamp
2020:05:17 09:03:21.417+00:00`.

References
exiftool.org/TagNames/Samsung.html (Trailer) and exiftool.org/TagNames/Nikon.html (0x00b6).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import clocks, quoted
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.second_reading import SecondReading
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("second reading",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every second record that tells the same time as the camera's date."""
    return [_draft(one) for one in subject.second_readings if one.agreement == "agrees"]


def _draft(reading: SecondReading) -> Draft:
    return Draft(
        message=f"The file says {quoted.dated(reading.date)}, and {_other(reading)}. {_WEIGHT}",
        strength="moderate" if reading.switched_on else "strong",
        clues=(reading.date, reading.other),
    )


def _other(reading: SecondReading) -> str:
    said = quoted.dated(reading.other)
    if reading.switched_on:
        early = reading.gap < timedelta(0)
        when = f"{wording.gap(reading.gap)} before that" if early else "at about that time"
        return f"the camera was powered up on {said}, {when}"
    zone = "" if reading.zone is None else f" with its clock on {clocks.zone_name(reading.zone)}"
    where = "the maker's own block" if reading.other.storage == "maker_note" else _TRAILER
    return f"{where} says the same{zone}: {said}"


_TRAILER = "the phone's own trailer"
_WEIGHT = (
    "That speaks against an edited date. It supports a claim only as far as the clock was right: "
    "both are the same clock."
)

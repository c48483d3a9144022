"""The camera wrote a date.

What it looks at
Every date that the camera's own clock left in the file (ExifIFD:DateTimeOriginal and
ExifIFD:CreateDate) with its offset from UTC, if the camera wrote one. Dates that read the
same are one finding. ModifyDate is not among them: it dates the file, not the scene.

Why it matters
It is the first thing that a file says of itself, and the weakest: one clock, set by a person,
kept as text that any editor can change. Most cameras write no zone, so the reading alone
covers 26 hours of world time.

Innocent explanations
- a date in a file is ordinary and says nothing about the good faith of the sender

Next steps
- look for a second clock: GPS time, the time of a message, an earlier copy in an archive

Example
`ExifIFD:DateTimeOriginal 2020:05:17 14:03:21` without `ExifIFD:OffsetTimeOriginal`.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: DateTimeOriginal,
DateTimeDigitized (CreateDate here, as ExifTool names it), OffsetTimeOriginal.
IANA time zone database: offsets in use run from -12:00 to +14:00.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("camera date",))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports each reading of the camera's clock once, with all tags that hold it."""
    dates = (clue for clue in subject.clues_of("captured", "digitised") if clue.window)
    dates = (clue for clue in dates if not clue.powered_up)
    readings = clocks.by_reading(clue for clue in dates if clue.clock == "camera")
    if not readings:
        return NotApplicable(reason="no camera date in the file could be read")
    return [_draft(clues) for clues in readings]


def _draft(clues: tuple[Clue, ...]) -> Draft:
    first = clues[0]
    event = "was taken" if first.meaning == "captured" else "was made digital"
    return Draft(
        message=(
            f"The file says that the picture {event} on {quoted.dated(*clues)}. "
            f"{_zone(first)}{_trust(first)}"
        ),
        strength=first.strength if first.trusted else "none",
        clues=clues,
    )


def _zone(clue: Clue) -> str:
    window = clue.window
    if window is None or window.has_zone:
        return "The zone is in the file."
    return (
        "The camera wrote no zone, so that is some moment from "
        f"{wording.minute(window.earliest)} to {wording.minute(window.latest)} UTC."
    )


def _trust(clue: Clue) -> str:
    return "".join(f" It is not relied on, because {doubt.text}." for doubt in clue.doubts[:1])

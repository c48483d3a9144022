"""The GPS fix is older than the picture.

What it looks at
The GPS time and the camera's date. Where the camera wrote its offset the two are compared in
UTC, else on the legal time at the position; a camera that was set to another zone is not taken
for an old fix. Where GPS time is more than ten minutes older, the error that is allowed for grows
by 120 km for each hour, to at most 100 km in all.

Why it matters
The position is where the receiver was when it had its last fix. In the time since then the
photographer may have been driven somewhere else.

Innocent explanations
- the phone kept its last fix to save power, or had no view of the sky
- the camera's clock was ahead
- a GPS time that a program wrote when it added a position

Next steps
- widen the radius of the claim, or see how far somebody can have come in that time
- look for neighbouring files with a fresh fix

Example
`ExifIFD:DateTimeOriginal 2023:09:04 10:21:33` with the offset `+05:00`, `GPS:GPSTimeStamp 4 30 2`:
51 minutes old.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.7: GPSTimeStamp, GPSDateStamp.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.place.mapped import coordinates
from verifyimg.model.clue import Clue, Reservation
from verifyimg.model.finding import Draft
from verifyimg.model.place import Position
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="place", needs=("position", "gps time"))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every position whose fix the clues found to be old."""
    return [
        _draft(clue, clue.position, reservation)
        for clue in subject.clues_of("place")
        for reservation in clue.reservations
        if clue.position and reservation.kind == "stale"
    ]


def _draft(clue: Clue, position: Position, reservation: Reservation) -> Draft:
    return Draft(
        message=(
            f"The file says {coordinates(position)}, but {reservation.text}: the position may be "
            "one from before. It is held against a claim with an error of "
            f"{wording.kilometres(position.error_km)}."
        ),
        strength="moderate",
        clues=(clue,),
    )

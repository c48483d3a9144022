"""The position is coarser than it looks.

What it looks at
What the receiver says of its own fix: a dilution of precision over 10 (GPS:GPSDOP), an error of
more than 1,000 m (GPS:GPSHPositioningError), a fix without height (GPS:GPSMeasureMode 2), one
that was interrupted (GPS:GPSStatus V). And the coordinates as they are stored: both in whole
degrees, tenths or hundredths of a degree, or whole minutes. The error that is allowed for is
wider then, by at most 100 km in all.

Why it matters
Such a position tells a region, not a spot. It is held against a claimed place with its wider
error, and a pin on a map says more than is known.

Innocent explanations
- indoors, a cold start, or a fix by masts and networks instead of satellites
- an app or a platform that rounded the position for privacy
- a position typed in by hand, or looked up for a town

Next steps
- use it as a region only
- look for neighbouring files with a better fix

Example
`GPS:GPSLatitude 38/1 30/1 0/1` and `GPS:GPSLongitude 70/1 42/1 0/1`: tenths of a degree.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.7: GPSDOP, GPSHPositioningError, GPSMeasureMode, GPSStatus.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.place.mapped import coordinates
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.place import Position
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="place", needs=("position",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every position with what makes it coarse."""
    return [
        _draft(clue, clue.position, reasons)
        for clue in subject.clues_of("place")
        if clue.position and (reasons := _reasons(clue))
    ]


def _reasons(clue: Clue) -> list[str]:
    return [one.text for one in clue.reservations if one.kind == "coarse"]


def _draft(clue: Clue, position: Position, reasons: list[str]) -> Draft:
    return Draft(
        message=(
            f"The file says {coordinates(position)}, which is coarse because "
            f"{wording.listed(reasons)}. It is held against a claim with an error of "
            f"{wording.kilometres(position.error_km)}."
        ),
        strength="moderate",
        clues=(clue,),
    )

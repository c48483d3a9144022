"""The position in the file lies inside the claimed place.

What it looks at
The distance between the position that the file records and the claimed point, less the
claimed radius and less the error of the position. If nothing is left, the position is
consistent with the claim. Positions that cannot be relied on are left aside.

Why it matters
It is what one expects of a picture that was taken where it is said to be. It verifies
nothing: a position is text that anyone can write, and a picture of a screen or a print
carries the position of whoever took that one.

Innocent explanations
- the position was added by hand, from the caption or from the claim itself
- an older picture was taken at the same place

Next steps
- compare the map with what the picture shows
- test the claimed time too: the right place says nothing about when

Example
`GPS:GPSLatitude 38.46`, `GPS:GPSLongitude 70.74`, claimed `38.46,70.74,60km`.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.7: GPSLatitude, GPSLongitude, GPSHPositioningError.
R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), 159.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.place.distance import Distance, distances, unusable
from verifyimg.checks.place.mapped import coordinates
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="info",
    against="claim",
    aspect="place",
    needs=("claimed place", "position"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Says which positions are consistent with the claimed place."""
    measured = list(distances(subject))
    if not measured:
        return NotApplicable(reason=unusable(subject))
    return [_draft(distance) for distance in measured if distance.beyond_km <= 0]


def _draft(distance: Distance) -> Draft:
    return Draft(
        message=(
            f"The file says {coordinates(distance.position)}; that is "
            f"{wording.kilometres(distance.km)} from the claimed {distance.claimed.text} and "
            f"consistent with it, given {distance.allowance}."
        ),
        strength=distance.clue.strength,
        clues=(distance.clue,),
    )

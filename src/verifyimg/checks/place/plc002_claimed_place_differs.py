"""The position in the file lies outside the claimed place.

What it looks at
The distance between the position that the file records and the claimed point, less the
claimed radius and less the error of the position. What is left over 25 km is a conflict, and
so is what is left over 5 km if the position lies in another country than all of the claimed
place; anything less is a note. Countries are told by time zones: where a territory is disputed
every claimant's counts, and one that is not known changes nothing. A claim without a radius is
given one of 10 km. Positions that cannot be relied on, such as 0 north 0 east, are not held
against the claim.

Why it matters
A picture that was taken in one place does not show an event in another, if its position is
that of the camera and was not changed.

Innocent explanations
- the receiver kept an old fix from before the journey
- the position is that of an office, of a phone that was not at the scene, or of the upload
- an app or the publisher blurred or changed it to protect somebody
- the subject is far from the camera: a mountain, a ship, a view through a long lens
- the claimed place was named or looked up wrongly

Next steps
- open the map and compare what the picture shows with both places
- ask for the original file and for neighbouring files with a position
- ask how the position came into the file

Example
`GPS:GPSLatitude 38.56`, `GPS:GPSLongitude 68.77` (Dushanbe), claimed `37.49,71.55,20km`
(Khorugh): 271 km apart.

References
CIPA DC-008-2023 (Exif 3.0), 4.6.7: GPSLatitude, GPSLongitude, GPSHPositioningError.
IANA time zone database, zone.tab: the country of each time zone.
R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), 159.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks.place.distance import Distance, distances, unusable
from verifyimg.checks.place.mapped import coordinates
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.place_comparison import ELSEWHERE_ABROAD_KM, ELSEWHERE_KM, PlaceComparison
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity

RULE = Rule(
    severity="conflict",
    against="claim",
    aspect="place",
    needs=("claimed place", "position"),
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares every position that can be relied on with the claimed place."""
    measured = list(distances(subject))
    if not measured:
        return NotApplicable(reason=unusable(subject))
    return [_draft(distance) for distance in measured if distance.beyond_km > 0]


def severity(beyond_km: float, *, another_country: bool | None) -> Severity:
    """How much a distance beyond all allowances matters; None for a country not known."""
    limit = ELSEWHERE_ABROAD_KM if another_country else ELSEWHERE_KM
    return "conflict" if beyond_km > limit else "note"


def _draft(distance: Distance) -> Draft:
    comparison = distance.comparison
    abroad = comparison.another_country if comparison else None
    return Draft(
        message=(
            f"The file says {coordinates(distance.position)}; that is "
            f"{wording.kilometres(distance.km)} from the claimed {distance.claimed.text}, "
            f"{wording.kilometres(distance.beyond_km)} more than {distance.allowance} allow for."
            + (_countries(comparison) if comparison and abroad else "")
        ),
        strength=distance.clue.strength,
        severity=severity(distance.beyond_km, another_country=abroad),
        clues=(distance.clue,),
    )


def _countries(comparison: PlaceComparison) -> str:
    here, claimed = (
        " or ".join(codes) for codes in (comparison.countries, comparison.claimed_countries)
    )
    return f" It lies in another country ({here}, claimed {claimed})."

"""The claimed time has no time zone.

What it looks at
Whether the claimed time says which zone it is in, as in `2023-09-06T14:00+05:00`. If it does
not, the whole local day or hour is tested: on the clock of the scene, which is that of the
claimed place where one is claimed, and in every zone on Earth before anything counts as a
contradiction.

Why it matters
A day begins 26 hours earlier in one place than in another. Without a zone only a gap that no
zone explains contradicts a claim, and a fit is no better than the zone that was assumed.

Innocent explanations
- reports name the local day as a matter of course
- the publisher and the scene are in different zones, and the report mixed them

Next steps
- give the zone with the time, or the place with --claimed-place
- near midnight, ask whose day is meant: the scene's, the publisher's or the reader's

Example
`--claimed-date 2023-09-06` without --claimed-place.

References
ISO 8601-1:2019, 5.3.4: time shift between local time scale and UTC.
IANA time zone database: offsets in use run from -12:00 to +14:00.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="claim", aspect="time", needs=("claimed date",))


def look(subject: Subject) -> Sequence[Draft]:
    """Says in which zones a claimed time without one was tested."""
    date = subject.claim.date
    if date is None or date.window.has_zone:
        return ()
    what = "the whole local day" if date.to_the_day else "that local time"
    where = "the scene" if subject.claim.place is None else "the claimed place"
    return (
        Draft(
            message=(
                f"The claimed {wording.claimed(date)} names no time zone, so {what} was tested "
                f"on the clock of {where}, and in every zone on Earth before anything counts as "
                "a contradiction."
            ),
            strength="none",
        ),
    )

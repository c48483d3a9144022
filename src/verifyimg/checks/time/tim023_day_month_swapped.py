"""With day and month exchanged, the camera's date lies inside the claim.

What it looks at
The camera's date where it lies outside the claim, its day and month exchanged. The claim must be
at most 31 days long; half an hour is allowed for. Nothing is changed by it: the date as it stands
is what the other rules judge.

Why it matters
Half of the world writes the day first, the other half the month. Who sets a camera's clock in the
other order, or types a date in it, is wrong by months.

Innocent explanations
- a clock that was set with day and month exchanged
- a date that was typed or converted in the other order
- chance: of the dates of a year one in three can be exchanged

Next steps
- ask in which order the camera's menu shows its date, and what it shows today
- ask for pictures that the same camera took after the 12th of a month

Example
`ExifIFD:DateTimeOriginal 2023:06:09 11:20:05`, claimed 6 September 2023.

References
CIPA DC-008-2023 (Exif 3.0), tags relating to date and time: year, month, day, in that order.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.gap_shapes import CLOCK_ERROR, swapped
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(
    severity="note",
    against="claim",
    aspect="time",
    needs=("claimed date", "trusted camera date"),
)

_LONGEST = timedelta(days=31)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Exchanges day and month of each date of the camera that misses the claim."""
    date = subject.claim.date
    if date is None or date.end - date.start > _LONGEST:
        return NotApplicable(reason="the claim is longer than a month: something would always fit")
    missing = [
        c.clue
        for c in subject.comparisons
        if c.clue.meaning == "captured" and c.clue.clock == "camera" and c.relation != "fits"
    ]
    dates = [clue for clue in missing if clue.trusted and clue.storage != "file_name"]
    pairs = [(clue, _right(clue, date)) for clue in dates]
    return [_draft(clue, right, date) for clue, right in pairs if right is not None]


def _right(clue: Clue, date: ClaimedDate) -> datetime | None:
    local = clue.window.local if clue.window else None
    right = swapped(local) if local else None
    if right and date.start - CLOCK_ERROR <= right <= date.end + CLOCK_ERROR:
        return right
    return None


def _draft(clue: Clue, right: datetime, date: ClaimedDate) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(clue)}. With day and month exchanged that would be "
            f"{wording.minute(right)}, inside the claimed {wording.claimed(date)}."
        ),
        strength="weak",
        clues=(clue,),
    )

"""The camera's date misses by a difference that a wrongly set clock leaves.

What it looks at
The camera's date against the claim, where it lies outside, and against GPS time, where the two
differ. The difference is compared with those that clocks have when they are set wrongly: one
hour, twelve hours, a day, whole quarters of an hour up to 14 hours, a month or whole years to
the day, and the 1,024 weeks of GPS. Against a claim the hours are tried only where it names a
time, a month where it is at most 3 days long, years and weeks where it is at most 10: in a longer
one something always fits. Three minutes are allowed for, and 30 from a month on.

Why it matters
A clock that is exactly a year behind explains a date that would otherwise contradict the claim.
It does not settle the matter: a picture of the same day of another year, as of a parade or an
annual feast, leaves the same difference.

Innocent explanations
- a difference of this shape by chance
- a clock that was set from memory

Next steps
- ask what that camera's clock shows today, with its year and its zone
- ask for pictures that the same camera took on days that are known

Example
`ExifIFD:DateTimeOriginal 2022:09:06 14:03:21`, claimed 6 September 2023.

References
IANA time zone database: offsets in use run from -12:00 to +14:00 in quarters of an hour.
IS-GPS-200, 3.3.4: GPS weeks are counted to 1,024.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg import wording
from verifyimg.checks import quoted
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="time", needs=("camera date",))

_EXPLAINED = ("default_clock", "firmware_constant", "invalid")
_SHAPES = ("claim", "gps")


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports the shapes that the camera's date has against the claim and against GPS time."""
    dates = [c for c in subject.clues_of("captured") if c.clock == "camera" and c.window]
    usable = [c for c in dates if all(doubt.kind not in _EXPLAINED for doubt in c.doubts)]
    if not usable:
        return NotApplicable(reason=quoted.why_unused(dates, "the camera's date cannot be read"))
    found = [one for one in subject.diagnoses if one.against in _SHAPES]
    return [_draft(one, subject.claim.date) for one in found]


def _draft(found: ClockDiagnosis, date: ClaimedDate | None) -> Draft:
    claimed = f"the claimed {wording.claimed(date)}" if date else "the claim"
    other = quoted.dated(found.other) if found.other else claimed
    proposal = ""
    if found.proposed is not None:
        right = wording.minute(found.proposed)
        proposal = f" Set right by that it would read {right}; that is proposed, not applied."
    return Draft(
        message=(
            f"The file says {quoted.dated(found.clue)}. Between that and {other} lies "
            f"{found.words}, a difference that a wrongly set clock leaves; that may also be "
            f"chance.{proposal}"
        ),
        strength="weak",
        clues=(found.clue, *((found.other,) if found.other else ())),
        innocent=(found.cause,),
    )

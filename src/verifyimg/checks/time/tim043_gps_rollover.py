"""The GPS date is that of a receiver whose week counter began anew.

What it looks at
A GPS date that lies 7,168 days (1,024 weeks), or twice that, before the camera's date, two days
more or less. GPS counts weeks to 1,024 and then begins anew, as on 22 August 1999 and on 7 April
2019. An old receiver then tells a date almost twenty years before the true one.

Why it matters
Such a date is no second date of the picture: it neither speaks for an old picture nor against
the camera's clock. It is not relied on, and the camera's date is not doubted for it. The date
that the receiver should have written is proposed, not applied.

Innocent explanations
- an old receiver, or one that was never updated
- a phone or camera whose maker reckoned with fewer weeks

Next steps
- add 7,168 days to the GPS date and compare it with the camera's clock to the minute
- look at other files of that device: the same receiver makes the same mistake

Example
`GPS:GPSDateStamp 2003:10:19` beside `ExifIFD:DateTimeOriginal 2023:06:04 15:07:12`.

References
IS-GPS-200, 20.3.3.3.1.1: the week number has ten bits.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.model.clock_diagnosis import ClockDiagnosis
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="time", needs=("gps time",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every GPS time whose clock was found to be rolled over."""
    found = [one for one in subject.diagnoses if one.clue.clock == "gps"]
    return [_draft(one) for one in found if one.kind == "gps_rollover"]


def _draft(found: ClockDiagnosis) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(found.clue)}. It is not relied on, because "
            f"{found.words}. That date is proposed, not applied: it neither supports nor "
            "contradicts a claim."
        ),
        strength="moderate",
        clues=(found.clue,),
    )

"""The GPS time is the start of a receiver's calendar.

What it looks at
A GPS date of 6 January 1980, where the satellites' calendar begins, or of 1 January 1970, where
the calendar of most computers begins.

Why it matters
A receiver that has no fix yet writes such a date. It is no time of the picture, and the
position beside it may be no position either.

Innocent explanations
- a receiver without a fix: indoors, just switched on, or with location turned off
- a program that wrote an empty time

Next steps
- treat the position with care: without a fix it can be old or empty
- look for another clock: the camera's own, a message, an earlier copy

Example
`GPS:GPSDateStamp 1980:01:06` and `GPS:GPSTimeStamp 0 0 0`.

References
IS-GPS-200, 3.3.4: GPS time is counted from midnight of 5 to 6 January 1980.
github.com/mapillary/mapillary_tools/pull/669 (GPS time 1970-01-01).
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="note", against="file", aspect="time", needs=("gps time",))


def look(subject: Subject) -> Sequence[Draft]:
    """Reports every GPS time that the clues found to be an epoch."""
    times = [clue for clue in subject.clues_of("captured") if clue.clock == "gps"]
    return [_draft(clue) for clue in times if clue.doubt("gps_epoch")]


def _draft(clue: Clue) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(clue)}, which a receiver without a fix writes. The "
            "time is not relied on: it neither supports nor contradicts a claim."
        ),
        strength="moderate",
        clues=(clue,),
    )

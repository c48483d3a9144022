"""The file holds a GPS time.

What it looks at
GPS:GPSDateStamp and GPS:GPSTimeStamp: the time that the satellites gave, in UTC.

Why it matters
It is a second clock, which nobody sets by hand, and it needs no zone. Where it agrees with the
camera's clock, two different clocks say the same; where the camera's clock is in doubt, it is
judged alone.

Innocent explanations
- a time kept from an earlier fix: many phones write the last one they had, which can be older
- a date that was rolled over by the receiver, or by a program at midnight UTC
- GPS tags that a program added later from a recorded track

Next steps
- compare it with the camera's clock: the difference should be the zone of the place
- compare the position with the claimed place

Example
`GPS:GPSDateStamp 2020:05:17` and `GPS:GPSTimeStamp 9 3 21`.

References
CIPA DC-008-2023 (Exif 3.0), GPS attribute information: GPSTimeStamp, GPSDateStamp.
"""

from __future__ import annotations

from collections.abc import Sequence

from verifyimg.checks import quoted
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject

RULE = Rule(severity="info", against="file", aspect="time", needs=("gps time",))


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Reports every GPS time that could be read."""
    times = [clue for clue in subject.clues_of("captured") if clue.clock == "gps"]
    readable = [clue for clue in times if clue.window is not None]
    if not readable:
        return NotApplicable(reason=quoted.why_unused(times, "the GPS time could not be read"))
    return [_draft(clue) for clue in readable]


def _draft(clue: Clue) -> Draft:
    doubts = "".join(f" It is not relied on, because {d.text}." for d in clue.doubts[:1])
    return Draft(
        message=(
            f"The file says that satellites gave the time {quoted.dated(clue)}. That clock is "
            f"independent of the camera's; it can be older than the picture.{doubts}"
        ),
        strength=clue.strength if clue.trusted else "none",
        clues=(clue,),
    )

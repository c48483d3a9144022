"""GPS time and the camera's clock differ.

What it looks at
The camera's date and the GPS time. Where the camera wrote its zone, the two are compared in
UTC. Where it wrote none, the difference is rounded to the nearest quarter of an hour and taken
for the zone, if it lies between -12:00 and +14:00. A rest of up to three minutes is agreement,
and the zone is reported as information; a rest of up to an hour is a note; a larger one, or a
difference beyond all zones, is a concern. GPS time of a receiver without a fix, or in the future,
is told only where it is beyond all zones.

Why it matters
Two clocks that agree are worth more than one. Two that differ by more than zones can are not
both right: the camera's clock is then not relied on, and GPS time is judged alone.

Innocent explanations
- a GPS time kept from an earlier fix, minutes or hours old
- a camera clock that drifted or was set by hand
- an offset in the file that stayed at home while the clock was moved, or the other way round
- a GPS date that the receiver or a program wrote a day off
- GPS tags that a program added later from a recorded track

Next steps
- compare the inferred zone with the legal time at the position and at the claimed place
- ask for neighbouring files: a stale fix repeats in them, a wrong clock moves with them

Example
`ExifIFD:DateTimeOriginal 2020:05:17 14:03:21` without an offset, `GPS:GPSTimeStamp 9 3 21`:
the inferred zone is +05:00.

References
CIPA DC-008-2023 (Exif 3.0), GPS attribute information: GPSTimeStamp, GPSDateStamp.
IANA time zone database: offsets in use run from -12:00 to +14:00 in quarters of an hour.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks import clocks, quoted
from verifyimg.model.clue import Doubt
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.words import Severity, Strength, weakest

RULE = Rule(
    severity="concern",
    against="file",
    aspect="time",
    needs=("gps time", "camera date"),
)

_AN_HOUR = timedelta(hours=1)
_SPLIT = (
    "They are not both the time of the picture, so what one of them says for or against a claim "
    "is weak."
)


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Compares the two clocks, and names the zone that would bring them together."""
    apart = clocks.difference(subject) or _told_without_fix(subject)
    if apart is None:
        reason = "the file holds no two dates of the scene to compare"
        return NotApplicable(reason=quoted.why_unused(subject.clues_of("captured"), reason))
    if apart.agrees and apart.zone is None:
        return ()
    return (
        Draft(
            message=(
                f"The file says {quoted.dated(apart.camera)} and {quoted.dated(apart.gps)}. "
                f"{_relation(apart)} {_weight(apart)}"
            ),
            strength=_strength(apart),
            severity=_severity(apart),
            clues=(apart.camera, apart.gps),
        ),
    )


def _told_without_fix(subject: Subject) -> clocks.ClockDifference | None:
    """Such a time is no second clock; that it tells another day is a fact of the file."""
    apart = clocks.difference(subject, despite=("no_fix", "future"))
    return apart if apart is not None and apart.beyond_zones else None


def _severity(apart: clocks.ClockDifference) -> Severity:
    if apart.agrees:
        return "info"
    return "concern" if _beyond(apart) else "note"


def _strength(apart: clocks.ClockDifference) -> Strength:
    founded = weakest(apart.camera.strength, apart.gps.strength)
    return founded if _without_fix(apart) is None else weakest(founded, "weak")


def _without_fix(apart: clocks.ClockDifference) -> Doubt | None:
    return apart.gps.doubt("no_fix")


def _beyond(apart: clocks.ClockDifference) -> bool:
    """Whether clocks that were set cannot differ like that."""
    doubted = apart.camera.doubt("gps_differs") or apart.gps.doubt("gps_differs")
    return doubted is not None or abs(apart.residual) > _AN_HOUR


def _relation(apart: clocks.ClockDifference) -> str:
    rest = f"{wording.gap(apart.residual)} {'ahead' if apart.residual > timedelta(0) else 'behind'}"
    if apart.zone is None:
        return f"The camera's clock was {rest} with its zone reckoned in."
    zone = clocks.zone_name(apart.zone)
    if apart.agrees:
        return f"The two agree if the camera's clock was set to the zone {zone}."
    if _beyond(apart):
        return f"No time zone explains the difference; the nearest, {zone}, leaves it {rest}."
    return f"The nearest zone, {zone}, leaves the camera's clock {rest}."


def _weight(apart: clocks.ClockDifference) -> str:
    if apart.agrees:
        return "That supports the date, and a claim only where its place has that zone."
    if _without_fix(apart):
        return "A receiver without a fix writes what it last knew: it had none, by its position."
    if _beyond(apart):
        return _SPLIT
    return "A difference this small neither supports nor contradicts a claim."

"""Between two pictures of one camera lies more way than time.

What it looks at
Files of one camera with a position and a time, in the order of their dates: the distance, less
both errors, over the time between them. GPS times are used where both files have them, dates with
their zones otherwise; dates without a zone have to leave room for all zones. Above 1,000 km/h it
is a conflict within the set, above 300 a concern, above 150 a note; where no serial number ties
the files to one body, a note at most.

Why it matters
A body is at one place at a time. Where it is not, one of the dates or positions is not that of its
picture.

Innocent explanations
- a flight
- a clock or a zone that was changed, or a fix that is older than the picture
- two phones of one model, where no serial number is told
- positions that were set by hand

Next steps
- settle the zones first, then the fixes (PLC005)
- ask whether two cameras took them

Example
Two pictures of one body, 1,900 km and 20 minutes apart.

References
CIPA DC-008-2023 (Exif 3.0): GPSLatitude, GPSTimeStamp, GPSHPositioningError.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from verifyimg import wording
from verifyimg.checks.descents import ZONES
from verifyimg.checks.witnesses import TAKEN, body, dated, name, witness
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.noun import noun
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces
from verifyimg.model.words import Severity

RULE = Rule(severity="conflict", against="set", aspect="place", scope="set", order="device")

_NEAR_KM = 25.0
_CLOCK = timedelta(minutes=5)
_GRADES: tuple[tuple[float, Severity], ...] = (
    (1000.0, "conflict"),
    (300.0, "concern"),
    (150.0, "note"),
)
_PLACE = ("GPS:GPSLatitude", "GPS:GPSLongitude", "GPS:GPSDateStamp", "GPS:GPSTimeStamp")


@noun
class _Way:
    kilometres: float
    """Less the errors of both ends."""
    time: timedelta
    """With what the clocks may be apart."""

    @property
    def speed(self) -> float:
        """In kilometres an hour, at least."""
        return self.kilometres / (self.time.total_seconds() / 3600)


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each pair of neighbours that are too far apart for their times."""
    last: Traces | None = None
    looked = 0
    for one in group.files:
        if one.position is None or one.taken is None or not one.taken_trusted or not one.device:
            continue
        way = _way(last, one) if last is not None else None
        looked += 1
        grade = next((word for least, word in _GRADES if way and way.speed > least), None)
        if last is not None and way is not None and grade is not None:
            yield _draft(last, one, way, grade)
        last = one
    if looked < 2:
        yield NotApplicable(reason="no camera has two files with a position and a date")


def _way(last: Traces, one: Traces) -> _Way | None:
    time = _apart(last, one)
    if time is None or last.position is None or one.position is None:
        return None
    errors = last.position.error_km + one.position.error_km
    distance = last.position.distance_km(one.position) - errors
    return _Way(kilometres=distance, time=time) if distance > _NEAR_KM else None


def _apart(last: Traces, one: Traces) -> timedelta | None:
    """Time between two files with what their clocks may be apart; None if it is not known."""
    if last.gps_time is not None and one.gps_time is not None:
        return abs(one.gps_time - last.gps_time) + _CLOCK
    apart = one.since(last)
    if apart is None:
        return None
    return abs(apart) + (_CLOCK if one.instant is not None else ZONES)


def _draft(last: Traces, one: Traces, way: _Way, grade: Severity) -> Draft:
    told = [f"{name(each)} ({dated(each.taken)})" for each in (last, one)]
    return Draft(
        message=(
            f"{body(one)}: between {wording.listed(told)} lie at least "
            f"{wording.kilometres(way.kilometres)}, which takes more than {round(way.speed):,} "
            "km/h."
        ),
        severity=grade if one.serial else "note",
        strength="moderate" if one.serial else "weak",
        files=tuple(witness(each, *TAKEN, *_PLACE) for each in (last, one)),
    )

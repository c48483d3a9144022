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

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from verifyimg import wording
from verifyimg.checks import clocks, quoted
from verifyimg.checks.time.gap_shapes import Fits, Shape, shape_of_days, shape_of_hours
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.subject import Subject
from verifyimg.model.window import EASTMOST, WESTMOST, Window

RULE = Rule(severity="note", against="file", aspect="time", needs=("camera date",))

_NARROW = timedelta(hours=1)
_LONGEST_FOR_MONTHS = timedelta(days=3)
_LONGEST_FOR_YEARS = timedelta(days=10)
_EXPLAINED = ("default_clock", "firmware_constant", "invalid")


def look(subject: Subject) -> Sequence[Draft] | NotApplicable:
    """Tries the shapes on the camera's date against the claim and against GPS time."""
    dates = [c for c in subject.clues_of("captured") if c.clock == "camera" and c.window]
    usable = [c for c in dates if all(doubt.kind not in _EXPLAINED for doubt in c.doubts)]
    if not usable:
        return NotApplicable(reason=quoted.why_unused(dates, "the camera's date cannot be read"))
    return [*_against_claim(subject), *_against_gps(subject)]


def _against_claim(subject: Subject) -> Iterator[Draft]:
    date = subject.claim.date
    for comparison in subject.comparisons if date else ():
        clue = comparison.clue
        if clue.meaning != "captured" or clue.clock != "camera" or comparison.relation == "fits":
            continue
        if date is None or clue.storage == "file_name" or _is_explained(clue):
            continue
        shape = _claimed_shape(clue, date)
        if shape is not None:
            yield _draft(f"the claimed {wording.claimed(date)}", (clue,), shape)


def _is_explained(clue: Clue) -> bool:
    return any(doubt.kind in _EXPLAINED for doubt in clue.doubts)


def _claimed_shape(clue: Clue, date: ClaimedDate) -> Shape | None:
    reading, target = _on_one_clock(clue.window, date)
    if reading is None:
        return None
    length = target[1] - target[0]
    fits = _inside(*target)
    hours = shape_of_hours(reading, fits) if length <= _NARROW else None
    if hours is not None or length >= _LONGEST_FOR_YEARS:
        return hours
    return shape_of_days(reading, fits, months=length <= _LONGEST_FOR_MONTHS)


def _on_one_clock(
    window: Window | None, date: ClaimedDate
) -> tuple[datetime | None, tuple[datetime, datetime]]:
    """The reading and the claim on the clock of the scene, or on the world's if both have zones."""
    if window is not None and window.has_zone and date.window.has_zone:
        ends = (date.window.earliest, date.window.latest)
        return window.earliest.replace(tzinfo=None), (_naive(ends[0]), _naive(ends[1]))
    return window.local if window else None, (date.start, date.end)


def _naive(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)


def _inside(start: datetime, end: datetime) -> Fits:
    return lambda right, tolerance: start - tolerance <= right <= end + tolerance


def _against_gps(subject: Subject) -> Iterator[Draft]:
    """Where the camera wrote its zone the difference itself is tried, else what zones leave."""
    apart = clocks.difference(subject)
    if apart is None or apart.agrees or apart.gps.window is None or apart.camera.window is None:
        return
    moment, reading = _naive(apart.gps.window.earliest), apart.camera.window.local
    if apart.camera.window.has_zone:
        reading = _naive(apart.camera.window.earliest)
    if reading is None:
        return
    zoned = apart.camera.window.has_zone
    shape = shape_of_hours(reading, _inside(moment, moment)) if zoned else None
    fits = _inside(moment, moment) if zoned else _in_some_zone(moment)
    if shape is None and abs(reading - moment) > EASTMOST:
        shape = shape_of_days(reading, fits)
    if shape is not None:
        yield _draft(quoted.dated(apart.gps), (apart.camera, apart.gps), shape)


def _in_some_zone(moment: datetime) -> Fits:
    """Whether a reading without a zone is that moment on some clock on Earth."""

    def fits(right: datetime, _: timedelta) -> bool:
        zone = right - moment
        rest = abs(zone - round(zone / clocks.QUARTER) * clocks.QUARTER)
        return WESTMOST <= zone <= EASTMOST and rest <= clocks.AGREEMENT

    return fits


def _draft(other: str, clues: tuple[Clue, ...], shape: Shape) -> Draft:
    return Draft(
        message=(
            f"The file says {quoted.dated(clues[0])}. Between that and {other} lies {shape.words}, "
            "a difference that a wrongly set clock leaves; that may also be chance."
        ),
        strength="weak",
        clues=clues,
        innocent=(shape.cause,),
    )

"""What may be wrong with a clock, by what else is known: the one place where that is decided.

A reading is held against the claim and against GPS time, and its doubts are read. What fits may
still be chance, so an explanation is proposed with what it rests on, and applied nowhere.
Specification: IANA time zone database (offsets in use run from -12:00 to +14:00 in quarters of an
hour); IS-GPS-200, 20.3.3.3.1.1 (GPS weeks are counted to 1,024).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from verifyimg.clues.gps_rollover import unrolled
from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clock_diagnosis import Against, ClockDiagnosis, DiagnosisKind
from verifyimg.model.clock_difference import AGREEMENT, QUARTER, ClockDifference, clock_difference
from verifyimg.model.clue import Clue, DoubtKind
from verifyimg.model.comparison import Comparison
from verifyimg.model.gap_shapes import Fits, Shape, shape_of_days, shape_of_hours
from verifyimg.model.window import EASTMOST, WESTMOST, Window

_NARROW = timedelta(hours=1)
_LONGEST_FOR_MONTHS = timedelta(days=3)
_LONGEST_FOR_YEARS = timedelta(days=10)
_EXPLAINED: tuple[DoubtKind, ...] = ("default_clock", "firmware_constant", "invalid")
_BY_DOUBT: tuple[tuple[DoubtKind, DiagnosisKind, Against], ...] = (
    ("default_clock", "default_clock", "knowledge"),
    ("firmware_constant", "firmware_constant", "knowledge"),
    ("gps_rollover", "gps_rollover", "camera"),
)


def diagnoses(
    date: ClaimedDate | None, clues: Sequence[Clue], comparisons: Sequence[Comparison]
) -> tuple[ClockDiagnosis, ...]:
    """What explains the clocks of a file: by what is known of them, by the claim, by GPS."""
    return (*_known(clues), *_against_claim(date, comparisons), *_against_gps(clues))


def _known(clues: Sequence[Clue]) -> Iterator[ClockDiagnosis]:
    for clue in clues:
        for kind, named, against in _BY_DOUBT if clue.doubts else ():
            doubt = clue.doubt(kind)
            if doubt is not None:
                right = unrolled(clue, clues) if kind == "gps_rollover" else None
                yield ClockDiagnosis(
                    kind=named,
                    clue=clue,
                    against=against,
                    words=doubt.text,
                    proposed=right and _naive(right),
                )


def _against_claim(
    date: ClaimedDate | None, comparisons: Sequence[Comparison]
) -> Iterator[ClockDiagnosis]:
    for comparison in comparisons if date else ():
        clue = comparison.clue
        if clue.meaning != "captured" or clue.clock != "camera" or comparison.relation == "fits":
            continue
        if date is None or clue.storage == "file_name" or any(map(clue.doubt, _EXPLAINED)):
            continue
        shape = _claimed_shape(clue, date)
        if shape is not None:
            yield _diagnosis(shape, clue, "claim", _read(clue.window, date))


def _claimed_shape(clue: Clue, date: ClaimedDate) -> Shape | None:
    reading, target = _read(clue.window, date), _target(clue.window, date)
    if reading is None:
        return None
    length = target[1] - target[0]
    fits = _inside(*target)
    hours = shape_of_hours(reading, fits) if length <= _NARROW else None
    if hours is not None or length >= _LONGEST_FOR_YEARS:
        return hours
    return shape_of_days(reading, fits, months=length <= _LONGEST_FOR_MONTHS)


def _read(window: Window | None, date: ClaimedDate) -> datetime | None:
    """The reading on the clock of the scene, or on the world's if both have zones."""
    if window is not None and window.has_zone and date.window.has_zone:
        return window.earliest.replace(tzinfo=None)
    return window.local if window else None


def _target(window: Window | None, date: ClaimedDate) -> tuple[datetime, datetime]:
    """The claim on the same clock."""
    if window is not None and window.has_zone and date.window.has_zone:
        return _naive(date.window.earliest), _naive(date.window.latest)
    return date.start, date.end


def _naive(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)


def _inside(start: datetime, end: datetime) -> Fits:
    return lambda right, tolerance: start - tolerance <= right <= end + tolerance


def _against_gps(clues: Sequence[Clue]) -> Iterator[ClockDiagnosis]:
    """Where the camera wrote its zone the difference itself is tried, else what zones leave."""
    apart = clock_difference(clues)
    if apart is None or apart.agrees or apart.gps.window is None or apart.camera.window is None:
        return
    reading = apart.camera.window.local
    if apart.camera.window.has_zone:
        reading = _naive(apart.camera.window.earliest)
    shape = None if reading is None else _gps_shape(reading, apart)
    if shape is not None:
        yield _diagnosis(shape, apart.camera, "gps", reading, other=apart.gps)


def _gps_shape(reading: datetime, apart: ClockDifference) -> Shape | None:
    if apart.gps.window is None or apart.camera.window is None:
        return None
    moment, zoned = _naive(apart.gps.window.earliest), apart.camera.window.has_zone
    shape = shape_of_hours(reading, _inside(moment, moment)) if zoned else None
    fits = _inside(moment, moment) if zoned else _in_some_zone(moment)
    if shape is None and abs(reading - moment) > EASTMOST:
        shape = shape_of_days(reading, fits)
    return shape


def _in_some_zone(moment: datetime) -> Fits:
    """Whether a reading without a zone is that moment on some clock on Earth."""

    def fits(right: datetime, _: timedelta) -> bool:
        zone = right - moment
        rest = abs(zone - round(zone / QUARTER) * QUARTER)
        return WESTMOST <= zone <= EASTMOST and rest <= AGREEMENT

    return fits


def _diagnosis(
    shape: Shape,
    clue: Clue,
    against: Against,
    reading: datetime | None,
    *,
    other: Clue | None = None,
) -> ClockDiagnosis:
    """The shape with its proposal on the camera's own clock."""
    local = clue.window.local if clue.window else None
    proposed = None
    if shape.right is not None and reading is not None and local is not None:
        proposed = local + (shape.right - reading)
    return ClockDiagnosis(
        kind=shape.kind,
        clue=clue,
        against=against,
        other=other,
        words=shape.words,
        cause=shape.cause,
        proposed=proposed,
    )

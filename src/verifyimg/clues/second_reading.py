"""The camera's clock as it stands in a second place: Samsung's trailer, the makers' own blocks.

Programs that change the EXIF dates leave these alone. They are the same clock, so that agreement
shows only that the text was not edited.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from verifyimg.clues.camera_time import clock_doubts
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, read_date
from verifyimg.clues.maker_records import MakerRecord, maker_records
from verifyimg.model.clue import POWER_UP, Clue
from verifyimg.model.image import Handling
from verifyimg.model.second_reading import Agreement, SecondReading
from verifyimg.model.tag import Tag
from verifyimg.model.window import EASTMOST, WESTMOST, Window, unzoned, zoned
from verifyimg.model.words import Strength

TRAILER = "Samsung:TimeStamp"

LONGEST_ON = timedelta(days=90)
"""How long before a picture its camera was powered up, as a rule.

NOTE: of the seven readings that we know of, two are years older than an honest picture, on
bodies of 2007 and 2013 (D300, D7100), whose zone and summer time are those of that day too: it
seems to be the day when their clock was set. Later bodies (D750, Z 9) write the last power-up.
"""

_SHUTTER = timedelta(minutes=2)
"""How far a power-up may seem to lie behind the picture: clocks are set while cameras are on."""
_SAVING = timedelta(minutes=3)
"""What lies between the shutter and the end of saving: a burst or a panorama takes a while."""
_ANY_ZONE = EASTMOST - WESTMOST
_QUARTER = timedelta(minutes=15)
"""Every zone in use is a multiple of it (IANA time zone database)."""


def second_dates(evidence: Evidence, handling: Handling) -> Iterator[Clue]:
    """A clue for each second record of the camera's clock that is a date."""
    for key, make in ((TRAILER, _trailer), (POWER_UP, _power_up)):
        tag = evidence.tag(key)
        reading = read_date(str(tag.value)) if tag else None
        if tag and isinstance(reading, DateReading):
            yield make(tag, reading, evidence, handling)
    for record in maker_records(evidence):
        yield _noted(record, evidence, handling)


def second_readings(dates: Sequence[Clue], others: Sequence[Clue]) -> tuple[SecondReading, ...]:
    """The first date of the picture that could be read against each of the others.

    What stands in another maker's note is no record of this camera's clock.
    """
    placed = ((d, d.window) for d in dates if d.meaning == "captured" and d.window)
    date, window = next(placed, (None, None))
    if date is None or window is None:
        return ()
    mine = (other for other in others if not other.doubt("foreign_note"))
    return tuple(_held(date, window, other, other.window) for other in mine if other.window)


def dates_of_their_own(
    others: Sequence[Clue], readings: Sequence[SecondReading]
) -> tuple[Clue, ...]:
    """Those that are held against a claim: what differs from the EXIF date, or stands alone.

    One that agrees is the same date once more. A power-up only says that the picture is later:
    it can put a date in question that would be relied on, and takes the place of none.
    """
    differing = [reading for reading in readings if reading.tells_another_date]
    own = [one.other for one in differing if one.date.trusted or not one.switched_on]
    alone = [] if readings else [clue for clue in others if not clue.powered_up]
    return (*own, *alone)


def _trailer(tag: Tag, reading: DateReading, evidence: Evidence, handling: Handling) -> Clue:
    local, no_offset = reading.start, timedelta(0)
    return Clue(
        meaning="captured",
        about="scene",
        clock="camera",
        storage="trailer",
        text=f"{local:%Y:%m:%d %H:%M:%S} UTC",
        strength=_strength(handling),
        window=zoned(local, local, offset=no_offset, zone="UTC", zone_source=tag.key, local=local),
        doubts=tuple(clock_doubts(evidence, tag.key, reading)),
        tags=(tag,),
        note="the phone's clock in its own trailer behind the picture: no second clock",
    )


def _power_up(tag: Tag, reading: DateReading, evidence: Evidence, handling: Handling) -> Clue:
    local = reading.start
    return Clue(
        meaning="captured",
        about="scene",
        clock="camera",
        storage="maker_note",
        text=str(tag.value),
        strength=_strength(handling),
        window=unzoned(local, local + LONGEST_ON, local=local),
        doubts=tuple(clock_doubts(evidence, tag.key, reading)),
        tags=(tag,),
        note="when the camera was powered up; the picture follows, as a rule within 90 days",
    )


def _noted(record: MakerRecord, evidence: Evidence, handling: Handling) -> Clue:
    local, end, key = record.reading.start, record.reading.end, record.tags[0].key
    if record.in_utc:
        zero = timedelta(0)
        window = zoned(local, end, offset=zero, zone="UTC", zone_source=key, local=local)
    else:
        window = unzoned(local, end, local=local)
    return Clue(
        meaning="captured",
        about="scene",
        clock="camera",
        storage="maker_note",
        text=record.text,
        strength=_strength(handling),
        window=window,
        doubts=tuple(clock_doubts(evidence, key, record.reading)),
        tags=record.tags,
        note="the camera's clock in its maker's own block: no second clock",
    )


def _strength(handling: Handling) -> Strength:
    return "moderate" if handling.state == "camera_direct" else "weak"


def _held(date: Clue, window: Window, other: Clue, record: Window) -> SecondReading:
    if other.powered_up:
        return _powered(date, window, other, record)
    if record.has_zone:
        return _taken(date, window, other, record)
    return _shown(date, window, other, record)


def _shown(date: Clue, window: Window, other: Clue, shown: Window) -> SecondReading:
    """What the same clock showed: no zone lies between, unless one of the two was converted."""
    local, length = _reading(window)
    gap = _reading(shown)[0] - local
    if timedelta(0) < gap <= length:
        gap = timedelta(0)
    rest = gap - round(gap / _QUARTER) * _QUARTER
    agreement: Agreement = "differs"
    if abs(gap) <= _SAVING:
        agreement = "agrees"
    elif abs(gap) <= _ANY_ZONE + _SAVING:
        agreement = "zone_only" if abs(rest) <= _SAVING else "near"
    return SecondReading(date=date, other=other, agreement=agreement, gap=gap)


def _taken(date: Clue, window: Window, other: Clue, utc: Window) -> SecondReading:
    """A record of the same moment in UTC: the EXIF date is ahead of it by the camera's zone."""
    local, length = _reading(window)
    beyond = unzoned(local, local + length).widened(_SAVING).gap(utc)
    if beyond:
        return SecondReading(date=date, other=other, agreement="differs", gap=beyond)
    if length > _SAVING:  # a day without a time
        return SecondReading(date=date, other=other, agreement="zone_only", gap=timedelta(0))
    apart = window.gap(utc) if window.has_zone else _reading(utc)[0] - local
    zone = round(apart / _QUARTER) * _QUARTER
    rest = apart - zone
    if abs(rest) > _SAVING:
        gap = apart if window.has_zone else rest
        return SecondReading(date=date, other=other, agreement="near", gap=gap)
    if window.has_zone and zone:
        return SecondReading(date=date, other=other, agreement="zone_only", gap=apart)
    told = None if window.has_zone else -zone
    return SecondReading(date=date, other=other, agreement="agrees", gap=rest, zone=told)


def _powered(date: Clue, window: Window, other: Clue, power: Window) -> SecondReading:
    """A record of an earlier moment; a clock that was set to another zone since may hide that."""
    local, length = _reading(window)
    gap, latest = _reading(power)[0] - local, length + _SHUTTER
    agreement: Agreement = "differs"
    if -LONGEST_ON <= gap <= latest:
        agreement = "agrees"
    elif latest < gap <= latest + _ANY_ZONE:
        agreement = "zone_only"
    return SecondReading(date=date, other=other, agreement=agreement, gap=gap)


def _reading(window: Window) -> tuple[datetime, timedelta]:
    """What the clock showed, and how long it showed no more than that."""
    guessed = timedelta(0) if window.has_zone else _ANY_ZONE
    local = window.local or window.earliest.replace(tzinfo=None)
    return local, max(window.latest - window.earliest - guessed, timedelta(0))

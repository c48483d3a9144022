"""The time of the GPS receiver: UTC, and a clock other than the camera's.

Specification: CIPA DC-008-2023, 4.6.6: GPSDateStamp is `YYYY:MM:DD`, GPSTimeStamp three
rationals, both in UTC. Many phones write the time of the last fix, not of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateUnreadable, read_date
from verifyimg.knowledge.clock_defaults import GPS_BEGINNING
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.tag import Tag
from verifyimg.model.window import Window, zoned

DATE, TIME = "GPS:GPSDateStamp", "GPS:GPSTimeStamp"


def gps_times(evidence: Evidence) -> Iterator[Clue]:
    """The GPS time where a date stands with it; a time of day alone tells no day."""
    date = evidence.tag(DATE)
    if date is None:
        return
    tags = evidence.present(DATE, TIME)
    time = str(tags[1].value) if len(tags) > 1 and _is_number(tags[1].raw) else ""
    reading = read_date(f"{str(date.value)[:10]} {time}".strip())
    if isinstance(reading, DateUnreadable):
        yield _clue(date.text, None, (Doubt(kind="invalid", text=reading.reason),), tags)
        return
    window = zoned(
        reading.start,
        reading.end,
        offset=timedelta(0),
        zone="UTC",
        zone_source=TIME,
        local=reading.start,
    )
    text = f"{reading.start:%Y:%m:%d %H:%M:%S} UTC" if time else f"{reading.start:%Y:%m:%d} UTC"
    yield _clue(text, window, tuple(_doubts(reading.start, evidence.now)), tags)


def _clue(
    text: str, window: Window | None, doubts: tuple[Doubt, ...], tags: tuple[Tag, ...]
) -> Clue:
    return Clue(
        meaning="captured",
        about="scene",
        clock="gps",
        storage="exif_text",
        text=text,
        strength="weak" if window else "none",
        window=window,
        doubts=doubts,
        tags=tags,
        note="the time of the last fix, which may be older than the picture",
    )


def _doubts(moment: datetime, now: datetime) -> Iterator[Doubt]:
    if moment.date() <= GPS_BEGINNING:
        yield Doubt(kind="gps_epoch", text="GPS time began on 6 January 1980: there was no fix")
    if moment - now.replace(tzinfo=None) > timedelta(days=1):
        yield Doubt(kind="future", text="it lies after the examination")


def _is_number(raw: str) -> bool:
    """Whether all three parts are fractions with a denominator."""
    parts = raw.split()
    return len(parts) == 3 and not any(part.endswith("/0") for part in parts)

"""The dates of the camera's own clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from verifyimg import wording
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, DateUnreadable, read_date, read_offset
from verifyimg.knowledge.clock_defaults import FIRMWARE_CONSTANT, ClockDefault, clock_default
from verifyimg.knowledge.devices import device, is_phone
from verifyimg.model.clue import About, Clue, Doubt, Meaning
from verifyimg.model.image import Handling
from verifyimg.model.tag import Tag
from verifyimg.model.window import EASTMOST, Window, unzoned, zoned
from verifyimg.model.words import Strength

ORIGINAL = "ExifIFD:DateTimeOriginal"
DIGITISED = "ExifIFD:CreateDate"
MODIFIED = "IFD0:ModifyDate"

_COMPANIONS = {
    ORIGINAL: ("ExifIFD:OffsetTimeOriginal", "ExifIFD:SubSecTimeOriginal"),
    DIGITISED: ("ExifIFD:OffsetTimeDigitized", "ExifIFD:SubSecTimeDigitized"),
    MODIFIED: ("ExifIFD:OffsetTime", "ExifIFD:SubSecTime"),
}


def camera_dates(evidence: Evidence, handling: Handling) -> Iterator[Clue]:
    """One clue for each of the three dates that EXIF has, readable or not.

    CreateDate stands for the capture (`weak`) where DateTimeOriginal cannot be used.
    """
    strength: Strength = "moderate" if handling.state == "camera_direct" else "weak"
    original = _clue(evidence, ORIGINAL, "captured", "scene", strength)
    digitised = _clue(evidence, DIGITISED, "digitised", "scene", strength)
    if digitised and digitised.trusted and not (original and original.window):
        digitised = _clue(evidence, DIGITISED, "captured", "scene", "weak")
    written = _clue(evidence, MODIFIED, "written", "file", "weak")
    yield from (clue for clue in (original, digitised, written) if clue is not None)


def _clue(
    evidence: Evidence, key: str, meaning: Meaning, about: About, strength: Strength
) -> Clue | None:
    tag = evidence.tag(key)
    if tag is None:
        return None
    tags = (tag, *evidence.present(*_COMPANIONS[key]))
    reading = read_date(str(tag.value))
    if isinstance(reading, DateUnreadable):
        return Clue(
            meaning=meaning,
            about=about,
            clock="camera",
            storage="exif_text",
            text=str(tag.value),
            strength="none",
            tags=tags,
            doubts=(Doubt(kind="invalid", text=reading.reason),),
        )
    return Clue(
        meaning=meaning,
        about=about,
        clock="camera",
        storage="exif_text",
        text=str(tag.value).strip(),
        strength=strength,
        window=window_of(reading, tags),
        tags=tags,
        doubts=tuple(clock_doubts(evidence, key, reading)),
        note=reading.remark,
    )


def window_of(reading: DateReading, tags: tuple[Tag, ...]) -> Window:
    """A reading in UTC, by the zone in its own text or else by the offset tag behind it."""
    offset, source = reading.offset, tags[0].key
    if offset is None and len(tags) > 1 and "OffsetTime" in tags[1].name:
        offset, source = read_offset(str(tags[1].value)), tags[1].key
    if offset is None:
        return unzoned(reading.start, reading.end, local=reading.start)
    return zoned(
        reading.start,
        reading.end,
        offset=offset,
        zone=offset_text(offset),
        zone_source=source,
        local=reading.start,
    )


def offset_text(offset: timedelta) -> str:
    """`+05:00`."""
    minutes = round(offset / timedelta(minutes=1))
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def clock_doubts(evidence: Evidence, key: str, reading: DateReading) -> Iterator[Doubt]:
    """Why a reading of the camera's clock cannot be used: it was not set, or lies ahead."""
    local = reading.start
    if key == DIGITISED and local == FIRMWARE_CONSTANT:
        text = "it is a constant that the software of many phones writes here"
        yield Doubt(kind="firmware_constant", text=text)
    default = _default(evidence, local)
    if default is not None:
        text = f"{wording.minute(local)} is what a clock shows that was not set ({default.meaning})"
        yield Doubt(kind="default_clock", text=text)
    if is_future(local, evidence.now):
        text = f"it lies after the examination ({wording.day(evidence.now)})"
        yield Doubt(kind="future", text=text)


def _default(evidence: Evidence, local: datetime) -> ClockDefault | None:
    make, model = evidence.text("IFD0:Make"), evidence.text("IFD0:Model")
    known = device(make, model, evidence.own)
    year = known.released.year if known else None
    return clock_default(local, phone=is_phone(make, model, evidence.own), device_year=year)


def is_future(local: datetime, now: datetime) -> bool:
    """Whether a reading lies more than a day ahead on every clock on Earth."""
    return local - now.replace(tzinfo=None) > EASTMOST + timedelta(days=1)

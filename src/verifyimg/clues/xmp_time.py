"""The dates of XMP and PNG: whose clock each is by, and whether it dates the scene or the file.

XMP-exif:DateTimeOriginal is the camera's date in another storage, never a second clock.
XMP-xmp:CreateDate is by the guidelines the date of digitising, and in practice also that of an
export: where it is no copy of a date in EXIF, it dates the file. Specification: XMP Specification
Part 2, 1.2.1 (xmp:CreateDate, ModifyDate, MetadataDate); Metadata Working Group, Guidelines for
Handling Image Metadata 2.0, 5.4 (dates); PNG 3, 11.3.6 (tIME, in UTC).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from verifyimg import wording
from verifyimg.clues.camera_time import clock_doubts, is_future, window_of
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, DateUnreadable
from verifyimg.clues.loose_dates import read_loose
from verifyimg.model.clue import Clue, Doubt, Meaning, Storage
from verifyimg.model.tag import Tag
from verifyimg.model.window import Window, zoned

ORIGINAL = "XMP-exif:DateTimeOriginal"
CREATED = "XMP-xmp:CreateDate"
MODIFIED, DESCRIBED = "XMP-xmp:ModifyDate", "XMP-xmp:MetadataDate"
PNG_MODIFIED, PNG_CREATED = "PNG:ModifyDate", "PNG:CreationTime"


def xmp_captures(evidence: Evidence, dates: Sequence[Clue]) -> Iterator[Clue]:
    """XMP's copy of the camera's date, where EXIF has none that can be read."""
    if any(clue.meaning == "captured" and clue.window for clue in dates):
        return
    tag = evidence.tag(ORIGINAL)
    reading = read_loose(str(tag.value)) if tag else None
    if tag is None or not isinstance(reading, DateReading):
        return
    yield Clue(
        meaning="captured",
        about="scene",
        clock="camera",
        storage="xmp",
        text=str(tag.value).strip(),
        strength="weak",
        window=window_of(reading, (tag,)),
        doubts=tuple(clock_doubts(evidence, ORIGINAL, reading)),
        tags=(tag,),
        note="a copy of the camera's date, whose original is not in the file",
    )


def file_dates(evidence: Evidence, dates: Sequence[Clue]) -> Iterator[Clue]:
    """When programs made, changed and described the file, by the clocks of their computers."""
    created = evidence.tag(CREATED)
    if created is not None and not _is_copy(created, dates):
        yield from _dated((created,), "written", "xmp", evidence)
    modified, described = evidence.tag(MODIFIED), evidence.tag(DESCRIBED)
    together = modified and described and modified.value == described.value
    pairs = [(modified, described)] if together else [(modified,), (described,)]
    for tags in pairs:
        yield from _dated(tuple(tag for tag in tags if tag), "edited", "xmp", evidence)
    for key in (PNG_MODIFIED, PNG_CREATED):
        yield from _dated(evidence.present(key), "written", "container", evidence)


def same_reading(text: str, dates: Sequence[Clue]) -> Clue | None:
    """The date of the camera that a text repeats, to the second or as far as it goes."""
    reading = read_loose(text)
    if not isinstance(reading, DateReading):
        return None
    held = (clue for clue in dates if clue.about == "scene" and clue.window)
    return next((clue for clue in held if _holds(reading, clue.window)), None)


def _holds(reading: DateReading, window: Window | None) -> bool:
    local = window.local if window else None
    return local is not None and reading.start <= local <= reading.end


def _is_copy(tag: Tag, dates: Sequence[Clue]) -> bool:
    return same_reading(str(tag.value), dates) is not None


def _dated(
    tags: tuple[Tag, ...], meaning: Meaning, storage: Storage, evidence: Evidence
) -> Iterator[Clue]:
    reading = read_loose(str(tags[0].value)) if tags else None
    if reading is None or isinstance(reading, DateUnreadable):
        return
    yield Clue(
        meaning=meaning,
        about="file",
        clock="network",
        storage=storage,
        text=str(tags[0].value).strip(),
        strength="weak",
        window=_in_utc(reading, tags) if tags[0].key == PNG_MODIFIED else window_of(reading, tags),
        doubts=tuple(future_doubts(reading, evidence)),
        tags=tags,
        note="by the clock of the computer that wrote it",
    )


def _in_utc(reading: DateReading, tags: tuple[Tag, ...]) -> Window:
    return zoned(
        reading.start,
        reading.end,
        offset=timedelta(0),
        zone="UTC",
        zone_source=tags[0].key,
        local=reading.start,
    )


def future_doubts(reading: DateReading, evidence: Evidence) -> Iterator[Doubt]:
    """The doubt of a date that lies ahead of the examination."""
    if is_future(reading.start, evidence.now):
        text = f"it lies after the examination ({wording.day(evidence.now)})"
        yield Doubt(kind="future", text=text)

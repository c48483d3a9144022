"""Dates that somebody stated in IPTC and XMP: of the picture, or of the event that it shows.

A date that repeats the camera's is its copy and shares its doubts. Specification: IPTC-IIM 4.2,
2:55 (DateCreated), 2:60 (TimeCreated), 2:62 and 2:63 (digital creation); IPTC Photo Metadata
Standard 2023, Date Created (photoshop:DateCreated): "the date when the content of the photo was
created", which desks also use for the event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from verifyimg.clues.camera_time import window_of
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, DateUnreadable
from verifyimg.clues.loose_dates import read_loose, without_midnight
from verifyimg.clues.xmp_time import ORIGINAL, future_doubts, same_reading
from verifyimg.model.clue import Clue, Doubt, Storage
from verifyimg.model.tag import Tag

XMP_STATED = "XMP-photoshop:DateCreated"
XMP_DIGITISED = "XMP-exif:DateTimeDigitized"
IPTC_STATED = ("IPTC:DateCreated", "IPTC:TimeCreated")
IPTC_DIGITAL = ("IPTC:DigitalCreationDate", "IPTC:DigitalCreationTime")


def stated_dates(evidence: Evidence, dates: Sequence[Clue]) -> Iterator[Clue]:
    """One clue for each date that is stated, readable or not; `dates` are those of the camera.

    XMP's copy of the camera's date is among them where EXIF has its own. The dates of digital
    creation are `digitised`, typed all the same.
    """
    if not any(tag.key == ORIGINAL for clue in dates for tag in clue.tags):
        yield from _stated(evidence.present(ORIGINAL), "xmp", evidence, dates)
    yield from _stated(evidence.present(XMP_STATED), "xmp", evidence, dates)
    for clue in _stated(evidence.present(XMP_DIGITISED), "xmp", evidence, dates):
        yield replace(clue, meaning="digitised")
    if evidence.tag(IPTC_STATED[0]):
        yield from _stated(evidence.present(*IPTC_STATED), "iptc", evidence, dates)
    if evidence.tag(IPTC_DIGITAL[0]):
        for clue in _stated(evidence.present(*IPTC_DIGITAL), "iptc", evidence, dates):
            yield replace(clue, meaning="digitised")


def _stated(
    tags: tuple[Tag, ...], storage: Storage, evidence: Evidence, dates: Sequence[Clue]
) -> Iterator[Clue]:
    if not tags:
        return
    text = " ".join(str(tag.value).strip() for tag in tags)
    reading = read_loose(text)
    if isinstance(reading, DateUnreadable):
        reading = read_loose(str(tags[0].value))
    doubts: tuple[Doubt, ...] = ()
    note = "stated by a person or by a program for one"
    if isinstance(reading, DateReading):
        reading = without_midnight(reading)
        copied = same_reading(text, dates)
        doubts = tuple(future_doubts(reading, evidence)) if copied is None else copied.doubts
        note = note if copied is None else f"a copy of {copied.tags[0].key}"
    else:
        doubts = (Doubt(kind="invalid", text=reading.reason),)
    yield Clue(
        meaning="stated",
        about="scene",
        clock="typed",
        storage=storage,
        text=text,
        strength="weak" if isinstance(reading, DateReading) else "none",
        window=window_of(reading, tags[:1]) if isinstance(reading, DateReading) else None,
        doubts=doubts,
        tags=tags,
        note=note,
    )

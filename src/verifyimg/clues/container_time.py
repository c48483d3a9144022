"""Dates that a film or a container of pictures has of itself.

The date in the header counts UTC seconds by the standard, and many cameras put their local time
there: it is read with every zone possible. A date that a phone writes by a key has its zone.

Specification: ISO/IEC 14496-12, 8.2.2; QuickTime File Format, "Metadata"
(`com.apple.quicktime.creationdate`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from verifyimg.clues.camera_time import clock_doubts, window_of
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, read_date
from verifyimg.model.clue import About, Clue, Meaning
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag

BY_KEY = ("Keys:CreationDate", "UserData:ContentCreateDate", "ItemList:ContentCreateDate")
"""Dates that are written as text; the first one with a time of day is read."""
IN_HEADER = "QuickTime:CreateDate"

ZONE = "QuickTime:TimeZone"

_CAMERA_MARKS = (
    *("Keys:Make", "Keys:Model", "Keys:AndroidVersion", "Keys:AndroidModel"),
    *("Keys:GPSCoordinates", "UserData:GPSCoordinates", "UserData:LocationInformation"),
    *("UserData:Make", "UserData:Model", "UserData:Information", ZONE),
)
"""What cameras and phones write, and programs that save a film anew leave out or replace."""
_ENCODER_MARKS = ("ItemList:Encoder", "UserData:Encoder", "UserData:SoftwareVersion")
_OPEN = timedelta(hours=1)
"""A reading that leaves more open has no time of day."""
_HEADER_NOTE = (
    "in UTC by the standard, but many cameras write local time here; programs that save a film "
    "anew put that time here"
)
_KEY_NOTE = "the camera's clock, written as text beside the film"


@noun
class _Read:
    """A tag and the date in it."""

    tag: Tag
    reading: DateReading


def container_dates(evidence: Evidence, dates: Sequence[Clue]) -> Iterator[Clue]:
    """One clue for the date by key and one for that of the header; a date of 0 is none.

    `dates` are those of the EXIF text. The first that can be read is the capture. The header's is
    that only where nothing else tells it and the file bears a camera's mark and no encoder's:
    programs that save a film anew put that time there. Otherwise it says when the file was written.
    """
    told = any(date.meaning == "captured" and date.window for date in dates)
    keyed = next(_readings(evidence, BY_KEY), None)
    if keyed:
        yield _clue(evidence, keyed, captured=not told, note=_KEY_NOTE)
    header = next(_readings(evidence, (IN_HEADER,)), None)
    if header:
        captured = not told and not keyed and _by_camera(evidence)
        yield _clue(evidence, header, captured=captured, note=_HEADER_NOTE)


def _readings(evidence: Evidence, keys: tuple[str, ...]) -> Iterator[_Read]:
    """Those of the tags that can be read and have a time of day."""
    utc = evidence.tag(ZONE) is not None  # Sony: the header is in UTC, and the zone beside it
    for tag in evidence.present(*keys):
        reading = read_date(str(tag.value))
        if isinstance(reading, DateReading) and reading.end - reading.start < _OPEN:
            if utc and tag.key == IN_HEADER:
                reading = replace(reading, offset=timedelta(0))
            yield _Read(tag=tag, reading=reading)


def _by_camera(evidence: Evidence) -> bool:
    return bool(evidence.present(*_CAMERA_MARKS)) and not evidence.present(*_ENCODER_MARKS)


def _clue(evidence: Evidence, read: _Read, *, captured: bool, note: str) -> Clue:
    meaning: Meaning = "captured" if captured else "written"
    about: About = "scene" if captured else "file"
    return Clue(
        meaning=meaning,
        about=about,
        clock="camera",
        storage="container",
        text=str(read.tag.value),
        strength="weak",
        window=window_of(read.reading, (read.tag,)),
        doubts=tuple(clock_doubts(evidence, read.tag.key, read.reading)),
        tags=(read.tag,),
        note=note,
    )

"""When the colour profile in the file was made: the file was written no earlier.

Profiles are made once and used for decades, so it says nothing of the picture; and it is a
computer's clock that wrote it. Specification: ICC.1:2022, 7.2.10 (date and time of creation).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from verifyimg import wording
from verifyimg.clues.camera_time import is_future
from verifyimg.clues.evidence import Evidence
from verifyimg.clues.exif_dates import DateReading, read_date
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.window import LATEST, Window, unzoned

PROFILE_DATE = "ICC-header:ProfileDateTime"
_FIRST_YEAR = 1993
"""The International Color Consortium was founded in that year."""
_MARGIN = timedelta(days=1)


def profile_bounds(evidence: Evidence) -> Iterator[Clue]:
    """The bound that the first profile sets; a date from before there were profiles is none."""
    tag = evidence.tag(PROFILE_DATE)
    reading = read_date(str(tag.value)) if tag else None
    if tag is None or not isinstance(reading, DateReading) or reading.start.year < _FIRST_YEAR:
        return
    doubts: tuple[Doubt, ...] = ()
    if is_future(reading.start, evidence.now):
        text = f"it lies after the examination ({wording.day(evidence.now)})"
        doubts = (Doubt(kind="future", text=text),)
    window = unzoned(reading.start, reading.end).widened(_MARGIN)
    yield Clue(
        meaning="not_before",
        about="file",
        clock="knowledge",
        storage="container",
        text=f"a colour profile made on {wording.day(reading.start)}",
        strength="weak",
        window=Window(earliest=window.earliest, latest=LATEST, local=reading.start),
        doubts=doubts,
        tags=(tag,),
        note=f"margin {wording.count(_MARGIN.days, 'day')}; the clock of whoever made the profile",
        source="the profile's own header",
    )

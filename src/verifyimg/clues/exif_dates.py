"""EXIF dates and offsets as texts, read without guessing.

Specification: CIPA DC-008-2023, 4.6.5: DateTime is `YYYY:MM:DD HH:MM:SS`, unknown parts are
blanks; OffsetTime is `+HH:MM` or `-HH:MM`.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from verifyimg.model.noun import noun
from verifyimg.model.window import EASTMOST, WESTMOST

_DATE = re.compile(
    r"\s*(\d{4})[:/.-](\d{1,2})[:/.-](\d{1,2})"
    r"(?:[ T]+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?)?[\s:]*"
    r"(Z|[+-]\d\d:?\d\d)?\s*",
    re.ASCII,
)
_OFFSET = re.compile(r"\s*([+-])(\d\d):?([0-5]\d)\s*", re.ASCII)
_BLANK = re.compile(r"[\s:0/-]*")


@noun
class DateReading:
    """A date as its text tells it."""

    start: datetime
    """The first second that the text allows, naive."""
    end: datetime
    """The last second that the text allows, naive."""
    offset: timedelta | None = None
    """From UTC, where the text itself has a zone."""
    remark: str = ""
    """What was put right to read it."""


@noun
class DateUnreadable:
    """A text that is no date, and why."""

    reason: str
    blank: bool = False
    """Whether it is the standard's way to say "unknown" (blanks or zeros)."""


def read_date(text: str) -> DateReading | DateUnreadable:
    """The date of an EXIF text; hour 24 is read as hour 0 of the day that is written.

    Blanks in the place of a time or of its seconds leave them unknown. Never raises.
    Some phones of 2018-2019 write 24:mm for 00:mm (github.com/Piwigo/Piwigo/issues/1017).
    """
    if _BLANK.fullmatch(text):
        return DateUnreadable(reason="it is blank, which means unknown", blank=True)
    match = _DATE.fullmatch(text)
    if match is None:
        return DateUnreadable(reason="it is not written as a date")
    try:
        day = datetime(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return DateUnreadable(reason="there is no such day")
    offset = read_offset(match[7] or "")
    if match[4] is None:
        last = day + timedelta(days=1, seconds=-1)
        return DateReading(start=day, end=last, offset=offset, remark="no time of day")
    second = None if match[6] is None else int(match[6])
    return _with_time(day, int(match[4]), int(match[5]), second, offset)


def read_offset(text: str) -> timedelta | None:
    """The offset from UTC of `+05:00`, `+0500` or `Z`; None for blanks and what is no offset."""
    if text.strip() == "Z":
        return timedelta(0)
    match = _OFFSET.fullmatch(text)
    if match is None:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    offset = -offset if match[1] == "-" else offset
    return offset if WESTMOST <= offset <= EASTMOST else None


def _with_time(
    day: datetime, hour: int, minute: int, second: int | None, offset: timedelta | None
) -> DateReading | DateUnreadable:
    if hour > 24 or minute > 59 or (second or 0) > 60:
        return DateUnreadable(reason="there is no such time of day")
    remark = "hour 24 is read as hour 0 of the same day" if hour == 24 else ""
    start = day.replace(hour=hour % 24, minute=minute, second=min(second or 0, 59))
    end = start if second is not None else start.replace(second=59)
    return DateReading(start=start, end=end, offset=offset, remark=remark)

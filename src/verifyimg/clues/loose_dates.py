"""Dates of XMP, IPTC and PNG: full, or a year or a month alone.

Specification: XMP Specification Part 1 (ISO 16684-1), 8.2.1.2 (Date); IPTC-IIM 4.2, 2:55, 2:60.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from verifyimg.clues.exif_dates import DateReading, DateUnreadable, read_date

_COARSE = re.compile(r"\s*(\d{4})(?:[:-](\d{2}))?\s*", re.ASCII)


def read_loose(text: str) -> DateReading | DateUnreadable:
    """The date of a text; a year or a month is read as all of it. Never raises."""
    match = _COARSE.fullmatch(text)
    if match is None or text.strip() == "0000":
        return read_date(text)
    from calendar import monthrange

    first, last = int(match[2] or 1), int(match[2] or 12)
    try:
        start = datetime(int(match[1]), first, 1)
        end = datetime(int(match[1]), last, monthrange(int(match[1]), last)[1], 23, 59, 59)
    except ValueError:
        return DateUnreadable(reason="there is no such month")
    return DateReading(start=start, end=end, remark="no day" if match[2] else "no month")


def without_midnight(reading: DateReading) -> DateReading:
    """A reading at midnight sharp as that whole day.

    Programs that are given a day write that for its time; a picture of that second is rare.
    """
    if reading.start != reading.end or reading.start.time() != time():
        return reading
    end = reading.start + timedelta(days=1, seconds=-1)
    return DateReading(start=reading.start, end=end, remark="no time of day")

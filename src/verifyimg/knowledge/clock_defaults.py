"""Dates that clocks show when nobody set them."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from verifyimg.knowledge.table import rows
from verifyimg.model.noun import noun

FIRMWARE_CONSTANT = datetime(2002, 12, 8, 12, 0, 0)
"""What the camera stack of many Android phones (2011-2017) writes as CreateDate while
DateTimeOriginal is right (github.com/mapillary/mapillary_issues/issues/2438,
github.com/openbenches/openbenches.org/issues/233)."""

GPS_BEGINNING = date(1980, 1, 6)
"""The first day of GPS time; receivers without a fix show it (IS-GPS-200, 3.3.4)."""


@noun
class ClockDefault:
    """One reading, or run of readings, of an unset clock."""

    first: date
    last: date
    time: str
    """`any`, `HH:MM:SS`, `day of 1 January`, `midnight of 1 January`, or
    `day of 1 January of the model's year`."""
    scope: str
    """`any` device, or `camera`: never a phone, whose clock the network sets."""
    kind: str
    meaning: str


def clock_default(
    reading: datetime, *, phone: bool, device_year: int | None
) -> ClockDefault | None:
    """The default that a naive clock reading shows, if it shows one.

    On 1 January of the year in which a camera (never a phone) appeared, the whole day counts:
    an unset clock runs on from midnight.
    """
    return next(
        (row for row in _table() if _shows(row, reading, phone=phone, device_year=device_year)),
        None,
    )


def _shows(row: ClockDefault, reading: datetime, *, phone: bool, device_year: int | None) -> bool:
    if not row.first <= reading.date() <= row.last or (phone and row.scope == "camera"):
        return False
    new_year = (reading.month, reading.day) == (1, 1)
    if row.time == "day of 1 January":
        return new_year
    if row.time == "day of 1 January of the model's year":
        return new_year and reading.year == device_year
    if row.time == "midnight of 1 January":
        return new_year and reading.time() == time(0)
    return row.time == "any" or reading.time() == time.fromisoformat(row.time)


@lru_cache(maxsize=1)
def _table() -> tuple[ClockDefault, ...]:
    return tuple(
        ClockDefault(
            first=date.fromisoformat(row["first"]),
            last=date.fromisoformat(row["last"]),
            time=row["time"],
            scope=row["scope"],
            kind=row["kind"],
            meaning=row["meaning"],
        )
        for row in rows("clock_defaults")
    )

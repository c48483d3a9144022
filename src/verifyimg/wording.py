"""Dates, gaps and distances in the words that findings, verdicts and reports share.

English, unambiguous to readers of any habit: `17 May 2020 14:03`, never `05/17/20`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from verifyimg.model.claim import ClaimedDate
from verifyimg.model.clue import Clue
from verifyimg.model.image import HandlingStep, StepKind
from verifyimg.model.window import EASTMOST, WESTMOST, Window

if TYPE_CHECKING:
    from verifyimg.model.footprint import Box

MONTHS = (
    "January February March April May June July August September October November December"
).split()

NOT_EXAMINED = {
    "AI generation": "traces of AI generation",
    "reverse image search": "reverse image search",
    "manipulation of pixels (embedded pictures and earlier saving, no more)": (
        "manipulation of the pixels, of which no more is tested than whether the pictures in the "
        "file show the same, and whether it was saved before with a coarser setting"
    ),
}
"""What no rule of this version looks at, in short and in full; shorten it as rules are added."""

NO_ARCHIVE = {"archive": "an archive of pictures seen before"}
"""What was not looked at either where no archive was looked into."""

FOUND_BY = {
    "bytes": "the same file",
    "pixels": "the same pixels in another file",
    "pdq": "the same picture",
    "features": "the same picture, found by its parts",
}
"""What a match with an archive rests on, in words."""

DAYS_A_YEAR = 365.2425
DAYS_A_MONTH = DAYS_A_YEAR / 12


def not_examined(*, archive: bool) -> dict[str, str]:
    """What was not looked at, in short and in full; `archive`: whether one was looked into."""
    return NOT_EXAMINED if archive else {**NO_ARCHIVE, **NOT_EXAMINED}


def day(moment: datetime) -> str:
    """`17 May 2020`."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def short_day(moment: datetime) -> str:
    """`17 May 2020`, `6 Sep 2023`: at most 11 characters."""
    return f"{moment.day} {MONTHS[moment.month - 1][:3]} {moment.year}"


def minute(moment: datetime) -> str:
    """`17 May 2020 14:03`."""
    return f"{day(moment)} {moment:%H:%M}"


def reading(clue: Clue) -> str:
    """The clock reading of a clue of time with what is known of its zone.

    `17 May 2020 14:03 (no zone)`, `17 May 2020 14:03 +05:00`; a day without a time of day is
    given as the day.
    """
    window = clue.window
    if window is None or window.local is None:
        return clue.text
    zone = window.zone if window.has_zone else "(no zone)"
    said = day(window.local) if _is_whole_day(window) else minute(window.local)
    return f"{said} {zone}"


def _is_whole_day(window: Window) -> bool:
    """Whether the reading names no time of day; the width that zones add is left aside."""
    zones = timedelta(0) if window.has_zone else EASTMOST - WESTMOST
    return window.latest - window.earliest - zones >= timedelta(hours=12)


def claimed(date: ClaimedDate) -> str:
    """The claimed time: `6 September 2023`, `29 August to 6 September 2023`, `September 2023`.

    A range of a coarse and a fine end is told as finely as both ends need:
    `1 August to 6 September 2023`.
    """
    start, end = date.start, date.end
    if date.precision == "year" and _fills(date, "year"):
        return str(start.year) if start.year == end.year else f"{start.year} to {end.year}"
    if date.precision in ("year", "month") and _fills(date, "month"):
        return _joined(f"{_month(start)}", f"{_month(end)}", start, end)
    if date.to_the_day and _fills(date, "day"):
        return _joined(day(start), day(end), start, end)
    zone = f" {date.window.zone}" if date.window.has_zone else ""
    if end - start < timedelta(minutes=1):
        return minute(start) + zone
    return f"{minute(start)} to {minute(end)}{zone}"


def gap(distance: timedelta) -> str:
    """The size of a gap without its direction: `3 years 3 months`, `9 days`, `14 hours`."""
    days = abs(distance) / timedelta(days=1)
    if days >= DAYS_A_YEAR:
        years, months = divmod(int(days / DAYS_A_MONTH), 12)
        return count(years, "year") + (f" {count(months, 'month')}" if months else "")
    if days >= 2 * DAYS_A_MONTH:
        return count(int(days / DAYS_A_MONTH), "month")
    if days >= 2:
        return count(int(days), "day")
    hours = abs(distance) // timedelta(hours=1)
    if hours >= 2:
        return count(hours, "hour")
    minutes = abs(distance) // timedelta(minutes=1)
    return count(minutes, "minute") if minutes >= 2 else count(_seconds(distance), "second")


def direction(distance: timedelta) -> str:
    """`before` for a negative gap, `after` for a positive one."""
    return "before" if distance < timedelta(0) else "after"


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def kilometres(distance: float) -> str:
    """`300 m`, `12.4 km`, `60 km`, `2,013 km`."""
    if distance < 1:
        return f"{distance * 1000:.0f} m"
    return f"{distance:.3g} km" if distance < 100 else f"{distance:,.0f} km"


def percent(share: float) -> str:
    """`43 %`; of what is less than half a hundredth, that it is."""
    return "under 1 %" if 0 < share < 0.005 else f"{100 * share:.0f} %"


def part(box: Box, size: tuple[int, int] | None) -> str:
    """`columns 384 to 1,536 and rows 128 to 896 (20 to 80 % across, 10 to 70 % down)`.

    In shares alone where the picture's size is not known.
    """
    edges = (box.left, box.right, box.top, box.bottom)
    left, right, top, low = (f"{round(100 * edge)}" for edge in edges)
    across, down = f"{left} to {right} % across", f"{top} to {low} % down"
    if size is None:
        return f"the part {across} and {down}"
    left, top, right, low = (f"{number:,}" for number in box.pixels(size))
    return f"columns {left} to {right} and rows {top} to {low} ({across}, {down})"


def listed(parts: tuple[str, ...] | list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


_LONGEST_NAME = 60
_HAD_IT: dict[StepKind, str] = {
    "camera": "the camera",
    "editor": "the program",
    "encoder": "the encoder",
    "platform": "the platform",
    "messenger": "the messenger",
}


def handled_by(steps: Sequence[HandlingStep]) -> str:
    """`the camera Canon EOS 5D (17 May 2020), then the program GIMP 2.10`; empty without any."""
    return ", then ".join(map(had_it, steps))


def had_it(step: HandlingStep) -> str:
    """`the camera Canon EOS 5D (17 May 2020)`; the day only where it can be relied on."""
    when = step.when.local if step.when else None
    told = f" ({day(when)})" if when else ""
    name = step.name if len(step.name) <= _LONGEST_NAME else f"{step.name[: _LONGEST_NAME - 1]}…"
    return f"{_HAD_IT[step.kind]} {name}{told}"


def _seconds(distance: timedelta) -> int:
    return abs(distance) // timedelta(seconds=1)


def _fills(date: ClaimedDate, whole: str) -> bool:
    """Whether it runs from the beginning of a year, month or day to the end of one."""
    from calendar import monthrange

    start, end = date.start, date.end
    days = start.time() == time() and (end.hour, end.minute, end.second) == (23, 59, 59)
    months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    years = (start.month, end.month) == (1, 12)
    return days and (whole == "day" or months) and (whole != "year" or years)


def _month(moment: datetime) -> str:
    return f"{MONTHS[moment.month - 1]} {moment.year}"


def _joined(first: str, last: str, start: datetime, end: datetime) -> str:
    if first == last:
        return first
    return f"{first.removesuffix(f' {start.year}') if start.year == end.year else first} to {last}"

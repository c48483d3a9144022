"""Files with GPS time tell how the clock of their camera stood.

What it looks at
Files of one body that have both a GPS time and the camera's date: the difference, as a median with
its spread. Up to a quarter of an hour from the median counts; fixes that are older are left out.
It is an estimate for the files of that body, and nothing is changed by it.

Why it matters
One file with GPS tells the offset of the clock for all its neighbours, which have no second clock
of their own.

Innocent explanations
- a clock on local time, in its zone or another: that is what it finds
- a clock that drifts, or was set between the pictures

Next steps
- reckon the other files of that body with the offset, as an estimate
- ask how the camera's clock stands today

Example
Three of twelve files have GPS time: the camera's clock stood at UTC +5:03.

References
CIPA DC-008-2023 (Exif 3.0): GPSTimeStamp, GPSDateStamp are UTC.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import UTC, timedelta

from verifyimg import wording
from verifyimg.checks.witnesses import TAKEN, Some, body
from verifyimg.model.finding import Draft, NotApplicable
from verifyimg.model.rule import Rule
from verifyimg.model.traces import FileGroup, Traces

RULE = Rule(severity="note", against="set", aspect="time", scope="set", order="device")

_SPREAD = 15 * 60
_QUARTER = 15 * 60
_DRIFT = 180
_WEST, _EAST = -12 * 3600, 14 * 3600


def look(group: FileGroup) -> Iterator[Draft | NotApplicable]:
    """One finding for each camera of which some files have GPS time."""
    offsets = array("d")
    some, without, first = Some(*TAKEN, "GPS:GPSDateStamp", "GPS:GPSTimeStamp"), 0, None
    for one in group.files:
        offset = _offset(one)
        without += offset is None and one.taken is not None
        if offset is not None:
            first = first or one
            offsets.append(offset)
            some.add(one)
    if first is None or not (first.device or first.serial):
        yield NotApplicable(reason="no camera has files with both its own date and a GPS time")
        return
    middle = _middle([*offsets])
    counted = [offset for offset in offsets if abs(offset - middle) <= _SPREAD]
    if len(counted) * 2 <= len(offsets):
        return
    yield _draft(first, some, counted, without)


def _offset(traces: Traces) -> float | None:
    """The camera's clock minus UTC, in seconds."""
    if traces.taken is None or traces.gps_time is None:
        return None
    apart = traces.taken.replace(tzinfo=UTC) - traces.gps_time
    return apart.total_seconds()


def _draft(first: Traces, some: Some, counted: list[float], without: int) -> Draft:
    middle, spread = _middle(counted), (max(counted) - min(counted)) / 2
    off = abs(middle - round(middle / _QUARTER) * _QUARTER) > _DRIFT
    beyond = not _WEST - _DRIFT <= middle <= _EAST + _DRIFT
    others = f" It is an estimate for {wording.count(without, 'file')} without GPS time." * bool(
        without
    )
    strange = " No time zone explains it: the clock was not set right." * (off or beyond)
    return Draft(
        message=(
            f"{body(first)}: by GPS in {wording.count(len(counted), 'file')}, its clock stood at "
            f"{_said(middle)}, within {round(spread):,} s.{strange}{others}"
        ),
        severity="note" if off or beyond else "info",
        strength="moderate" if len(counted) > 1 else "weak",
        files=some.witnesses,
    )


def _middle(offsets: list[float]) -> float:
    """The median; the lower one of two."""
    return sorted(offsets)[(len(offsets) - 1) // 2]


def _said(seconds: float) -> str:
    """`UTC +5:03`, and in words where it is more than a day."""
    if abs(seconds) >= 26 * 3600:
        return f"UTC {'+' if seconds > 0 else '-'} {wording.gap(timedelta(seconds=seconds))}"
    minutes = round(abs(seconds) / 60)
    return f"UTC {'-' if seconds < 0 else '+'}{minutes // 60}:{minutes % 60:02d}"

"""Reports to Traces, and Traces to lines of text and back."""

from __future__ import annotations

import json
from datetime import datetime

from verifyimg.checks.identity import (
    AUTHOR,
    BODY,
    COUNTERS,
    LENS,
    OWNER,
    RUNNING,
    UNIQUE,
    serial_of,
)
from verifyimg.checks.orders import SETTINGS
from verifyimg.checks.witnesses import TAKEN
from verifyimg.model.clue import Clue
from verifyimg.model.place import Position
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag
from verifyimg.model.traces import Traces

KEPT = frozenset(
    (
        *BODY,
        *LENS,
        *OWNER,
        *AUTHOR,
        *UNIQUE,
        *COUNTERS,
        *RUNNING,
        *SETTINGS,
        *TAKEN,
        "IFD0:Make",
        "IFD0:Model",
        "IFD0:Software",
        "Apple:RunTimeValue",
        "Apple:RunTimeScale",
        "Apple:RunTimeFlags",
        "GPS:GPSLatitude",
        "GPS:GPSLongitude",
        "GPS:GPSDateStamp",
        "GPS:GPSTimeStamp",
    )
)
"""The tags that rules about sets read."""
_LONGEST = 256
"""Characters of one value that are kept for a set."""


def traces_of(report: Report, number: int) -> Traces:
    """What of a report can be held against other files; `number`: of the input, from 0."""
    tags = tuple(_cut(tag) for tag in report.tags if tag.key in KEPT)
    taken, gps = report.capture.declared, _gps(report)
    window = taken.window if taken else None
    pdq = next((one for one in report.fingerprints if one.name == "pdq"), None)
    return Traces(
        number=number,
        path=report.image.path,
        sha256=report.image.sha256,
        pixel_sha256=report.image.pixel_sha256,
        format=report.image.format,
        pdq=pdq.hash if pdq else None,
        pdq_quality=(pdq.quality or 0) if pdq else 0,
        device=next((clue.text for clue in report.clues if clue.meaning == "device"), "")[
            :_LONGEST
        ],
        serial=serial_of(tags),
        taken=window.local if window else None,
        zone_minutes=_zone(taken),
        taken_trusted=bool(taken and taken.trusted),
        taken_contested=bool(taken and _is_contested(taken)),
        gps_time=gps.window.earliest if gps and gps.window else None,
        position=report.capture.place.position if report.capture.place else None,
        earliest=_edge(report.capture.not_before, "earliest"),
        latest=_edge(report.capture.not_after, "latest"),
        claimed_credit=(report.claim.credit or "")[:_LONGEST],
        tags=tags,
    )


def line_of(traces: Traces) -> str:
    """One line of ASCII, without its line break."""
    values = [_plain(traces.__dict__[name]) for name in _NAMES]
    return json.dumps(values, separators=(",", ":"))


def traces_in(line: str | bytes) -> Traces:
    """The Traces that `line_of` wrote."""
    values = dict(zip(_NAMES, json.loads(line), strict=True))
    for name in _MOMENTS:
        values[name] = values[name] and datetime.fromisoformat(values[name])
    if values["position"]:
        north, east, error = values["position"]
        values["position"] = Position(latitude=north, longitude=east, error_km=error)
    values["tags"] = tuple(_tag(row) for row in values["tags"])
    return Traces(**values)


def _is_contested(taken: Clue) -> bool:
    """An unset clock tells nothing; one that GPS time or the device's age contradicts does."""
    return bool(taken.doubts) and all(doubt.kind in _CONTESTED for doubt in taken.doubts)


_CONTESTED = ("gps_differs", "before_device", "before_manufacture")
_NAMES = tuple(Traces.__annotations__)
_MOMENTS = ("taken", "gps_time", "earliest", "latest")
_TAG = tuple(Tag.__annotations__)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Position):
        return [value.latitude, value.longitude, value.error_km]
    if isinstance(value, tuple):
        return [[tag.__dict__[name] for name in _TAG] for tag in value]
    return value


def _tag(row: list[object]) -> Tag:
    # NOTE: a row that we wrote; the checks of a noun's __init__ took a third of the time.
    tag = object.__new__(Tag)
    tag.__dict__.update(zip(_TAG, row, strict=True))
    tag.__dict__["item"] = tuple(tag.item)
    return tag


def _cut(tag: Tag) -> Tag:
    value = tag.value[:_LONGEST] if isinstance(tag.value, str) else tag.value
    return Tag(
        group=tag.group,
        name=tag.name,
        raw=tag.raw[:_LONGEST],
        value=value,
        text=tag.text[:_LONGEST],
        block=tag.block,
        offset=tag.offset,
        item=tag.item,
    )


def _gps(report: Report) -> Clue | None:
    found = (one for one in report.clues if one.meaning == "captured" and one.clock == "gps")
    return next((one for one in found if one.trusted and one.window), None)


def _zone(clue: Clue | None) -> int | None:
    """Minutes east of UTC of a clock reading whose zone is known."""
    window = clue.window if clue else None
    if window is None or not window.has_zone or window.local is None:
        return None
    # NOTE: a reading stands for a second or a minute around it; its start is the clock's.
    apart = window.local - window.earliest.replace(tzinfo=None)
    return round(apart.total_seconds() / 60)


def _edge(clue: Clue | None, side: str) -> datetime | None:
    window = clue.window if clue else None
    edge: datetime | None = getattr(window, side) if window else None
    return edge

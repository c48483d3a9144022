"""What the file's name says about time: free text, so never more than `weak`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from verifyimg import wording
from verifyimg.clues.evidence import Evidence
from verifyimg.knowledge.file_names import NameMatch, NamePattern, name_matches
from verifyimg.knowledge.name_times import NameTime, name_time, plausible
from verifyimg.model.clue import Clock, Clue, Doubt
from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag
from verifyimg.model.window import EARLIEST, EASTMOST, Window, unzoned, zoned

_A_DAY = timedelta(days=1)


@noun
class _Reading:
    """A time that the name holds, and the pattern that it was read by."""

    pattern: NamePattern
    time: NameTime

    @property
    def words(self) -> str:
        """`4 January 2020`, `4 January 2020 15:30`, `6 October 2023 06:30 UTC`."""
        if self.time.whole_day:
            return wording.day(self.time.start)
        return wording.minute(self.time.start) + (" UTC" if self.pattern.utc else "")


def base_name(path: str) -> str:
    """The last part of a path as it was given; empty for standard input."""
    return "" if path == "-" else os.path.basename(path)  # noqa: PTH119


def name_tag(name: str) -> Tag | None:
    """The name as a tag, named as ExifTool names it; None where the input has no name.

    It stands at no offset: it is no part of the file. Bytes that are not UTF-8 are escaped.
    """
    if not name:
        return None
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return Tag(
        group="System",
        name="FileName",
        raw=text,
        value=text,
        text=text,
        block="file name",
        offset=None,
    )


def named_times(evidence: Evidence) -> Iterator[Clue]:
    """The one time that the name holds, if it holds one.

    A name that a camera gives tells the capture; any other is a bound: what the picture shows
    was there when it was sent, saved or uploaded. Of an identifier with several readings the
    latest counts.
    """
    found = list(_readings(name_matches(evidence.name)))
    identifiers = [one for one in found if one.pattern.kind == "id"]
    possible = [one for one in identifiers if plausible(one.time, evidence.now)]
    whole = [one for one in found if one.pattern.kind != "id"]
    if whole:
        yield _named(whole, evidence)
    elif possible:
        yield _identified(possible, evidence)


def _readings(matches: Sequence[NameMatch]) -> Iterator[_Reading]:
    for match in matches:
        time = name_time(match)
        if time is not None:
            yield _Reading(pattern=match.pattern, time=time)


def _named(readings: Sequence[_Reading], evidence: Evidence) -> Clue:
    """By the first pattern; where a camera and an app give one shape, by the camera's EXIF."""
    by_camera = [one for one in readings if one.pattern.kind == "camera"]
    by_app = [one for one in readings if one.pattern.kind != "camera"]
    preferred = by_camera if _has_camera_data(evidence) else by_app
    chosen, *_ = preferred or readings
    doubts = list(_doubts(chosen, evidence.now))
    if chosen.pattern.kind == "camera" and by_app:
        text = f"{by_app[0].pattern.maker} gives names of the same shape when it saves a picture"
        doubts.append(Doubt(kind="low_confidence", text=text))
    if chosen.pattern.kind == "camera":
        return _captured(chosen, evidence, doubts)
    return _bound(chosen, evidence, doubts)


def _has_camera_data(evidence: Evidence) -> bool:
    return bool(evidence.present("IFD0:Make", "ExifIFD:DateTimeOriginal"))


def _captured(reading: _Reading, evidence: Evidence, doubts: Sequence[Doubt]) -> Clue:
    start, end = reading.time.start, reading.time.end
    lasts = reading.pattern.lasts
    return Clue(
        meaning="captured",
        about="scene",
        clock="camera",
        storage="file_name",
        text=f"{reading.words} according to its {reading.pattern.maker} name",
        strength="weak",
        window=_window(reading, start - lasts, end + lasts),
        doubts=tuple(doubts),
        tags=_tags(evidence),
        note=f"{reading.pattern.time_is}, in a name that anyone can change",
    )


def _bound(reading: _Reading, evidence: Evidence, doubts: Sequence[Doubt]) -> Clue:
    saved = reading.pattern.kind in ("save", "screenshot")
    return _not_after(
        reading,
        evidence,
        clock="network" if saved else "server",
        text=f"{reading.words} according to its {reading.pattern.maker} name",
        note=f"{reading.pattern.time_is}, in a name that anyone can change",
        doubts=doubts,
    )


def _identified(readings: Sequence[_Reading], evidence: Evidence) -> Clue:
    latest = max(readings, key=lambda one: one.time.start)
    told = wording.listed([f"{one.words} ({one.pattern.maker})" for one in readings])
    several = "; the latest reading counts" if len(readings) > 1 else ""
    return _not_after(
        latest,
        evidence,
        clock="server",
        text=f"{latest.words} according to the identifier in its name",
        note=f"{told}{several}, in a name that anyone can change",
        doubts=(),
    )


def _not_after(
    reading: _Reading,
    evidence: Evidence,
    *,
    clock: Clock,
    text: str,
    note: str,
    doubts: Sequence[Doubt],
) -> Clue:
    """Open to the past; without a zone it ends where the westmost clock shows the time."""
    known = _window(reading, reading.time.start, reading.time.end)
    return Clue(
        meaning="not_after",
        about="scene",
        clock=clock,
        storage="file_name",
        text=text,
        strength="weak",
        window=Window(
            earliest=EARLIEST,
            latest=known.latest,
            local=known.local,
            zone=known.zone,
            zone_source=known.zone_source,
        ),
        doubts=tuple(doubts),
        tags=_tags(evidence),
        note=note,
    )


def _window(reading: _Reading, start: datetime, end: datetime) -> Window:
    local = reading.time.start
    if not reading.pattern.utc:
        return unzoned(start, end, local=local)
    return zoned(start, end, offset=timedelta(0), zone="UTC", zone_source="file name", local=local)


def _doubts(reading: _Reading, now: datetime) -> Iterator[Doubt]:
    if reading.pattern.confidence == "low":
        text = "names of this shape are given by many programs, for many reasons"
        yield Doubt(kind="low_confidence", text=text)
    if reading.time.start - now.replace(tzinfo=None) > EASTMOST + _A_DAY:
        text = f"it lies after the examination ({wording.day(now)})"
        yield Doubt(kind="future", text=text)


def _tags(evidence: Evidence) -> tuple[Tag, ...]:
    tag = name_tag(evidence.name)
    return () if tag is None else (tag,)

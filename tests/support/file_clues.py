"""Clues about the file, and dates that somebody typed, made by hand for the rules about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import get_args

from tests.support.subjects import camera_date, tag
from verifyimg.model.clue import About, Clock, Clue, DoubtKind, Meaning, Storage
from verifyimg.model.image import Handling, HandlingState
from verifyimg.model.tag import Tag
from verifyimg.model.window import LATEST, Window, unzoned

HANDLED: dict[HandlingState, Handling] = {
    state: Handling(state=state, reasons=(), maker_note=state == "camera_direct")
    for state in get_args(HandlingState)
}


def exif(key: str, reading: str, meaning: Meaning, *, zone: str | None = None) -> Clue:
    """A date of EXIF: `ExifIFD:CreateDate`, `IFD0:ModifyDate`."""
    about: About = "file" if meaning == "written" else "scene"
    return camera_date(reading, zone=zone, key=key, meaning=meaning, about=about)


def saved(reading: str = "2020-05-17 14:03:21", *, zone: str | None = None) -> Clue:
    """The date of the last change in EXIF."""
    return exif("IFD0:ModifyDate", reading, "written", zone=zone)


def of_xmp(
    key: str,
    reading: str,
    *,
    meaning: Meaning = "edited",
    clock: Clock = "network",
    zone: str | None = None,
    storage: Storage = "xmp",
    doubts: Sequence[DoubtKind] = (),
) -> Clue:
    """A date of XMP or IPTC."""
    about: About = "scene" if meaning in ("stated", "digitised", "captured") else "file"
    made = camera_date(
        reading, zone=zone, key=key, meaning=meaning, about=about, strength="weak", doubts=doubts
    )
    return replace(made, clock=clock, storage=storage)


def stated(key: str, reading: str, *, zone: str | None = None) -> Clue:
    """What somebody typed; the whole day where the reading is one."""
    storage: Storage = "iptc" if key.startswith("IPTC") else "xmp"
    made = of_xmp(key, reading, meaning="stated", clock="typed", zone=zone, storage=storage)
    return made if " " in reading else replace(made, window=whole_day(reading))


def whole_day(day: str) -> Window:
    """A day without a time and without a zone."""
    start = datetime.fromisoformat(day)
    return unzoned(start, start + timedelta(days=1, seconds=-1), local=start)


def program(
    text: str = "Adobe Photoshop 25.1 (Windows)",
    *,
    keys: Sequence[str] = ("IFD0:Software",),
    window: Window | None = None,
) -> Clue:
    """An editing program that the file names."""
    return Clue(
        meaning="edited",
        about="file",
        clock="network" if window else None,
        storage="xmp",
        text=text,
        strength="weak",
        window=window,
        tags=tuple(tag(key, text) for key in keys),
    )


def entries(*steps: tuple[str, str, str]) -> tuple[Tag, ...]:
    """The tags of an edit history: action, time and program of each step."""
    names = ("HistoryAction", "HistoryWhen", "HistorySoftwareAgent")
    return tuple(
        replace(tag(f"XMP-xmpMM:{name}", value), block=f"APP1 History[{number}]")
        for number, step in enumerate(steps, start=1)
        for name, value in zip(names, step, strict=True)
        if value
    )


def release(
    day: str,
    *,
    text: str = "iOS 14.6",
    key: str = "IFD0:Software",
    margin_days: int = 120,
    doubts: Sequence[DoubtKind] = (),
) -> Clue:
    """Since when the file can have been written, by a program that it names."""
    local = datetime.fromisoformat(day)
    earliest = local.replace(tzinfo=UTC) - timedelta(days=margin_days)
    made = program(text, keys=(key,))
    return replace(
        made,
        meaning="not_before",
        clock="knowledge",
        storage="knowledge",
        strength="moderate",
        window=Window(earliest=earliest, latest=LATEST, local=local),
        doubts=camera_date(doubts=doubts).doubts,
    )

"""Subjects for the rules about devices, places, claims and structure, made without an image."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from verifyimg.checks.registry import RegisteredRule, find
from verifyimg.checks.run import run_check
from verifyimg.model.claim import ASSUMED_RADIUS_KM, Claim, ClaimedDate, ClaimedPlace, Precision
from verifyimg.model.clue import Clue, Doubt
from verifyimg.model.disagreement import Disagreement
from verifyimg.model.finding import Finding, Outcome
from verifyimg.model.image import ImageFile
from verifyimg.model.place import Position
from verifyimg.model.problem import Problem
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.window import LATEST, Window, unzoned, zoned
from verifyimg.model.words import Strength

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def rule(code: str) -> RegisteredRule:
    """The rule of that code, which must exist."""
    found = find(code)
    assert found is not None
    return found


def run(code: str, subject: Subject) -> tuple[tuple[Finding, ...], Outcome]:
    """That one rule over the subject."""
    return run_check(rule(code), subject)


def subject(
    *clues: Clue,
    claim: Claim | None = None,
    disagreements: Sequence[Disagreement] = (),
    problems: Sequence[Problem] = (),
    sha256: str | None = "ab" * 32,
) -> Subject:
    """One image with these clues; nothing is claimed unless a claim is given."""
    return Subject(
        image=ImageFile(path="photo.jpg", size_bytes=1234, sha256=sha256),
        claim=claim or Claim(),
        now=NOW,
        clues=clues,
        disagreements=tuple(disagreements),
        problems=tuple(problems),
    )


def tag(key: str, raw: str = "") -> Tag:
    """A tag of the EXIF block."""
    group, _, name = key.partition(":")
    return Tag(group=group, name=name, raw=raw, value=raw, text=raw, block="APP1", offset=1042)


def camera_date(
    local: str,
    *,
    zone: str | None = None,
    doubts: Sequence[Doubt] = (),
    strength: Strength = "moderate",
) -> Clue:
    """What the camera's clock said, as `2020-05-17 14:03:21`."""
    reading = datetime.fromisoformat(local)
    return Clue(
        meaning="captured",
        about="scene",
        clock="camera",
        storage="exif_text",
        text=local,
        strength=strength,
        window=_window(reading, reading, zone),
        doubts=tuple(doubts),
        tags=(tag("ExifIFD:DateTimeOriginal", local),),
    )


def device(make: str = "Apple", model: str = "iPhone 8") -> Clue:
    """The device that the file names."""
    return Clue(
        meaning="device",
        about="scene",
        clock=None,
        storage="exif_text",
        text=f"{make} {model}",
        strength="weak",
        tags=(tag("IFD0:Make", make), tag("IFD0:Model", model)),
    )


def release(of: Clue, day: str, *, margin_days: int = 31, low: bool = False) -> Clue:
    """The bound that the release table sets for a device."""
    local = datetime.fromisoformat(day)
    earliest = local.replace(tzinfo=UTC) - timedelta(days=margin_days)
    return Clue(
        meaning="not_before",
        about="scene",
        clock="knowledge",
        storage="knowledge",
        text=f"{of.text} announced on {day}",
        strength="weak" if low else "moderate",
        window=Window(earliest=earliest, latest=LATEST, local=local),
        doubts=(Doubt(kind="low_confidence", text="its row is of low confidence"),) if low else (),
        tags=of.tags,
        note="high confidence",
    )


def place(
    latitude: float, longitude: float, *, error_km: float = 0.3, doubts: Sequence[Doubt] = ()
) -> Clue:
    """A position of the GPS fields."""
    return Clue(
        meaning="place",
        about="scene",
        clock="gps",
        storage="exif_text",
        text=f"{latitude}, {longitude}",
        strength="weak",
        position=Position(latitude=latitude, longitude=longitude, error_km=error_km),
        doubts=tuple(doubts),
        tags=(
            tag("GPS:GPSLatitude"),
            tag("GPS:GPSLatitudeRef"),
            tag("GPS:GPSLongitude"),
            tag("GPS:GPSLongitudeRef"),
        ),
    )


def claimed_place(latitude: float, longitude: float, radius_km: float | None = None) -> Claim:
    """A claim of a place only."""
    return Claim(
        place=ClaimedPlace(
            text=f"{latitude},{longitude}",
            position=Position(latitude=latitude, longitude=longitude),
            radius_km=ASSUMED_RADIUS_KM if radius_km is None else radius_km,
            radius_given=radius_km is not None,
        )
    )


def claimed_date(
    start: str,
    end: str,
    *,
    precision: Precision = "day",
    zone: str | None = None,
) -> Claim:
    """A claim of a time only, from the first to the last second."""
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    return Claim(
        date=ClaimedDate(
            text=f"{start}/{end}",
            start=first,
            end=last,
            precision=precision,
            window=_window(first, last, zone, "claim"),
        )
    )


def _window(first: datetime, last: datetime, zone: str | None, source: str = "tag") -> Window:
    local = first if first == last else None
    if zone is None:
        return unzoned(first, last, local=local)
    return zoned(first, last, offset=timedelta(hours=5), zone=zone, zone_source=source, local=local)

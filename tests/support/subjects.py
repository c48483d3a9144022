"""Clues of time and their comparisons, made by hand, for the rules about time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tests.support.rule_subjects import NOW, claimed_date, device, place, run, tag
from verifyimg.model.claim import Claim
from verifyimg.model.clue import About, Clue, Doubt, DoubtKind, Meaning, Storage
from verifyimg.model.comparison import Comparison, Relation
from verifyimg.model.image import ImageFile
from verifyimg.model.subject import Subject
from verifyimg.model.tag import Tag
from verifyimg.model.window import EARLIEST, LATEST, Window, unzoned, zoned
from verifyimg.model.words import Strength

__all__ = [
    "EVENT",
    "NOW",
    "against",
    "bound",
    "camera_date",
    "claimed_date",
    "compared",
    "device",
    "gps_time",
    "place",
    "run",
    "subject",
    "tag",
    "unreadable",
]

EVENT = claimed_date("2023-08-29 00:00:00", "2023-09-06 23:59:59")
"""The claim of the founding case, without a zone."""


def subject(
    *clues: Clue, claim: Claim | None = None, comparisons: Sequence[Comparison] = ()
) -> Subject:
    """One image with these clues; nothing is claimed unless a claim is given."""
    return Subject(
        image=ImageFile(path="photo.jpg"),
        claim=claim or Claim(),
        now=NOW,
        clues=clues,
        comparisons=tuple(comparisons),
    )


def against(claim: Claim, *comparisons: Comparison, others: Sequence[Clue] = ()) -> Subject:
    """One image whose clues were compared with the claim, and other clues beside them."""
    clues = (*(comparison.clue for comparison in comparisons), *others)
    return subject(*clues, claim=claim, comparisons=comparisons)


def compared(clue: Clue, relation: Relation, *, days: float = 0) -> Comparison:
    """How a clue stands to a claim, as `clues/against_claim.py` would have found it."""
    return Comparison(
        clue=clue, relation=relation, gap=timedelta(days=days), reading="as local time"
    )


def camera_date(
    reading: str = "2020-05-17 14:03:21",
    *,
    zone: str | None = None,
    key: str = "ExifIFD:DateTimeOriginal",
    raw: str | None = None,
    meaning: Meaning = "captured",
    about: About = "scene",
    strength: Strength = "moderate",
    doubts: Sequence[DoubtKind] = (),
) -> Clue:
    """What the camera's clock said; the zone as `+05:00`."""
    return Clue(
        meaning=meaning,
        about=about,
        clock="camera",
        storage="exif_text",
        text=reading,
        strength=strength,
        window=_window(datetime.fromisoformat(reading), zone),
        doubts=_doubts(doubts),
        tags=(tag(key, raw or reading.replace("-", ":")),),
    )


def unreadable(
    raw: str, *, key: str = "ExifIFD:DateTimeOriginal", meaning: Meaning = "captured"
) -> Clue:
    """A date field whose text is no date."""
    return Clue(
        meaning=meaning,
        about="file" if meaning == "written" else "scene",
        clock="camera",
        storage="exif_text",
        text=raw,
        strength="none",
        doubts=_doubts(("invalid",)),
        tags=(tag(key, raw),),
    )


def gps_time(
    reading: str = "2020-05-17 09:03:21",
    *,
    seconds: int = 0,
    strength: Strength = "moderate",
    doubts: Sequence[DoubtKind] = (),
) -> Clue:
    """What the satellites said, in UTC; a day without a time is 86,399 seconds long."""
    moment = datetime.fromisoformat(reading)
    return Clue(
        meaning="captured",
        about="scene",
        clock="gps",
        storage="exif_text",
        text=reading,
        strength=strength,
        window=zoned(
            moment,
            moment + timedelta(seconds=seconds),
            offset=timedelta(0),
            zone="UTC",
            zone_source="GPS:GPSTimeStamp",
            local=moment,
        ),
        doubts=_doubts(doubts),
        tags=(tag("GPS:GPSDateStamp", reading[:10]), tag("GPS:GPSTimeStamp", reading[11:])),
    )


def bound(
    meaning: Meaning,
    day: str,
    *,
    of: Clue | None = None,
    margin_days: int = 31,
    about: About = "scene",
    storage: Storage = "knowledge",
    strength: Strength = "moderate",
    doubts: Sequence[DoubtKind] = (),
) -> Clue:
    """A bound: `not_before` a day less the margin, or `not_after` a day."""
    local = datetime.fromisoformat(day)
    edge = local.replace(tzinfo=UTC)
    lower = Window(earliest=edge - timedelta(days=margin_days), latest=LATEST, local=local)
    upper = Window(earliest=EARLIEST, latest=edge, local=local)
    tags: tuple[Tag, ...] = of.tags if of else (tag("System:FileName", "IMG.jpg"),)
    return Clue(
        meaning=meaning,
        about=about,
        clock="knowledge",
        storage=storage,
        text=f"a source of {day}",
        strength=strength,
        window=lower if meaning == "not_before" else upper,
        doubts=_doubts(doubts),
        tags=tags,
        note="announced, high confidence" if of else "",
    )


def _doubts(kinds: Sequence[DoubtKind]) -> tuple[Doubt, ...]:
    return tuple(Doubt(kind=kind, text=f"there is the doubt {kind}") for kind in kinds)


def _window(local: datetime, zone: str | None) -> Window:
    if zone is None:
        return unzoned(local, local, local=local)
    offset = datetime.fromisoformat(f"2000-01-01T00:00{zone}").utcoffset() or timedelta(0)
    return zoned(
        local,
        local,
        offset=offset,
        zone=zone,
        zone_source="ExifIFD:OffsetTimeOriginal",
        local=local,
    )

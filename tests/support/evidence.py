"""What clues are made from, without an image: tags by name, blocks by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from tests.support.bytes_source import block
from verifyimg.clues.evidence import Evidence
from verifyimg.model.tag import Tag, Value

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)

CAMERA: dict[str, Value] = {"IFD0:Make": "Canon", "IFD0:Model": "Canon EOS 80D"}
PHONE: dict[str, Value] = {"IFD0:Make": "samsung", "IFD0:Model": "SM-G973F"}
ORIGINAL = "ExifIFD:DateTimeOriginal"
CREATED = "ExifIFD:CreateDate"
MODIFIED = "IFD0:ModifyDate"


def evidence(
    tags: Mapping[str, Value],
    *,
    blocks: Sequence[str] = (),
    raws: Mapping[str, str] | None = None,
    now: datetime = NOW,
) -> Evidence:
    """One file with these tags, in their order, and blocks of these kinds.

    A value is stored as its text unless `raws` says how.
    """
    return Evidence(
        tags=[made(key, value, (raws or {}).get(key)) for key, value in tags.items()],
        blocks=[block(b"", kind) for kind in blocks],
        now=now,
    )


def made(key: str, value: Value, raw: str | None = None) -> Tag:
    """A tag of the EXIF block."""
    group, _, name = key.partition(":")
    stored = str(value) if raw is None else raw
    return Tag(
        group=group, name=name, raw=stored, value=value, text=str(value), block="APP1", offset=1042
    )


def gps_clock(date: Value, time: Value = None, *, raw: str | None = None) -> Evidence:
    """A file with nothing but a GPS time; the time of day as three whole rationals."""
    tags: dict[str, Value] = {"GPS:GPSDateStamp": date}
    if time is None:
        return evidence(tags)
    whole = " ".join(f"{int(float(part))}/1" for part in str(time).split(":"))
    key = "GPS:GPSTimeStamp"
    return evidence(tags | {key: time}, raws={key: whole if raw is None else raw})

"""Inconsistencies that only a set shows, written as files and looked at by `check FOLDER`."""

from __future__ import annotations

import json
import struct
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.support.command_line import verifyimg
from tests.support.jpeg_bytes import exif_of, insert_exif, strip_all
from tests.support.planted_fields import moved_to, taken
from verifyimg.checks.identity import COUNTERS
from verifyimg.model.report import Report
from verifyimg.model.tag import Tag

COPIED, INVERTED = "copied metadata", "counter inversion"
COUNT = 10
"""By how much a counter is changed."""
_DAYS = 400
_COPIES = 3


@dataclass(frozen=True, kw_only=True)
class Held:
    """One photograph, its bytes and what is in it."""

    name: str
    data: bytes
    report: Report


@dataclass(frozen=True, kw_only=True)
class PlantedSet:
    """The files of one set, and what has to be found in it."""

    kind: str
    name: str
    files: tuple[bytes, ...]
    codes: tuple[str, ...]


def sets(photos: Sequence[Held]) -> Iterator[PlantedSet]:
    """Every set that these photographs give."""
    for at, photo in enumerate(photos):
        others = [one for one in photos[at + 1 :] + photos[:at] if _is_plain(one)]
        yield from _copied(photo, others[:: max(1, len(others) // 7)])
        yield from _inverted(photo, others)


def group_of(planted: PlantedSet) -> list[dict[str, Any]]:
    """The findings about the set, as `check FOLDER` has them."""
    with tempfile.TemporaryDirectory() as folder:
        for number, data in enumerate(planted.files):
            (Path(folder) / f"DSC_{number:04}.JPG").write_bytes(data)
        ran = verifyimg("check", folder, "--format", "json", "--no-archive", "--quiet")
    found: list[dict[str, Any]] = json.loads(ran.out)["group"]["findings"]
    return found


def _copied(photo: Held, others: Sequence[Held]) -> Iterator[PlantedSet]:
    """The metadata of one picture on others: a set of four and one of two."""
    exif = _exif(photo)
    if exif is None or taken(photo.report) is None:
        return
    made = [insert_exif(strip_all(one.data), exif) for one in others[:_COPIES]]
    if len(made) == _COPIES:
        yield PlantedSet(
            kind=COPIED,
            name=photo.name,
            files=(photo.data, *made),
            codes=("GRP007",),
        )


def _inverted(photo: Held, others: Sequence[Held]) -> Iterator[PlantedSet]:
    """Another picture of the same body, later by its date and earlier by its count, and reverse."""
    date, exif = taken(photo.report), _exif(photo)
    if date is None or exif is None or not others:
        return
    carried = insert_exif(strip_all(others[0].data), exif)
    for tag in (tag for tag in photo.report.tags if tag.key in COUNTERS):
        for days, count in ((-_DAYS, COUNT), (_DAYS, -COUNT)):
            changed = _counted(carried, exif, photo, tag, count)
            moved = changed and moved_to(date + timedelta(days=days))(changed, photo.report)
            if moved:
                yield PlantedSet(
                    kind=INVERTED,
                    name=f"{photo.name} by {tag.key}, {days:+} days",
                    files=(photo.data, moved),
                    codes=("DEV013", "GRP008"),
                )


def _counted(carried: bytes, exif: bytes, photo: Held, tag: Tag, by: int) -> bytes | None:
    """The picture with another count, where it stands in the clear in its block."""
    if tag.offset is None or not str(tag.value).isdecimal() or int(str(tag.value)) <= COUNT:
        return None
    at, count = tag.offset - photo.data.find(exif), int(str(tag.value))
    for form in ("<I", ">I", "<H", ">H"):
        width = struct.calcsize(form)
        if count + COUNT < 1 << 8 * width and exif[at : at + width] == struct.pack(form, count):
            other = struct.pack(form, count + by)
            return insert_exif(carried, exif[:at] + other + exif[at + width :])
    return None


def _exif(photo: Held) -> bytes | None:
    try:
        return exif_of(photo.data)
    except (IndexError, ValueError):
        return None


def _is_plain(photo: Held) -> bool:
    """Whether it is a picture that can be taken apart, and is not of one colour."""
    try:
        stripped = strip_all(photo.data)
    except (IndexError, ValueError):
        return False
    return len(stripped) > 20_000 and photo.report.image.pixel_sha256 is not None

"""One inconsistency planted into a real JPEG: bytes changed in place, or a part put in.

A plant takes the file and what our readers found in it, and gives the changed file, or None where
it cannot be planted: the field is not there, or has no room. Nothing else of the file changes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.support.jpeg_bytes import xmp_segment
from verifyimg.model.report import Report

Plant = Callable[[bytes, Report], bytes | None]

TRIO = ("ExifIFD:DateTimeOriginal", "ExifIFD:CreateDate", "IFD0:ModifyDate")
STAMP = "%Y:%m:%d %H:%M:%S"
LATER_MODELS = {
    "canon": b"Canon EOS R1",
    "nikon": b"NIKON Z 8",
    "sony": b"ILCE-9M3",
    "apple": b"iPhone 16",
    "fujifilm": b"X-T50",
    "panasonic": b"DC-S9",
}
"""By the first word of the maker: a model of 2023 or later, as its EXIF spells it."""
_PACKET = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
    'xmlns:exif="http://ns.adobe.com/exif/1.0/" {}/></rdf:RDF></x:xmpmeta>'
    '<?xpacket end="w"?>'
)


@dataclass(frozen=True, kw_only=True)
class Planting:
    """One kind of inconsistency, and how a file that holds it is recognised."""

    name: str
    plant: Plant
    codes: tuple[str, ...]
    """One of them has to be found."""
    against: tuple[str, ...]
    beside: tuple[str, ...] = ()
    """Other conflicts that the same change makes honestly."""
    original: bool = False
    """Whether it is claimed that the file is an original."""
    where_it_ran: bool = False
    """Whether it applies only where the rule ran on the file as it was: what it needs is there."""


def taken(report: Report) -> datetime | None:
    """The date of the picture, as its EXIF text has it."""
    found = next((tag.raw for tag in report.tags if tag.key == TRIO[0]), "")
    try:
        return datetime.strptime(found.strip(" \0"), STAMP)
    except ValueError:
        return None


def patched(data: bytes, report: Report, keys: Iterable[str], text: str) -> bytes | None:
    """The file with this text in these fields; None where one has no room for it."""
    made, raw = bytearray(data), text.encode("ascii")
    changed = False
    for tag in report.tags:
        if tag.key not in keys or tag.offset is None or tag.block.startswith("XMP"):
            continue
        stored = str(tag.raw).encode("utf-8", "replace")
        if len(stored) < len(raw) or data[tag.offset : tag.offset + len(stored)] != stored:
            return None
        made[tag.offset : tag.offset + len(stored)] = raw.ljust(len(stored), b"\0")
        changed = True
    return bytes(made) if changed else None


def with_packet(data: bytes, report: Report, attributes: str) -> bytes | None:
    """The file with an XMP packet in front; None where it has XMP."""
    if b"http://ns.adobe.com/xap/1.0/\0" in data[: 1 << 20] or data[:2] != b"\xff\xd8":
        return None
    segment = xmp_segment(_PACKET.format(attributes).encode("ascii"))
    first = re.match(rb"\xff\xd8(\xff[\xe0\xe1])", data, re.DOTALL)
    if first is None:
        return None
    end = 4 + int.from_bytes(data[4:6], "big")
    return data[:end] + segment + data[end:]


def _moved(days: float) -> Plant:
    def plant(data: bytes, report: Report) -> bytes | None:
        date = taken(report)
        moved = date and f"{date + timedelta(days=days):{STAMP}}"
        return patched(data, report, TRIO, moved) if moved else None

    return plant


def _gps_day(data: bytes, report: Report) -> bytes | None:
    found = next((tag.raw for tag in report.tags if tag.key == "GPS:GPSDateStamp"), "")
    try:
        day = datetime.strptime(found.strip(" \0"), "%Y:%m:%d")
    except ValueError:
        return None
    moved = f"{day - timedelta(days=400):%Y:%m:%d}"
    return patched(data, report, ("GPS:GPSDateStamp",), moved)


def _later_model(data: bytes, report: Report) -> bytes | None:
    make = next((tag.raw for tag in report.tags if tag.key == "IFD0:Make"), "")
    model = LATER_MODELS.get((make.split() or [""])[0].casefold().strip("\0"))
    return patched(data, report, ("IFD0:Model",), model.decode()) if model else None


def _foreign_note(data: bytes, report: Report) -> bytes | None:
    header, other = b"Nikon\0\x02", b"OLYMPUS\0II\x03\0"
    at = data.find(header)
    return None if at < 0 else data[:at] + other + data[at + len(other) :]


def _other_packet_date(data: bytes, report: Report) -> bytes | None:
    date = taken(report)
    if date is None:
        return None
    told = f"{date - timedelta(days=400):%Y-%m-%dT%H:%M:%S}"
    return with_packet(data, report, f'exif:DateTimeOriginal="{told}"')


def _later_program(data: bytes, report: Report) -> bytes | None:
    return with_packet(data, report, 'xmp:CreatorTool="Adobe Photoshop 25.0 (Windows)"')


def _archive_behind(data: bytes, report: Report) -> bytes | None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("notes.txt", "planted " * 40)
    return data + kept.getvalue()


def _other_zone(data: bytes, report: Report) -> bytes | None:
    has_place = any(tag.key == "GPS:GPSLatitude" for tag in report.tags)
    return patched(data, report, ("ExifIFD:OffsetTimeOriginal",), "-11:00") if has_place else None


def _unset(data: bytes, report: Report) -> bytes | None:
    return patched(data, report, TRIO, "1970:01:01 00:00:00")


def thumbnail_of(report: Report) -> tuple[int, int] | None:
    """Where the thumbnail stands, and how long it is."""
    found = next((one for one in report.previews if one.kind == "thumbnail"), None)
    return (found.offset, found.length) if found else None


def other_thumbnail(data: bytes, report: Report, thumbnail: bytes) -> bytes | None:
    """The file with another picture's thumbnail in place of its own, filled up behind it."""
    place = thumbnail_of(report)
    if place is None or len(thumbnail) > place[1]:
        return None
    at, length = place
    return data[:at] + thumbnail.ljust(length, b"\0") + data[at + length :]


PLANTINGS = (
    Planting(
        name="date trio shifted",
        plant=_moved(-400),
        # Where another clock or bound is there, the date is found against that first.
        codes=("TIM010", "TIM030", "TIM041", "TIM034", "DEV001", "TIM014"),
        against=("claim", "file"),
        beside=("TIM035", "TIM012"),
    ),
    Planting(
        name="GPS date shifted",
        plant=_gps_day,
        codes=("TIM041",),
        against=("file",),
        beside=("TIM010",),
        where_it_ran=True,
    ),
    Planting(
        name="software from the future",
        plant=_later_program,
        codes=("TIM037",),
        against=("file", "claim"),
        beside=("TIM012",),
        original=True,
    ),
    Planting(
        name="model released later",
        plant=_later_model,
        codes=("DEV001",),
        against=("file", "claim"),
        beside=("TIM012",),
    ),
    Planting(
        name="MakerNote of another maker",
        plant=_foreign_note,
        codes=("DEV008",),
        against=("file",),
    ),
    Planting(
        name="XMP against EXIF",
        plant=_other_packet_date,
        codes=("TIM005",),
        against=("file",),
    ),
    Planting(
        name="appended archive",
        plant=_archive_behind,
        codes=("STR002", "STR003"),
        against=("file",),
    ),
    Planting(
        name="zone against place",
        plant=_other_zone,
        # Where GPS time is there, the offset is against that first, and the fix is not relied on.
        codes=("TIM042", "TIM041"),
        against=("file", "claim"),
        beside=("TIM010", "TIM030"),
        where_it_ran=True,
    ),
    Planting(
        name="default clock",
        plant=_unset,
        codes=("TIM020",),
        against=("file",),
        beside=("TIM030", "TIM034", "DEV001", "TIM035"),
    ),
)
"""Those that change one file alone and need no other."""

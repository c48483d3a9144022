"""Plants: what changes one field of a real JPEG, or puts one part in.

Each takes the file and what our readers found in it, and gives the changed file, or None where
it does not apply: the file does not have the field that is to be changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from tests.support.planted_exif import (
    EXIF,
    GPS,
    IFD0,
    ascii_field,
    degrees_fields,
    note_field,
    order_of,
    value_of,
    with_fields,
)
from tests.support.planted_parts import other_thumbnail, with_xmp
from tests.support.tiff_bytes import MAKER_NOTE
from verifyimg.model.report import Report

Plant = Callable[[bytes, Report], bytes | None]

TRIO = ("ExifIFD:DateTimeOriginal", "ExifIFD:CreateDate", "IFD0:ModifyDate")
STAMP = "%Y:%m:%d %H:%M:%S"
_TRIO_TAGS = ((EXIF, 0x9003), (EXIF, 0x9004), (IFD0, 0x0132))
_MAKE, _MODEL, _SOFTWARE, _OFFSET, _GPS_DAY = 0x010F, 0x0110, 0x0131, 0x9011, 0x001D


def taken(report: Report) -> datetime | None:
    """The date of the picture, as its EXIF text has it."""
    return _dated(_raw(report, TRIO[0]))


def thumbnail_of(report: Report) -> tuple[int, int] | None:
    """Where the thumbnail stands, and how long it is."""
    found = next((one for one in report.previews if one.kind == "thumbnail"), None)
    return (found.offset, found.length) if found else None


def moved_to(date: datetime) -> Plant:
    """The three dates of EXIF, as far as they are there, on this one."""
    return lambda data, report: _with_trio(data, report, date)


def other_note(note: bytes, makers: tuple[str, ...]) -> Plant:
    """The block of another maker in place of the file's; `makers` write such blocks honestly."""

    def plant(data: bytes, report: Report) -> bytes | None:
        mine = _raw(report, "IFD0:Make").casefold()
        if not mine or mine.startswith(makers) or value_of(data, EXIF, MAKER_NOTE) is None:
            return None
        return with_fields(data, note_field(note))

    return plant


def thumbnail_from(thumbnail: bytes) -> Plant:
    """Another picture's thumbnail in place of the file's."""

    def plant(data: bytes, report: Report) -> bytes | None:
        place = thumbnail_of(report)
        return other_thumbnail(data, place, thumbnail) if place else None

    return plant


def _raw(report: Report, key: str) -> str:
    return next((tag.raw for tag in report.tags if tag.key == key), "").strip(" \0")


def _has_place(report: Report) -> bool:
    """Whether the file has a position on Earth; 0, 0 is none."""
    places = (one for one in report.clues if one.meaning == "place")
    return any(one.position and one.storage == "exif_text" for one in places)


def _dated(text: str, form: str = STAMP) -> datetime | None:
    try:
        return datetime.strptime(text, form)
    except ValueError:
        return None


def _with_trio(data: bytes, report: Report, date: datetime) -> bytes | None:
    held = {tag.key for tag in report.tags}
    there = [place for key, place in zip(TRIO, _TRIO_TAGS, strict=True) if key in held]
    return with_fields(data, *(ascii_field(*place, f"{date:{STAMP}}") for place in there))


def trio_shifted(days: int) -> Plant:
    """The three dates of EXIF moved by as many days."""

    def plant(data: bytes, report: Report) -> bytes | None:
        date = taken(report)
        return _with_trio(data, report, date + timedelta(days=days)) if date else None

    return plant


def gps_shifted(days: int) -> Plant:
    """The day of GPS time moved by as many days, beside a time."""

    def plant(data: bytes, report: Report) -> bytes | None:
        day = _dated(_raw(report, "GPS:GPSDateStamp"), "%Y:%m:%d")
        if day is None or not _raw(report, "GPS:GPSTimeStamp") or taken(report) is None:
            return None
        moved = day + timedelta(days=days)
        return with_fields(data, ascii_field(GPS, _GPS_DAY, f"{moved:%Y:%m:%d}"))

    return plant


def software_of(text: str, since: int, maker: str = "", code: str = "") -> Plant:
    """A program's or a system's name in a picture that is older by more than a year."""

    def plant(data: bytes, report: Report) -> bytes | None:
        mine, model = (_raw(report, f"IFD0:{name}").casefold() for name in ("Make", "Model"))
        if not _is_older(report, since) or maker not in mine or not model.startswith(code):
            return None
        return with_fields(data, ascii_field(IFD0, _SOFTWARE, text))

    return plant


def creator_of(text: str, since: int) -> Plant:
    """A program's name in the XMP of a picture that is older by more than a year."""
    return lambda data, report: (
        with_xmp(data, {"xmp:CreatorTool": text}) if _is_older(report, since) else None
    )


def _is_older(report: Report, year: int) -> bool:
    date = taken(report)
    return date is not None and date.year < year - 1


def model_of(make: str, model: str, since: int, *, with_make: bool) -> Plant:
    """A model that came later, in a picture of another one; alone only for the same maker."""

    def plant(data: bytes, report: Report) -> bytes | None:
        mine = _raw(report, "IFD0:Make").casefold()
        if not _is_older(report, since) or not _raw(report, "IFD0:Model"):
            return None
        if not with_make and mine[:4] != make.casefold()[:4]:
            return None
        fields = [ascii_field(IFD0, _MODEL, model)]
        return with_fields(data, *fields, *([ascii_field(IFD0, _MAKE, make)] if with_make else []))

    return plant


def xmp_date(name: str, days: int) -> Plant:
    """A date of XMP that is not that of the field which it copies."""
    key = TRIO[1] if name.endswith("Digitized") else TRIO[0]

    def plant(data: bytes, report: Report) -> bytes | None:
        date = _dated(_raw(report, key))
        told = date and f"{date + timedelta(days=days):%Y-%m-%dT%H:%M:%S}"
        return with_xmp(data, {name: told}) if told else None

    return plant


def xmp_model(make: str, model: str) -> Plant:
    """Another maker and model in XMP, where EXIF has one."""

    def plant(data: bytes, report: Report) -> bytes | None:
        other = _raw(report, "IFD0:Model") and _raw(report, "IFD0:Make").casefold()[:4]
        if not other or other == make.casefold()[:4]:
            return None
        return with_xmp(data, {"tiff:Make": make, "tiff:Model": model})

    return plant


def xmp_place(data: bytes, report: Report) -> bytes | None:
    """Another place in XMP, where EXIF has one."""
    if not _has_place(report):
        return None
    return with_xmp(data, {"exif:GPSLatitude": "10,30.0N", "exif:GPSLongitude": "100,30.0E"})


def hung_behind(more: bytes) -> Plant:
    """Bytes behind the end of the file."""
    return lambda data, _: data + more


def offset_in_place(offset: str) -> Plant:
    """Another offset in the place of the camera's own, in a file that has a position."""

    def plant(data: bytes, report: Report) -> bytes | None:
        if not _has_place(report) or not _raw(report, "ExifIFD:OffsetTimeOriginal"):
            return None
        return with_fields(data, ascii_field(EXIF, _OFFSET, offset))

    return plant


def place_and_offset(offset: str, latitude: float, longitude: float) -> Plant:
    """A position and an offset that do not go together, in a file that has neither."""

    def plant(data: bytes, report: Report) -> bytes | None:
        if _raw(report, "GPS:GPSLatitude") or taken(report) is None:
            return None
        position = degrees_fields(order_of(data), latitude, longitude)
        return with_fields(data, ascii_field(EXIF, _OFFSET, offset), *position)

    return plant


def unset_clock(text: str, *, makers: Sequence[str] = ()) -> Plant:
    """A clock that starts there; of these makers' cameras where any is named."""
    date = datetime.strptime(text, STAMP)

    def plant(data: bytes, report: Report) -> bytes | None:
        mine = _raw(report, "IFD0:Make").casefold()
        if taken(report) is None or (makers and not mine.startswith(tuple(makers))):
            return None
        return _with_trio(data, report, date)

    return plant

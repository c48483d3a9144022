"""Small canonical photographs as bytes: 32 pixels wide, with the metadata of a real one.

Everything is made by hand here, so that a test can change one value and nothing else.

    camera_photo(date="2020:05:17 14:03:21")
    camera_photo(gps=(38.46, 70.74), gps_time="2023:09:04 05:21:32", offset="+05:00")
"""

from __future__ import annotations

from typing import TypedDict, Unpack

from tests.support.jpeg_bytes import comment, jfif, jpeg, strip_all, tiny_jpeg
from tests.support.maker_notes import canon, nikon, nikon_clock, samsung
from tests.support.samsung_bytes import network_in, samsung_trailer, taken_at
from tests.support.tiff_bytes import (
    BYTE,
    LONG,
    MAKER_NOTE,
    RATIONAL,
    SHORT,
    Entry,
    Order,
    entry,
    exif_block,
    raw,
    text,
)

FOUNDING_DATE = "2020:05:17 14:03:21"
PHONE_DATE = "2023:09:04 10:21:33"
PHONE_GPS_TIME = "2023:09:04 05:21:32"
PHONE_PLACE = (38.46, 70.74)
PHONE_TAKEN_MS = 1_693_804_893_417


class Fields(TypedDict, total=False):
    """What of a sample can be changed; None leaves a field out of the file."""

    date: str | bytes | None
    digitised: str | bytes | None
    """CreateDate; the same as `date` unless given."""
    modified: str | bytes | None
    """ModifyDate; the same as `date` unless given."""
    subsec: str | None
    offset: str | None
    """`+05:00`, for all three dates."""
    make: str | bytes | None
    model: str | bytes | None
    software: str | bytes | None
    gps: tuple[float, float] | None
    """Latitude and longitude in signed degrees."""
    gps_time: str | None
    """`YYYY:MM:DD HH:MM:SS` in UTC."""
    maker_note: bool | bytes
    """True for Canon's layout (in little-endian blocks only); bytes are stored as they are."""
    artist: str | bytes | None
    copyright: str | bytes | None
    description: str | bytes | None
    comment: str | None
    thumbnail: bytes
    order: Order
    more_ifd0: tuple[Entry, ...]
    more_exif: tuple[Entry, ...]
    more_gps: tuple[Entry, ...]


def camera_photo(**changes: Unpack[Fields]) -> bytes:
    """A camera's JPEG: a date without a zone, a MakerNote, no position."""
    return tiny_jpeg(camera_exif(**changes))


def camera_exif(**changes: Unpack[Fields]) -> bytes:
    """The EXIF block of `camera_photo`."""
    date = changes.get("date", FOUNDING_DATE)
    thumbnail = changes.get("thumbnail", b"")
    return exif_block(
        ifd0=[*_ifd0(date, changes), *_FRAME, *changes.get("more_ifd0", ())],
        exif=[*_exif(date, changes), *_EXPOSURE, *changes.get("more_exif", ())],
        gps=[
            *position(changes.get("gps")),
            *gps_clock(changes.get("gps_time")),
            *changes.get("more_gps", ()),
        ],
        ifd1=[entry(0x0103, SHORT, 6)] if thumbnail else [],
        thumbnail=thumbnail,
        order=changes.get("order", "<"),
    )


def phone_photo(**changes: Unpack[Fields]) -> bytes:
    """A phone's JPEG: position, GPS time, offset and camera clock that all agree."""
    return camera_photo(**(_PHONE | changes))


def galaxy_photo(
    taken_ms: int | bytes = PHONE_TAKEN_MS, country: str = "436", **changes: Unpack[Fields]
) -> bytes:
    """The phone's JPEG with the trailer of its maker; the time in it in UTC since 1970."""
    trailer = samsung_trailer(taken_at(taken_ms), network_in(country))
    return phone_photo(**changes) + trailer


def nikon_photo(powered_up: str = "2020:05:17 13:58:07", **changes: Unpack[Fields]) -> bytes:
    """A camera's JPEG whose MakerNote tells when the camera was powered up."""
    note = nikon(serial="2561001", more=nikon_clock(powered_up, minutes=300))
    body: Fields = {"make": "NIKON CORPORATION", "model": "NIKON D750", "maker_note": note}
    return camera_photo(**(body | changes))


def stripped_photo() -> bytes:
    """A picture without any metadata."""
    return strip_all(tiny_jpeg(camera_exif()))


def platform_photo() -> bytes:
    """What is left behind a web server: JFIF, an encoder's comment, no EXIF."""
    return jpeg(jfif(), comment("CREATOR: gd-jpeg v1.0 (using IJG JPEG v80), quality = 82"))


def damaged_photo(keep: int = 60) -> bytes:
    """A picture whose EXIF block breaks off; the JPEG around it is whole."""
    return tiny_jpeg(camera_exif()[:keep])


def truncated_photo() -> bytes:
    """A file that breaks off inside its EXIF segment."""
    return camera_photo()[:200]


def huge_photo() -> bytes:
    """A header of 40,000 x 40,000 pixels with nothing to fill them."""
    small = camera_photo()
    at = small.index(b"\xff\xc0") + 5
    return small[:at] + (40_000).to_bytes(2) * 2 + small[at + 4 :]


def position(gps: tuple[float, float] | None) -> list[Entry]:
    """The GPS entries of a position in signed degrees, to 1/10,000 of a second."""
    if gps is None:
        return []
    (north, east), seconds = gps, 10_000
    return [
        entry(0x0000, BYTE, 2, 3, 0, 0),
        text(0x0001, "S" if north < 0 else "N"),
        entry(0x0002, RATIONAL, *_sexagesimal(abs(north), seconds)),
        text(0x0003, "W" if east < 0 else "E"),
        entry(0x0004, RATIONAL, *_sexagesimal(abs(east), seconds)),
    ]


def gps_clock(moment: str | None) -> list[Entry]:
    """The GPS entries of a time in UTC, `YYYY:MM:DD HH:MM:SS`."""
    if moment is None:
        return []
    day, _, clock = moment.partition(" ")
    parts = [number for part in clock.split(":") for number in (int(part), 1)]
    return [entry(0x0007, RATIONAL, *parts), text(0x001D, day)]


_FRAME = (
    entry(0x0112, SHORT, 1),
    entry(0x011A, RATIONAL, 72, 1),
    entry(0x011B, RATIONAL, 72, 1),
    entry(0x0128, SHORT, 2),
    entry(0x0213, SHORT, 2),
)
_EXPOSURE = (
    entry(0x829A, RATIONAL, 1, 250),
    entry(0x829D, RATIONAL, 80, 10),
    entry(0x8827, SHORT, 100),
    raw(0x9101, b"\x01\x02\x03\0"),
    entry(0x920A, RATIONAL, 35, 1),
    raw(0xA000, b"0100"),
    entry(0xA001, SHORT, 1),
    entry(0xA002, LONG, 32),
    entry(0xA003, LONG, 8),
)
_CANON = canon(
    model="Canon EOS 80D",
    firmware="1.0.2",
    model_id=0x80000350,
    serial=352_001_187,
    file_number=1_004_187,
)


_PHONE: Fields = {
    "date": PHONE_DATE,
    "subsec": "417",
    "offset": "+05:00",
    "make": "samsung",
    "model": "SM-G973F",
    "software": "G973FXXSGHWC2",
    "gps": PHONE_PLACE,
    "gps_time": PHONE_GPS_TIME,
    "maker_note": samsung(model_id=0x05000000),
}


def _ifd0(date: str | bytes | None, changes: Fields) -> list[Entry]:
    return _texts(
        (0x010E, changes.get("description")),
        (0x010F, changes.get("make", "Canon")),
        (0x0110, changes.get("model", "Canon EOS 80D")),
        (0x0131, changes.get("software")),
        (0x0132, changes.get("modified", date)),
        (0x013B, changes.get("artist")),
        (0x8298, changes.get("copyright")),
    )


def _exif(date: str | bytes | None, changes: Fields) -> list[Entry]:
    dates = _texts(
        (0x9003, date),
        (0x9004, changes.get("digitised", date)),
        *((tag, changes.get("offset")) for tag in (0x9010, 0x9011, 0x9012)),
        *((tag, changes.get("subsec")) for tag in (0x9290, 0x9291, 0x9292)),
    )
    version = b"0230" if changes.get("offset") is None else b"0231"
    notes = (*_note(changes.get("maker_note", True)), *_comment(changes.get("comment")))
    return [raw(0x9000, version), *dates, *notes]


def _texts(*fields: tuple[int, str | bytes | None]) -> list[Entry]:
    return [text(tag, value) for tag, value in fields if value is not None]


def _note(note: bool | bytes) -> list[Entry]:
    if note is False:
        return []
    return [raw(MAKER_NOTE, _CANON if note is True else note)]


def _comment(words: str | None) -> list[Entry]:
    return [] if words is None else [raw(0x9286, b"ASCII\0\0\0" + words.encode())]


def _sexagesimal(degrees: float, scale: int) -> tuple[int, ...]:
    total = round(degrees * 3600 * scale)
    minutes, seconds = divmod(total, 60 * scale)
    return (minutes // 60, 1, minutes % 60, 1, seconds, scale)

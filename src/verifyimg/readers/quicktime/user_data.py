"""User data of films: texts, the position, thumbnails and XMP in the boxes of `udta`.

Specification: QuickTime File Format, "User data atoms"; 3GPP TS 26.244, 8.2 to 8.10; XMP part 3,
1.1.6 (the box `XMP_`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.image import Preview
from verifyimg.model.tag import Tag
from verifyimg.readers.boxes import Box, Boxes
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.quicktime.keys import read_meta
from verifyimg.readers.quicktime.names import INTERNATIONAL, MOBILE, PLAIN
from verifyimg.readers.quicktime.values import coordinates, exif_date, fixed, text_of
from verifyimg.readers.reader import Found
from verifyimg.readers.text import limited

_GROUP = "UserData"
_JPEG = b"\xff\xd8\xff"
_HEAD = 64
"""Within so many bytes of a thumbnail's box its picture begins."""
_ROLES = ("shooting", "real", "fictional", "reserved")
_THUMBNAILS = (b"thmb", b"CNDA", b"CNTH")


def read_user_data(boxes: Boxes, udta: Box, limits: Limits) -> Iterator[Found]:
    """What the boxes of `udta` tell; the ones that we know no use for stay unread."""
    for box in boxes.within(udta):
        if box.type == b"meta":
            yield from read_meta(boxes, box, limits)
        elif box.type == b"XMP_":
            yield boxes.inner(box, "XMP", "XMP_")
        elif box.type in _THUMBNAILS:
            yield from thumbnail(boxes, box)
        elif box.type == b"loci":
            yield from _location(boxes, box, limits)
        else:
            yield from _text(boxes, box, limits)


def thumbnail(boxes: Boxes, box: Box, group: str = _GROUP) -> Iterator[Found]:
    """The JPEG that a box ends with, as a Preview and as ExifTool's tag of its length."""
    start = boxes.read(box, _HEAD).find(_JPEG)
    if start < 0:
        if box.length > _HEAD:
            boxes.note("unsupported", "a thumbnail is there, but it is no JPEG", box.position)
        return
    at, length = boxes.block.file_offset(box.payload + start), box.length - start
    label = box.type.decode("latin-1")
    yield Preview(kind="thumbnail", block=label, offset=at, length=length, mime="image/jpeg")
    tag = plain_tag(boxes.block, group, "ThumbnailImage", length, box.payload + start)
    yield replace(tag, text=f"a picture of {length:,} bytes")


def _text(boxes: Boxes, box: Box, limits: Limits) -> Iterator[Tag]:
    data = boxes.read(box, 4 * limits.text_characters)
    if box.type in INTERNATIONAL:
        name, start, text = INTERNATIONAL[box.type], 4, _international(data)
    elif box.type in MOBILE:
        name, start = MOBILE[box.type], 6
        text = text_of(data[6:], 0x7FFF) if len(data) >= 6 else None
    elif box.type in PLAIN:
        name, start, text = PLAIN[box.type], 0, text_of(data, 0x7FFF)
    else:
        return
    if text is None:
        boxes.note("damaged", f"the field {name} of the film is cut off", box.position)
        return
    yield _tag(boxes, box, name, text, start, limits)


def _international(data: bytes) -> str | None:
    """The first of the texts, each with its length and its language before it."""
    if len(data) < 4:
        return None
    length, language = (int.from_bytes(data[at : at + 2], "big") for at in (0, 2))
    return text_of(data[4 : 4 + length], language) if length <= len(data) - 4 else None


def _tag(boxes: Boxes, box: Box, name: str, text: str, start: int, limits: Limits) -> Tag:
    form = {"GPSCoordinates": coordinates, "ContentCreateDate": exif_date}.get(name, str)
    value = limited(form(text), limits)
    tag = plain_tag(boxes.block, _GROUP, name, value, box.payload + start)
    return replace(tag, raw=text[: limits.raw_bytes])


def _location(boxes: Boxes, box: Box, limits: Limits) -> Iterator[Tag]:
    """`loci`: a name, a role, and the position in fixed numbers (3GPP TS 26.244, 8.10)."""
    data = boxes.read(box, limits.text_characters)
    wide = data[6:8] == b"\xfe\xff"
    end = _end_of_text(data, 6, wide=wide)
    if len(data) < end + 13:
        boxes.note("damaged", "the field LocationInformation is cut off", box.position)
        return
    name = text_of(data[6:end], 0x7FFF) or "(none)"
    role = _ROLES[min(data[end], len(_ROLES) - 1)]
    longitude, latitude, height = (fixed(data[end + at : end + at + 4]) for at in (1, 5, 9))
    body, _, notes = data[end + 13 :].partition(b"\0")
    where = f"Lat={latitude:.5f} Lon={longitude:.5f} Alt={height:.2f}"
    words = f"Body={text_of(body, 0x7FFF)} Notes={text_of(notes, 0x7FFF)}"
    text = f"{name} Role={role} {where} {words}"
    yield _tag(boxes, box, "LocationInformation", text, end + 1, limits)


def _end_of_text(data: bytes, start: int, *, wide: bool) -> int:
    """Just behind the zero that ends a text."""
    if not wide:
        end = data.find(b"\0", start)
        return end + 1 if end >= 0 else len(data)
    for at in range(start, len(data) - 1, 2):
        if data[at : at + 2] == b"\0\0":
            return at + 2
    return len(data)

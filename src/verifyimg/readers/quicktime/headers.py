"""The headers of a film and of its tracks: dates, durations, sizes, what a track holds.

Specification: ISO/IEC 14496-12, 8.2.2 (mvhd), 8.3.2 (tkhd), 8.4.2 (mdhd), 8.4.3 (hdlr), 8.5.2
(stsd), 12.1.3 (sample entries of pictures).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from verifyimg.model.noun import noun
from verifyimg.model.tag import Tag, Value
from verifyimg.readers.boxes import Box, Boxes
from verifyimg.readers.plain_tag import plain_tag
from verifyimg.readers.quicktime.values import (
    NOT_SET,
    fixed,
    language_of,
    moment,
    number,
    text_of,
)

_LONGEST = 256
"""More of a header says nothing."""
_FORMATS = {b"vide": "CompressorID", b"soun": "AudioFormat", b"meta": "MetaFormat"}
"""By handler: what ExifTool calls the format of a track's samples."""


@noun
class Place:
    """Where the tags of a header belong."""

    boxes: Boxes
    group: str
    """`QuickTime` for the film, `Track1` … for its tracks."""
    utc: bool = False
    """Whether its writer is known to keep to UTC; ExifTool then writes that behind a date."""
    scale: int = 0
    """Of the film's times: ticks a second; 0 where it is not known."""

    def tag(self, box: Box, name: str, value: Value, at: int = 0) -> Tag:
        """A tag `at` bytes into the payload."""
        return plain_tag(self.boxes.block, self.group, name, value, box.payload + at)

    def date(self, seconds: int) -> str:
        """Seconds from 1904 as a date."""
        text = moment(seconds)
        return f"{text}+00:00" if self.utc and text != NOT_SET else text


def movie(place: Place, box: Box) -> Iterator[Tag]:
    """`mvhd`."""
    data = place.boxes.read(box, _LONGEST)
    wide = 8 if data[:1] == b"\1" else 4
    yield from _dates(place, box, data, wide, "")
    scale = int.from_bytes(data[4 + 2 * wide : 8 + 2 * wide], "big")
    yield place.tag(box, "TimeScale", scale, 4 + 2 * wide)
    yield place.tag(box, "Duration", _seconds(data, 8 + 2 * wide, wide, scale), 8 + 2 * wide)


def scale_of(place: Place, box: Box) -> int:
    """Ticks a second, by `mvhd` or `mdhd`."""
    data = place.boxes.read(box, _LONGEST)
    start = 4 + 2 * (8 if data[:1] == b"\1" else 4)
    return int.from_bytes(data[start : start + 4], "big")


def track(place: Place, box: Box) -> Iterator[Tag]:
    """`tkhd`."""
    data = place.boxes.read(box, _LONGEST)
    wide = 8 if data[:1] == b"\1" else 4
    yield from _dates(place, box, data, wide, "Track")
    at = 4 + 2 * wide
    yield place.tag(box, "TrackID", int.from_bytes(data[at : at + 4], "big"), at)
    at += 8
    yield place.tag(box, "TrackDuration", _seconds(data, at, wide, place.scale), at)
    at += wide + 52
    for name, start in (("ImageWidth", at), ("ImageHeight", at + 4)):
        side = fixed(data[start : start + 4])
        if side:
            yield place.tag(box, name, number(side), start)


def media(place: Place, box: Box) -> Iterator[Tag]:
    """`mdhd`."""
    data = place.boxes.read(box, _LONGEST)
    wide = 8 if data[:1] == b"\1" else 4
    yield from _dates(place, box, data, wide, "Media")
    at = 4 + 2 * wide
    scale = int.from_bytes(data[at : at + 4], "big")
    yield place.tag(box, "MediaTimeScale", scale, at)
    yield place.tag(box, "MediaDuration", _seconds(data, at + 4, wide, scale), at + 4)
    at += 4 + wide
    language = language_of(int.from_bytes(data[at : at + 2], "big"))
    if language:
        yield place.tag(box, "MediaLanguageCode", language, at)


def handler(place: Place, box: Box) -> Iterator[Tag]:
    """`hdlr`: what a track holds, and who says so."""
    data = place.boxes.read(box, _LONGEST)
    yield place.tag(box, "HandlerType", data[8:12].decode("latin-1"), 8)
    if data[12:16].strip(b"\0"):
        yield place.tag(box, "HandlerVendorID", data[12:16].decode("latin-1"), 12)
    name = data[24:]
    if name and name[0] == len(name.rstrip(b"\0")) - 1:  # QuickTime counts, ISO ends with a zero
        name = name[1:]
    text = text_of(name, 0)
    if text:
        yield place.tag(box, "HandlerDescription", text, 24)


def sample_format(place: Place, box: Box, kind: bytes) -> Iterator[Tag]:
    """`stsd`: the coding of a track that holds `kind`, and of pictures their size."""
    data = place.boxes.read(box, _LONGEST)
    name = _FORMATS.get(kind)
    if name and len(data) >= 16:
        yield place.tag(box, name, data[12:16].decode("latin-1"), 12)
    if kind != b"vide" or len(data) < 94:
        return
    for side, at in (("SourceImageWidth", 40), ("SourceImageHeight", 42)):
        yield place.tag(box, side, int.from_bytes(data[at : at + 2], "big"), at)
    coding = text_of(data[59 : 59 + min(data[58], 31)], 0)
    if coding:
        yield place.tag(box, "CompressorName", coding, 59)


def _dates(place: Place, box: Box, data: bytes, wide: int, prefix: str) -> Iterator[Tag]:
    for name, at in (("CreateDate", 4), ("ModifyDate", 4 + wide)):
        seconds = int.from_bytes(data[at : at + wide], "big")
        yield place.tag(box, f"{prefix}{name}", place.date(seconds), at)


def _seconds(data: bytes, at: int, wide: int, scale: int) -> int | float:
    """A duration of so many bytes in seconds; in ticks where there is no scale."""
    ticks = int.from_bytes(data[at : at + wide], "big")
    return number(ticks / scale) if scale else ticks


LEAST: dict[bytes, int] = {b"mvhd": 20, b"tkhd": 84, b"mdhd": 22, b"hdlr": 12}
"""By kind: the bytes that a header has at the least."""

HEADERS: dict[bytes, Callable[[Place, Box], Iterator[Tag]]] = {
    b"mvhd": movie,
    b"tkhd": track,
    b"mdhd": media,
    b"hdlr": handler,
}
"""By kind: what a header says."""


def header(place: Place, box: Box) -> Iterator[Tag]:
    """What a header says; one that is cut off is noted as damaged."""
    wide = place.boxes.read(box, 1) == b"\1"
    extra = {b"mvhd": 12, b"tkhd": 12, b"mdhd": 12}.get(box.type, 0) if wide else 0
    if box.length < LEAST[box.type] + extra:
        place.boxes.note("damaged", f"the box {box.type.decode()} is cut off", box.position)
        return
    yield from HEADERS[box.type](place, box)

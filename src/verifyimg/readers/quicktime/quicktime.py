"""Films, and pictures stored as films: what the box `moov` says of them. No picture is decoded.

`Track1`, `Track2` … are the tracks in their order. Specification: ISO/IEC 14496-12, 8.2 to 8.5;
QuickTime File Format; XMP part 3, 1.1.6 (the `uuid` box).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verifyimg.limits import Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.readers.boxes import Box, Boxes
from verifyimg.readers.canon_raw import CANON, canon_blocks, is_raw
from verifyimg.readers.quicktime.headers import HEADERS, Place, header, sample_format, scale_of
from verifyimg.readers.quicktime.keys import read_meta
from verifyimg.readers.quicktime.sony_film import SONY, sony_fields
from verifyimg.readers.quicktime.user_data import read_user_data
from verifyimg.readers.reader import Found, Reader

NAME = "quicktime"

_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_INSIDE = (b"mdia", b"minf", b"stbl")
"""The boxes of a track that are gone into, each in the one before."""
_TABLE_HEAD = 24
_JPEG = b"\xff\xd8\xff"


def read(block: Block, limits: Limits) -> Iterator[Found]:
    """The headers of the film and its tracks, its metadata by keys and letters, XMP and EXIF."""
    boxes = Boxes(block, limits, reader=NAME)
    parts = tuple(boxes.within())
    raw = any(is_raw(boxes, box) for box in parts)
    place = Place(boxes=boxes, group="QuickTime", utc=raw)
    tracks = 0
    for box in parts:
        if box.type == b"mvhd":
            place = replace(place, scale=scale_of(place, box))
            yield from header(place, box)
        elif box.type == b"trak":
            tracks += 1
            yield from _track(replace(place, group=f"Track{tracks}"), box, limits)
        else:
            yield from _other(boxes, box, limits)
    yield from boxes.problems


def _other(boxes: Boxes, box: Box, limits: Limits) -> Iterator[Found]:
    if box.type == b"udta":
        yield from read_user_data(boxes, box, limits)
    elif box.type == b"meta":
        yield from read_meta(boxes, box, limits)
    elif box.type == b"uuid":
        mark = boxes.read(box, 16)
        if mark == _XMP:
            yield boxes.inner(box, "XMP", "uuid", skip=16)
        elif mark == CANON:
            yield from canon_blocks(boxes, box)
        elif mark == SONY:
            yield from sony_fields(boxes, box)


def _track(place: Place, trak: Box, limits: Limits) -> Iterator[Found]:
    boxes, kind, table = place.boxes, b"", {}
    for box in _parts(boxes, trak):
        if box.type in HEADERS:
            if box.type == b"hdlr":
                kind = boxes.read(box, 12)[8:12]
            yield from header(place, box)
        elif box.type == b"stsd":
            yield from sample_format(place, box, kind)
        elif box.type == b"meta":
            yield from read_meta(boxes, box, limits, track=place.group)
        elif box.type == b"udta":
            yield from read_user_data(boxes, box, limits)
        else:
            table[box.type] = box
    if place.utc:
        yield from _picture(boxes, table)


def _parts(boxes: Boxes, trak: Box) -> Iterator[Box]:
    """The boxes of a track and of those in it that are gone into; `hdlr` only of its media."""
    todo = [(b"trak", trak)]
    while todo:
        kind, outer = todo.pop()
        for box in boxes.within(outer):
            if box.type in _INSIDE:
                todo.append((box.type, box))
            elif box.type != b"hdlr" or kind == b"mdia":
                yield box


def _picture(boxes: Boxes, table: dict[bytes, Box]) -> Iterator[Preview]:
    """The picture of a track with one sample, where that is a JPEG (14496-12, 8.7.3 and 8.7.5)."""
    if b"stsz" not in table or b"co64" not in table:
        return
    sizes = boxes.read(table[b"stsz"], _TABLE_HEAD)
    places = boxes.read(table[b"co64"], _TABLE_HEAD)
    count = int.from_bytes(sizes[8:12], "big")
    length = int.from_bytes(sizes[4:8] if any(sizes[4:8]) else sizes[12:16], "big")
    offset = int.from_bytes(places[8:16], "big")
    source = boxes.block.source
    if count != 1 or not length or offset + length > source.size:
        return
    if source.read_at(offset, len(_JPEG)) == _JPEG:
        kind, label = "preview", "trak"
        yield Preview(kind=kind, block=label, offset=offset, length=length, mime="image/jpeg")


QUICKTIME = Reader(name=NAME, kinds=("moov",), read=read)

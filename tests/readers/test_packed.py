from __future__ import annotations

import zlib
from dataclasses import replace

import pytest

from tests.support.bytes_source import block
from tests.support.jpeg_bytes import tiny_jpeg
from tests.support.samples import FOUNDING_DATE, camera_exif
from verifyimg.limits import DEFAULT
from verifyimg.model.block import Block, Extent
from verifyimg.model.image import Preview
from verifyimg.model.tag import Tag
from verifyimg.readers.exif.exif import EXIF
from verifyimg.readers.packed import Packed, Unpacked, inflated, packed

STORED = Extent(offset=500, length=40)


def made(data: bytes) -> Packed:
    return packed("EXIF", data, label="zTXt", parent=block(b"", "PNG text"), stored=STORED)


def test_what_was_unpacked_is_read_like_any_block() -> None:
    found = made(b"0123456789")
    assert (found.read(99), found.read(4), found.length) == (b"0123456789", b"0123", 10)
    assert replace(found, extents=found.part(3, 2)).read(99) == b"34"


def test_everything_in_it_stands_where_the_packed_bytes_stand() -> None:
    found = made(b"0123456789")
    part = replace(found, extents=found.part(3, 2))
    assert {found.offset, found.file_offset(7), part.offset, part.file_offset(1)} == {500}


@pytest.mark.parametrize(("offset", "length"), [(-1, 5), (3, 0), (3, -1), (99, 5)])
def test_nothing_is_read_outside(offset: int, length: int) -> None:
    assert Unpacked(data=b"0123").read_at(offset, length) == b""


def test_a_packed_exif_block_is_read_and_its_parts_are_packed_too() -> None:
    found = list(EXIF.read(made(camera_exif(thumbnail=tiny_jpeg())), DEFAULT))
    tags = {one.key: one for one in found if isinstance(one, Tag)}
    assert tags["ExifIFD:DateTimeOriginal"].value == FOUNDING_DATE
    assert tags["ExifIFD:DateTimeOriginal"].offset == STORED.offset
    (note,) = (one for one in found if isinstance(one, Block))
    assert isinstance(note, Packed) and note.length > 100


def test_a_thumbnail_that_is_packed_cannot_be_taken_out_of_the_file() -> None:
    data = camera_exif(thumbnail=tiny_jpeg(), maker_note=False)
    found = list(EXIF.read(made(data), DEFAULT))
    assert not [one for one in found if isinstance(one, Preview)]
    tags = {one.key: one for one in found if isinstance(one, Tag)}
    assert tags["IFD1:ThumbnailImage"].value == len(tiny_jpeg())
    assert tags["IFD1:ThumbnailOffset"].value == data.index(b"\xff\xd8")


@pytest.mark.parametrize("size", [0, 1, 100, 100_000])
def test_a_whole_stream_is_whole(size: int) -> None:
    found = inflated(zlib.compress(b"x" * size), 100_000)
    assert (found.data, found.damaged, found.refused) == (b"x" * size, False, False)


def test_what_follows_a_stream_is_no_damage() -> None:
    found = inflated(zlib.compress(b"text") + b"behind", 99)
    assert (found.data, found.damaged, found.refused) == (b"text", False, False)


def test_a_stream_that_holds_too_much_is_refused() -> None:
    bomb = zlib.compress(bytes(50 << 20))
    found = inflated(bomb, 1_000)
    assert (len(found.data), found.damaged, found.refused) == (1_000, False, True)
    assert inflated(bomb, 0).refused


@pytest.mark.parametrize("data", [b"", b"x", b"not a stream"])
def test_what_is_no_stream_is_damaged(data: bytes) -> None:
    found = inflated(data, 99)
    assert (found.data, found.damaged, found.refused) == (b"", True, False)


def test_a_stream_gives_what_stands_before_its_damage() -> None:
    text = b" ".join(b"%d" % number for number in range(9_000))
    whole = zlib.compress(text)
    cut = inflated(whole[:5_000], 1 << 20)
    assert cut.damaged and len(cut.data) > 1_000 and text.startswith(cut.data)
    broken = inflated(whole[:5_000] + b"\xff" * 200 + whole[5_200:], 1 << 20)
    assert broken.damaged and broken.data[:1_000] == text[:1_000]

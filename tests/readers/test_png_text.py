from __future__ import annotations

import zlib
from dataclasses import replace

import pytest

from tests.support import png_bytes as png
from tests.support.bytes_source import Bytes, Seen, block, read_bytes
from tests.support.samples import FOUNDING_DATE, camera_exif
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.readers.packed import Packed
from verifyimg.readers.png_text import PNG_TEXT

PACKET = "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
EXIF = "Raw profile type exif"


def seen(*chunks: bytes, limits: Limits = DEFAULT) -> Seen:
    return Seen(tuple(PNG_TEXT.read(block(b"".join(chunks), "PNG text", "text"), limits)))


def blocks(found: Seen) -> list[Block]:
    return [one for one in found.found if isinstance(one, Block)]


TEXTS = [
    (png.text("Title", "river"), "PNG:Title", "river"),
    (png.text("Title", "Fluß"), "PNG:Title", "Fluß"),
    (png.text("Title", ""), "PNG:Title", ""),
    (png.packed_text("Title", "Fluß" * 90), "PNG:Title", "Fluß" * 90),
    (png.itext("Title", "Рӯд"), "PNG:Title", "Рӯд"),
    (png.itext("Title", "Рӯд", language="tg"), "PNG:Title-tg", "Рӯд"),
    (png.itext("Title", "Рӯд" * 90, packed=True), "PNG:Title", "Рӯд" * 90),
    (png.text("date:create", "2020-05-17"), "PNG:Datecreate", "2020-05-17"),
    (png.text("Creation Time", "17 May 2020 14:03"), "PNG:CreationTime", "2020:05:17 14:03:00"),
]


@pytest.mark.parametrize(("chunk", "key", "value"), TEXTS)
def test_a_text_is_a_tag(chunk: bytes, key: str, value: str) -> None:
    found = seen(chunk)
    assert (found.values, found.problems) == ({key: value}, [])


def test_a_tag_names_its_first_byte_in_the_file() -> None:
    data = png.png(png.text("Title", "one"), late=png.text("Comment", "two"))
    tags = {tag.key: tag for tag in read_bytes(data).tags}
    assert tags["PNG:Title"].offset == data.index(b"one")
    assert tags["PNG:Comment"].offset == data.index(b"two")
    assert tags["PNG:Comment"].block == "tEXt"


def test_what_was_converted_is_kept_as_stored() -> None:
    tag = seen(png.text("Creation Time", "17 May 2020 14:03")).tags["PNG:CreationTime"]
    assert tag.raw == "17 May 2020 14:03"


def test_xmp_is_a_block_where_it_stands() -> None:
    data = png.png(png.xmp(PACKET))
    (found,) = (one for one in read_bytes(data).blocks if one.kind == "XMP")
    assert (found.read(99), found.offset) == (PACKET.encode(), data.index(PACKET.encode()))


@pytest.mark.parametrize(
    "chunk", [png.xmp(PACKET, packed=True), png.packed_text("XML:com.adobe.xmp", PACKET)]
)
def test_packed_xmp_is_a_block_out_of_its_packing(chunk: bytes) -> None:
    (found,) = blocks(seen(chunk))
    assert isinstance(found, Packed)
    assert (found.kind, found.read(99)) == ("XMP", PACKET.encode())
    assert 8 < found.offset < len(chunk)


@pytest.mark.parametrize("write", [png.text, png.packed_text, png.itext])
@pytest.mark.parametrize("name", ["exif", "APP1", "EXIF"])
def test_a_raw_profile_is_read_as_what_it_holds(write: object, name: str) -> None:
    assert callable(write)
    text = png.raw_profile(name, b"Exif\0\0" + camera_exif())
    reading = read_bytes(png.png(write(f"Raw profile type {name}", text)))
    values = {tag.key: tag.value for tag in reading.tags}
    assert values["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE
    assert reading.problems == ()


def test_a_profile_of_another_length_than_it_says_is_damage() -> None:
    found = seen(png.text(EXIF, png.raw_profile("exif", camera_exif(), length=9_000)))
    what = f"{EXIF} holds {len(camera_exif()):,} bytes and names 9,000"
    assert found.problems == [("damaged", what)]
    assert blocks(found)[0].read(1 << 20) == camera_exif()


def test_a_profile_that_is_none_is_damage() -> None:
    found = seen(png.text(EXIF, "what is this"))
    assert found.problems == [("damaged", f"{EXIF} is there, but its text is no profile")]


@pytest.mark.parametrize(
    "chunk",
    [
        png.chunk(b"tEXt", b"no zero"),
        png.chunk(b"zTXt", b"Title\0"),
        png.chunk(b"zTXt", b"Title\0\1" + zlib.compress(b"x")),
        png.chunk(b"iTXt", b"Title\0\0\0no zeros"),
        png.chunk(b"iTXt", b"Title\0\1\7\0\0" + zlib.compress(b"x")),
        png.chunk(b"iTXt", b""),
    ],
)
def test_a_text_that_cannot_be_taken_apart_is_damage(chunk: bytes) -> None:
    found = seen(chunk, png.text("Comment", "the next one"))
    assert [kind for kind, _ in found.problems] == ["damaged"]
    assert found.values == {"PNG:Comment": "the next one"}


def test_a_packed_text_that_breaks_off_gives_what_it_can() -> None:
    whole = zlib.compress(b"one two three four five six " * 500)
    found = seen(png.chunk(b"zTXt", b"Title\0\0" + whole[:-9]))
    assert found.problems == [("damaged", "the text Title cannot be unpacked as a whole")]
    assert str(found.values["PNG:Title"]).startswith("one two")


def test_texts_that_unpack_to_a_mountain_are_refused_together() -> None:
    bomb = png.packed_text("Comment", b"x" * (3 << 20))
    found = seen(bomb, bomb, bomb, limits=replace(DEFAULT, unpacked_bytes=4 << 20))
    what = "the texts unpack to more than 4,194,304 bytes; the rest was not read"
    assert found.problems == [("refused", what)] * 2
    assert sum(len(one.text) for one in found.tags.values()) < 2 * DEFAULT.text_characters


def test_more_texts_than_tags_may_be_are_refused() -> None:
    found = seen(*[png.text("Comment", "x")] * 30, limits=replace(DEFAULT, tags=9))
    assert found.problems == [("refused", "more than 9 texts")]


def test_texts_beyond_the_limit_of_a_block_are_refused() -> None:
    chunks = png.text("Title", "one") + png.text("Comment", "x" * 900)
    few = replace(DEFAULT, block_bytes=100)
    what = "only the first 100 bytes of the texts were read"
    assert seen(chunks, limits=few).problems == [("refused", what)]


def test_a_text_that_is_cut_off_gives_what_the_file_holds() -> None:
    data = png.png(png.text("Comment", "the river at noon"))
    cut = data[: data.index(b"noon")]
    assert {tag.value for tag in read_bytes(cut).tags} >= {"the river at "}


def test_a_hundred_texts_are_one_block() -> None:
    data = png.png(*[png.text(f"exif:Number{number}", str(number)) for number in range(100)])
    assert len([tag for tag in read_bytes(data).tags if tag.name.startswith("ExifNumber")]) == 100
    assert Bytes(data).size > 0

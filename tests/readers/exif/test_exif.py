from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.support import hostile_tiff
from tests.support.bytes_source import Seen, read, split_block
from tests.support.samples import FOUNDING_DATE, camera_exif
from tests.support.tiff_bytes import (
    BYTE,
    LONG,
    MAKER_NOTE,
    RATIONAL,
    SHORT,
    Directory,
    Order,
    entry,
    exif_block,
    raw,
    text,
    tiff_block,
)
from verifyimg.limits import DEFAULT, Limits
from verifyimg.model.block import Block
from verifyimg.model.image import Preview
from verifyimg.model.problem import Problem
from verifyimg.readers.exif.exif import EXIF

AT = 100
"""Where `read` puts the block in its file."""

MODEL = text(0x0110, "X-1 camera")
DATE = text(0x9003, FOUNDING_DATE)


def seen(data: bytes, limits: Limits = DEFAULT) -> Seen:
    return read(EXIF, data, limits=limits)


def ours(found: Seen) -> list[tuple[str, str]]:
    """The problems that our own walk met."""
    return [one for one in found.problems if "exifread" not in one[1]]


def previews(found: Seen) -> list[Preview]:
    return [one for one in found.found if isinstance(one, Preview)]


def blocks(found: Seen) -> list[Block]:
    return [one for one in found.found if isinstance(one, Block)]


SOUND = [
    pytest.param(camera_exif(), id="a camera's"),
    pytest.param(camera_exif(order=">", maker_note=False), id="big-endian"),
    pytest.param(camera_exif(thumbnail=b"\xff\xd8\xff\xd9"), id="with a thumbnail"),
    pytest.param(exif_block(), id="no entries at all"),
    pytest.param(exif_block(ifd0=[entry(0x4746, SHORT)]), id="a value of no items"),
    pytest.param(hostile_tiff.wrong_count(), id="a count too high, inside the block"),
    pytest.param(hostile_tiff.zero_denominator(), id="division by zero"),
    pytest.param(hostile_tiff.rubbish_maker_note(), id="a MakerNote of noise"),
    pytest.param(exif_block(ifd0=[text(0x013B, "Zoë".encode("latin-1"))]), id="not UTF-8"),
]


@pytest.mark.parametrize("data", SOUND)
def test_a_sound_block_has_no_problem(data: bytes) -> None:
    assert seen(data).problems == []


@pytest.mark.parametrize("order", ["<", ">"])
def test_every_standard_directory_is_read(order: Order) -> None:
    data = exif_block(
        ifd0=[MODEL],
        exif=[DATE],
        gps=[text(0x0001, "N")],
        interop=[text(0x0001, "R98")],
        ifd1=[entry(0x0103, SHORT, 6)],
        order=order,
    )
    assert seen(data).values == {
        "IFD0:Model": "X-1 camera",
        "IFD1:Compression": 6,
        "ExifIFD:DateTimeOriginal": FOUNDING_DATE,
        "GPS:GPSLatitudeRef": "N",
        "InteropIFD:InteropIndex": "R98",
    }


def test_a_tag_names_its_first_byte_in_the_file() -> None:
    data = camera_exif()
    tag = seen(data).tags["ExifIFD:DateTimeOriginal"]
    assert tag.offset is not None
    assert data[tag.offset - AT :].startswith(FOUNDING_DATE.encode())
    assert (tag.block, tag.raw, tag.text) == ("APP1", FOUNDING_DATE, FOUNDING_DATE)


def test_a_short_value_stands_in_its_entry() -> None:
    data = exif_block(gps=[text(0x0001, "N")])
    tag = seen(data).tags["GPS:GPSLatitudeRef"]
    assert tag.offset is not None
    assert data[tag.offset - AT - 8 : tag.offset - AT + 2] == b"\x01\0\x02\0\x02\0\0\0N\0"


def test_a_tag_of_a_second_segment_is_found_in_that_segment() -> None:
    data = exif_block(ifd0=[raw(0x9999, b"\0" * 90_000), MODEL])
    block = split_block("EXIF", data[:65_527], data[65_527:])
    tags = Seen(tuple(EXIF.read(block, DEFAULT))).tags.values()
    (model,) = (tag for tag in tags if tag.name == "Model")
    (padding,) = (tag for tag in tags if tag.name == "Exif_0x9999")
    assert block.source.read_at(model.offset or 0, 10) == b"X-1 camera"
    assert (padding.offset or 0) > (model.offset or 0) > 0


def test_a_value_across_two_segments_is_whole() -> None:
    data = exif_block(ifd0=[text(0x010E, "a caption in two halves")])
    at = data.index(b"in two") + 3
    found = Seen(tuple(EXIF.read(split_block("EXIF", data[:at], data[at:]), DEFAULT)))
    assert found.values == {"IFD0:ImageDescription": "a caption in two halves"}


def test_a_maker_note_is_a_block_where_it_stands() -> None:
    data = exif_block(ifd0=[MODEL], exif=[DATE, raw(MAKER_NOTE, b"made by hand, not by a maker")])
    (note,) = blocks(seen(data))
    assert (note.kind, note.label) == ("MakerNote", "MakerNote")
    assert note.read(99) == b"made by hand, not by a maker"
    assert note.offset == AT + data.index(b"made by hand")
    assert note.parent is not None and note.parent.kind == "EXIF"


def test_a_maker_note_across_two_segments_has_two_extents() -> None:
    data = exif_block(exif=[raw(MAKER_NOTE, b"made by hand, not by a maker")])
    at = data.index(b"by hand")
    found = Seen(tuple(EXIF.read(split_block("EXIF", data[:at], data[at:]), DEFAULT)))
    (note,) = blocks(found)
    assert len(note.extents) == 2
    assert note.read(99) == b"made by hand, not by a maker"


def test_a_maker_note_is_not_also_a_tag() -> None:
    assert "ExifIFD:MakerNote" not in seen(camera_exif()).tags


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_thumbnail_lies_where_its_preview_says(order: Order) -> None:
    thumbnail = b"\xff\xd8 a small picture \xff\xd9"
    data = camera_exif(thumbnail=thumbnail, order=order, maker_note=False)
    found = seen(data)
    (preview,) = previews(found)
    assert data[preview.offset - AT :][: preview.length] == thumbnail
    assert (preview.kind, preview.block, preview.mime) == ("thumbnail", "IFD1", "image/jpeg")
    assert found.values["IFD1:ThumbnailImage"] == preview.length == len(thumbnail)
    assert found.values["IFD1:ThumbnailOffset"] == preview.offset


def test_a_thumbnail_that_is_no_jpeg_is_not_called_one() -> None:
    (preview,) = previews(seen(camera_exif(thumbnail=b"no picture at all")))
    assert (preview.mime, preview.length) == ("application/octet-stream", 17)


def test_strips_of_a_thumbnail_are_placed_in_the_file_too() -> None:
    data = exif_block(ifd0=[MODEL], ifd1=[entry(0x0111, LONG, 40)])
    tag = seen(data).tags["IFD1:StripOffsets"]
    assert (tag.value, tag.text, tag.raw) == (AT + 40, str(AT + 40), "40")


def test_a_thumbnail_behind_the_end_is_damage_and_no_preview() -> None:
    lost = [entry(0x0201, LONG, 90_000), entry(0x0202, LONG, 500)]
    found = seen(exif_block(ifd0=[MODEL], ifd1=lost))
    assert previews(found) == []
    what = "IFD1 names a thumbnail that does not fit in the block"
    assert found.problems == [("damaged", what)]


@pytest.mark.parametrize("length", [0, None])
def test_a_thumbnail_without_a_length_is_none(length: int | None) -> None:
    sizes = [] if length is None else [entry(0x0202, LONG, length)]
    found = seen(exif_block(ifd0=[MODEL], ifd1=[entry(0x0201, LONG, 8), *sizes]))
    assert (previews(found), found.problems) == ([], [])


@pytest.mark.parametrize("data", [b"", b"II", b"Exif\0\0II*\0", b"\0" * 900, b"II+\0\x08\0\0\0"])
def test_a_block_without_a_tiff_header_is_damaged_not_absent(data: bytes) -> None:
    found = seen(data)
    assert found.tags == {}
    assert found.problems == [("damaged", "an EXIF block is there, but it has no TIFF header")]


DAMAGED = [
    (hostile_tiff.next_is_itself, "IFD1 points back to a directory already read"),
    (hostile_tiff.loop, "IFD2 points back to a directory already read"),
    (hostile_tiff.exif_is_ifd0, "ExifIFD points back to a directory already read"),
    (hostile_tiff.absurd_entries, "IFD0 ends after 1 of 65,535 entries"),
    (hostile_tiff.pointer_outside, "ExifIFD points outside the block"),
    (hostile_tiff.unknown_type, "IFD0 0x010f has no known type"),
    (
        hostile_tiff.absurd_count,
        "ExifIFD 0x829a (4,294,967,295 items) does not fit in the block",
    ),
    (hostile_tiff.offset_outside, "ExifIFD 0x9004 (20 items) does not fit in the block"),
]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("trick", "message"), DAMAGED, ids=lambda it: getattr(it, "__name__", ""))
def test_damage_is_told_once_and_the_rest_is_read(
    trick: object, message: str, order: Order
) -> None:
    assert callable(trick)
    found = seen(trick(order))
    assert ours(found) == [("damaged", message)]
    assert str(found.values["IFD0:Model"]).startswith("X-1")


def test_a_first_directory_outside_the_block_is_damage() -> None:
    found = seen(hostile_tiff.first_outside())
    assert (found.tags, ours(found)) == ({}, [("damaged", "IFD0 points outside the block")])


def test_a_problem_stands_where_the_damage_is() -> None:
    found = seen(hostile_tiff.unknown_type()).found
    (problem,) = (one for one in found if isinstance(one, Problem))
    assert (problem.offset, problem.reader) == (AT + 10, "exif")


def test_a_chain_of_directories_ends_at_the_limit() -> None:
    found = seen(hostile_tiff.long_chain())
    assert ("refused", "more than 64 directories; the rest was not read") in found.problems
    assert len({key.partition(":")[0] for key in found.tags}) == DEFAULT.ifds


def test_pointers_back_by_the_thousand_end_at_the_limit() -> None:
    back = [entry(0x014A, LONG, *[8] * 64) for _ in range(900)]
    found = seen(tiff_block({"ifd0": Directory(entries=(MODEL, *back))}))
    assert found.problems[-1] == ("refused", "more than 64 directories; the rest was not read")
    assert len(found.problems) <= DEFAULT.ifds


def test_every_sub_directory_has_its_own_group() -> None:
    parts = {
        "sub": Directory(entries=(entry(0x0100, SHORT, 1),)),
        "sub1": Directory(entries=(entry(0x0100, SHORT, 2),)),
        "ifd0": Directory(entries=(entry(0x014A, LONG, 8, 8 + 2 + 12 + 4),)),
    }
    values = seen(tiff_block(parts)).values
    assert values == {"SubIFD:ImageWidth": 1, "SubIFD1:ImageWidth": 2}


def test_more_tags_than_the_limit_are_refused() -> None:
    few = replace(DEFAULT, tags=5)
    data = exif_block(ifd0=[entry(number, SHORT, 1) for number in range(0x100, 0x120)], exif=[DATE])
    found = seen(data, few)
    assert len(found.tags) == 5
    assert found.problems == [("refused", "IFD0 has more than 5 tags; the rest was not read")]


def test_values_that_are_all_the_same_bytes_are_refused() -> None:
    same = [entry(0x9000 + n, BYTE, count=600, offset=8) for n in range(60)]
    found = seen(exif_block(ifd0=[MODEL, *same]))
    what = "IFD0 has values that fill the block 4 times over; the rest was not read"
    assert ours(found) == [("refused", what)]


def test_a_block_over_the_limit_is_read_as_far_as_that() -> None:
    data = exif_block(ifd0=[MODEL], exif=[DATE])
    found = seen(data + b"\0" * 1_000, replace(DEFAULT, block_bytes=len(data)))
    assert found.problems == [("refused", f"only the first {len(data):,} bytes were read")]
    assert found.values["ExifIFD:DateTimeOriginal"] == FOUNDING_DATE


def test_a_value_behind_the_limit_of_a_block_is_not_read() -> None:
    data = exif_block(ifd0=[MODEL], exif=[DATE])
    found = seen(data, replace(DEFAULT, block_bytes=len(data) - 10))
    assert "ExifIFD:DateTimeOriginal" not in found.tags
    assert {kind for kind, _ in ours(found)} == {"refused", "damaged"}


def test_a_block_cut_anywhere_never_dies_and_says_that_it_is_damaged() -> None:
    whole = exif_block(ifd0=[MODEL, text(0x010F, "Maker")], exif=[DATE], gps=[text(0x0001, "N")])
    counts = []
    for length in range(len(whole)):
        found = seen(whole[:length])
        counts.append(len(found.tags))
        lost = len(whole) - length > 4 + 5  # padding, and the unused link to a next directory
        assert not lost or "damaged" in [kind for kind, _ in ours(found)]
    assert all(less <= more for less, more in pairwise(counts))


def test_a_rational_is_kept_as_stored() -> None:
    data = exif_block(exif=[entry(0x829A, RATIONAL, 10, 2500)])
    tag = seen(data).tags["ExifIFD:ExposureTime"]
    assert (tag.raw, tag.value, tag.text) == ("10/2500", 0.004, "0.004")


@pytest.mark.parametrize(("number", "trifling"), [(0x9003, False), (0xC4FE, True)])
def test_a_broken_field_of_no_known_name_is_a_trifle(number: int, trifling: bool) -> None:
    found = seen(exif_block(exif=[replace(raw(number, b"1234"), kind=99)])).found
    assert next(one.trifling for one in found if isinstance(one, Problem)) == trifling
